/** What stands before the operators of a PDF page: numbers, colours, places. */
import { short, type TextShape } from '../scene.ts';

/** Where a text begins whose place may be its middle or its end. */
export const startOf = ({ x, anchor }: Pick<TextShape, 'x' | 'anchor'>, width: number): number =>
  anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;

/** `#rrggbb` as three numbers from 0 to 1. */
export const colour = (hex: string): string =>
  [1, 3, 5].map((at) => short(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ');

export const numbers = (...values: readonly number[]): string => values.map(short).join(' ');
