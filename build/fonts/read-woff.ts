/** Reads the WOFF 1.0 files that come with Inter: the tables of a TrueType font, unpacked. */
import { inflateSync } from 'node:zlib';

/** Tables by their tag of four letters. */
export type FontTables = ReadonlyMap<string, Buffer>;

const SIGNATURE = 0x774f4646;
const HEADER_LENGTH = 44;
const ENTRY_LENGTH = 20;

export function readWoff(file: Buffer): FontTables {
  if (file.readUInt32BE(0) !== SIGNATURE) throw new Error('This is no WOFF file.');
  const tables = new Map<string, Buffer>();
  for (let number = 0; number < file.readUInt16BE(12); number++) {
    const at = HEADER_LENGTH + number * ENTRY_LENGTH;
    const [offset, packed, length] = [file.readUInt32BE(at + 4), file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    const bytes = file.subarray(offset, offset + packed);
    tables.set(file.toString('latin1', at, at + 4), packed < length ? inflateSync(bytes) : Buffer.from(bytes));
  }
  return tables;
}

/** The table; a font without it is none that we can use. */
export function tableOf(tables: FontTables, tag: string): Buffer {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`The font has no table "${tag}".`);
  return table;
}

/** A TrueType file of the given tables, in the order of their tags as the format asks. */
export function trueTypeFile(tables: FontTables, tags: readonly string[]): Buffer {
  const kept = tags.toSorted().flatMap((tag) => {
    const table = tables.get(tag);
    return table === undefined ? [] : [{ tag, table }];
  });
  const header = Buffer.alloc(12 + 16 * kept.length);
  const power = 2 ** Math.floor(Math.log2(kept.length));
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(kept.length, 4);
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE(kept.length * 16 - power * 16, 10);
  const parts = [header];
  let offset = header.length;
  for (const [index, { tag, table }] of kept.entries()) {
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    const at = 12 + 16 * index;
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(checksum(padded), at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(table.length, at + 12);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}

function checksum(padded: Buffer): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

/** Which glyph draws which character: the format-4 and format-12 parts of the table `cmap`. */
export function readCharacters(cmap: Buffer): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let number = 0; number < cmap.readUInt16BE(2); number++) {
    const at = cmap.readUInt32BE(4 + 8 * number + 4);
    const format = cmap.readUInt16BE(at);
    if (format === 4) readSegments(cmap.subarray(at), glyphs);
    else if (format === 12) readGroups(cmap.subarray(at), glyphs);
  }
  return glyphs;
}

function readSegments(part: Buffer, glyphs: Map<number, number>): void {
  const doubled = part.readUInt16BE(6);
  for (let at = 0; at < doubled; at += 2) {
    const end = part.readUInt16BE(14 + at);
    const start = part.readUInt16BE(16 + doubled + at);
    const delta = part.readUInt16BE(16 + 2 * doubled + at);
    const rangeAt = 16 + 3 * doubled + at;
    const range = part.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const listed = range === 0 ? code : part.readUInt16BE(rangeAt + range + 2 * (code - start));
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) % 0x10000;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function readGroups(part: Buffer, glyphs: Map<number, number>): void {
  for (let number = 0; number < part.readUInt32BE(12); number++) {
    const at = 16 + 12 * number;
    const [start, end, first] = [part.readUInt32BE(at), part.readUInt32BE(at + 4), part.readUInt32BE(at + 8)];
    for (let code = start; code <= end; code++) glyphs.set(code, first + code - start);
  }
}
