/** Reads our own PDF files back, and fails where one is not sound. */
import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

/** The file as Latin-1, each object by its number, with packed streams unpacked. */
export function pdfObjects(bytes: Uint8Array): ReadonlyMap<number, string> {
  const file = Buffer.from(bytes);
  const text = file.toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const [, count = '0'] = /^xref\n0 (\d+)\n/.exec(text.slice(start)) ?? [];
  const table = text
    .slice(start)
    .split('\n')
    .slice(2, 2 + Number(count));
  assert.ok(table.every((line) => line.length === 19));
  return new Map(
    table.slice(1).map((line, index) => {
      const offset = Number(line.slice(0, 10));
      const head = `${index + 1} 0 obj\n`;
      assert.equal(text.slice(offset, offset + head.length), head);
      return [index + 1, unpacked(file.subarray(offset + head.length))];
    }),
  );
}

function unpacked(object: Buffer): string {
  const text = object.toString('latin1');
  const end = text.indexOf('\nendobj');
  const stream = text.indexOf('>>\nstream\n');
  if (stream < 0 || stream > end) return text.slice(0, end);
  const head = text.slice(0, stream);
  const from = stream + '>>\nstream\n'.length;
  const length = Number(/\/Length (\d+)$/.exec(head)?.[1]);
  assert.equal(text.slice(from + length, from + length + 10), '\nendstream');
  const content = object.subarray(from, from + length);
  return `${head}>>\n${(head.includes('/FlateDecode') ? inflateSync(content) : content).toString('latin1')}`;
}

/** The operators of all pages. */
export const pdfContent = (bytes: Uint8Array): string =>
  [...pdfObjects(bytes).values()].filter((object) => / cm\n/.test(object)).join('\n');
