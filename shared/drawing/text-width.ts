/** How wide a text is in Inter, the same on every machine; and texts made to fit a width. */
import { INTER_WIDTHS } from './inter-widths.ts';

export type Weight = keyof typeof INTER_WIDTHS;

/** The size and weight of a type. */
export interface Type {
  readonly size: number;
  readonly weight: Weight;
}

const EM = 1000;
/** Latin with its extensions, where most names are written. */
const NEAR = 0x250;
const tables = new Map<Weight, ReadonlyMap<number, number>>();
const near = new Map<Weight, Uint16Array>();

/** Width of a text, in the unit of the size. What Inter does not hold counts as its writing usually takes. */
export function textWidth(text: string, { size, weight }: Type): number {
  const near = nearWidths(weight);
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const width = code < NEAR ? near[code]! : 0;
    if (width === 0) return (farWidth(text, weight) * size) / EM;
    sum += width;
  }
  return (sum * size) / EM;
}

/** The text, or its beginning with an ellipsis; empty when not even one letter fits. Reads no further than the room. */
export function shortened(text: string, room: number, { size, weight }: Type): string {
  const most = (room * EM) / size;
  const ellipsis = letterWidth('…', weight);
  let sum = 0;
  let fits = 0;
  let at = 0;
  for (const letter of text) {
    sum += letterWidth(letter, weight);
    if (sum > most) return fits === 0 ? '' : `${text.slice(0, fits).trimEnd()}…`;
    at += letter.length;
    if (sum + ellipsis <= most) fits = at;
  }
  return text;
}

/** The text in lines of at most `room`, broken between words; the last of `most` lines ends in an ellipsis if more follows. */
export function wrapped(text: string, most: number, room: number, type: Type): readonly string[] {
  const lines: string[] = [];
  let rest = text.split(/\s+/).filter((word) => word !== '');
  while (rest.length > 0 && lines.length < most) {
    let count = 1;
    while (count < rest.length && textWidth(rest.slice(0, count + 1).join(' '), type) <= room) count += 1;
    const isLast = lines.length === most - 1;
    lines.push(shortened((isLast ? rest : rest.slice(0, count)).join(' '), room, type));
    rest = rest.slice(count);
  }
  return lines;
}

/** Han, kana, Hangul and pictographs fill a square; marks sit on the letter before; the rest is as wide as an "n". */
function otherWidth(letter: string, code: number): number {
  if (/\p{M}|\p{Cf}|\p{Cc}/u.test(letter)) return 0;
  const isSquare = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(letter) || (code >= 0x3000 && code < 0x3100);
  if (isSquare) return EM;
  return /\p{Extended_Pictographic}/u.test(letter) ? 1250 : 620;
}

/** Widths of the letters that nearly all texts are made of, 0 for the rest: an array is several times as fast as a map. */
function nearWidths(weight: Weight): Uint16Array {
  const known = near.get(weight);
  if (known !== undefined) return known;
  const made = Uint16Array.from({ length: NEAR }, (_, code) => widthsOf(weight).get(code) ?? 0);
  near.set(weight, made);
  return made;
}

/** In thousandths of the type size, for texts with any letters. */
function farWidth(text: string, weight: Weight): number {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter, weight);
  return sum;
}

function letterWidth(letter: string, weight: Weight): number {
  const code = letter.codePointAt(0) ?? 0;
  const width = code < NEAR ? (nearWidths(weight)[code] ?? 0) : 0;
  return width === 0 ? (widthsOf(weight).get(code) ?? otherWidth(letter, code)) : width;
}

function widthsOf(weight: Weight): ReadonlyMap<number, number> {
  const known = tables.get(weight);
  if (known !== undefined) return known;
  const made = readRuns(INTER_WIDTHS[weight]);
  tables.set(weight, made);
  return made;
}

/** Numbers by code point from their runs, "start:value value;…" in base 36. */
export function readRuns(runs: string): ReadonlyMap<number, number> {
  const values = new Map<number, number>();
  for (const run of runs.split(';')) {
    const [start = '', listed = ''] = run.split(':');
    for (const [index, value] of listed.split(' ').entries()) {
      values.set(Number.parseInt(start, 36) + index, Number.parseInt(value, 36));
    }
  }
  return values;
}

/** Marks that say nothing when printed: joiners, selectors of a look, and what turns the direction of writing. */
const SILENT = /[\u00AD\u200B-\u200F\u2060\uFEFF]|\p{Variation_Selector}/gu;

/** The letters of a text that are seen. */
export const seenOf = (text: string): string => text.replaceAll(SILENT, '');

/** Whether Inter holds every letter of a text that is seen. */
export function isInInter(text: string): boolean {
  const widths = widthsOf(400);
  for (const letter of seenOf(text)) if (!widths.has(letter.codePointAt(0) ?? 0)) return false;
  return true;
}
