/** Many numbers on the wire: little-endian doubles in base 64, since a list of a million numbers takes JSON too long. */
import { z } from '../util/zod.ts';

const BYTES = 8;
/** Bytes turned into letters at a time: more arguments than that a function call may not have. */
const PIECE = 8_192;

/** Doubles in base 64; NaN stands for "no number". */
export const packedNumbers = z.string().max(24 * 1024 * 1024);

/** The numbers as text; what is missing becomes NaN. */
export function packNumbers(numbers: ArrayLike<number>): string {
  const view = new DataView(new ArrayBuffer(numbers.length * BYTES));
  for (let at = 0; at < numbers.length; at++) view.setFloat64(at * BYTES, numbers[at] ?? Number.NaN, true);
  const bytes = new Uint8Array(view.buffer);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return btoa(pieces.join(''));
}

/** The numbers of a packed text; throws for what is not base 64. */
export function unpackNumbers(text: string): Float64Array {
  const letters = atob(text);
  const view = new DataView(new ArrayBuffer(letters.length));
  for (let at = 0; at < letters.length; at++) view.setUint8(at, letters.charCodeAt(at));
  const numbers = new Float64Array(Math.floor(letters.length / BYTES));
  for (let at = 0; at < numbers.length; at++) numbers[at] = view.getFloat64(at * BYTES, true);
  return numbers;
}
