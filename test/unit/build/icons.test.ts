import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folders } from '../../../build/folders.ts';
import { encodeIcns, encodeIco } from '../../../build/make-icons.ts';

const icon = (name: string): Buffer => readFileSync(join(folders.root, 'build', name));

/** Side of a PNG in pixels, from its header. */
function pngSize(png: Buffer): number {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return png.readUInt32BE(16);
}

describe('icons', () => {
  it('for Linux is large enough for every desktop', () => {
    expect(pngSize(icon('icon.png'))).toBe(512);
  });

  it('for Windows holds each size it says', () => {
    const ico = icon('icon.ico');
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const entry = 6 + 16 * index;
      const start = ico.readUInt32LE(entry + 12);
      const size = pngSize(ico.subarray(start, start + ico.readUInt32LE(entry + 8)));
      expect(size % 256).toBe(ico.readUInt8(entry));
      return size;
    });
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it('for macOS holds each type with its size, to the last byte', () => {
    const icns = icon('icon.icns');
    expect(icns.subarray(0, 4).toString('latin1')).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const sizes: Record<string, number> = {};
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      sizes[icns.subarray(at, at + 4).toString('latin1')] = pngSize(icns.subarray(at + 8));
    }
    expect(sizes).toEqual({ ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 });
  });

  it('are written as they are read', () => {
    const png = icon('icon.png');
    expect(encodeIco([{ size: 256, png }]).readUInt8(6)).toBe(0);
    expect(encodeIcns([['ic09', png]]).length).toBe(png.length + 16);
  });
});
