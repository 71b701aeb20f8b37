/** Draws the icons of the desktop program from `icon.svg`, with Chromium: run it after the drawing has changed. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { folders } from './folders.ts';

/** Bytes of one square picture. */
interface Picture {
  /** Side in pixels. */
  readonly size: number;
  readonly png: Buffer;
}

/** Types of an ICNS file that hold PNG, with the side of their picture in pixels (Apple Icon Image format). */
const ICNS_TYPES = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const;
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256] as const;
const LINUX_SIZE = 512;

async function draw(svg: string, sizes: ReadonlySet<number>): Promise<readonly Picture[]> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  const pictures: Picture[] = [];
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
    pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
  }
  await browser.close();
  return pictures;
}

/** Windows' ICO: a header, one 16-byte entry a picture, then the pictures as PNG. */
export function encodeIco(pictures: readonly Picture[]): Buffer {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = 6 + 16 * pictures.length;
  const entries = pictures.map(({ size, png }) => {
    const entry = Buffer.alloc(16);
    // One byte a side; 256 is written as 0.
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...pictures.map(({ png }) => png)]);
}

/** macOS' ICNS: blocks of a four-letter type, the length with these eight bytes, and a PNG. */
export function encodeIcns(blocks: readonly (readonly [type: string, png: Buffer])[]): Buffer {
  const block = (type: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  return block('icns', Buffer.concat(blocks.map(([type, png]) => block(type, png))));
}

if (import.meta.main) {
  const inBuild = (name: string): string => join(folders.root, 'build', name);
  const sizes = new Set<number>([...ICO_SIZES, LINUX_SIZE, ...ICNS_TYPES.map(([, size]) => size)]);
  const pictures = await draw(await readFile(inBuild('icon.svg'), 'utf8'), sizes);
  const pictureOf = (size: number): Picture => {
    const picture = pictures.find((one) => one.size === size);
    if (picture === undefined) throw new Error(`No picture of ${size} pixels was drawn.`);
    return picture;
  };
  await writeFile(inBuild('icon.png'), pictureOf(LINUX_SIZE).png);
  await writeFile(inBuild('icon.ico'), encodeIco(ICO_SIZES.map(pictureOf)));
  await writeFile(inBuild('icon.icns'), encodeIcns(ICNS_TYPES.map(([type, size]) => [type, pictureOf(size).png])));
}
