/** Measurements as they are gathered from a file, row by row. */
import { QUALITIES, type Metric, type Quality } from '../../portfolio/metrics.ts';
import { readDecimal } from '../../util/read-numbers.ts';
import { MAX_NUMBER } from '../../util/limits.ts';

export interface Cell {
  readonly value: number;
  /** The text of the day, in which a time may stand; of several times of a day the last counts. */
  readonly at: string;
}

/** What is said of one metric of one repository. */
export interface Gathered {
  /** As it was first written; null in a file about one repository that does not name it. */
  readonly repository: string | null;
  readonly metric: Metric;
  readonly isCumulative: boolean;
  /** Rows with a number. */
  rows: number;
  /** The least good of any of them. */
  quality: Quality;
  /** By day; within a day by category, which is empty where there is none. */
  readonly cells: Map<number, Map<string, Cell>>;
}

export type Put = 'new' | 'same' | 'other' | 'later';

/** Takes a number in. `same`: it was there already; `other`: another one was, and is replaced; `later`: by a later time. */
export function put(into: Gathered, day: number, category: string, cell: Cell): Put {
  into.rows++;
  let ofDay = into.cells.get(day);
  if (ofDay === undefined) into.cells.set(day, (ofDay = new Map()));
  const before = ofDay.get(category);
  if (before !== undefined && before.at > cell.at) return 'later';
  ofDay.set(category, cell);
  if (before === undefined) return 'new';
  if (before.at !== cell.at) return 'later';
  return before.value === cell.value ? 'same' : 'other';
}

export const lessGood = (one: Quality, other: Quality): Quality =>
  QUALITIES.indexOf(one) > QUALITIES.indexOf(other) ? one : other;

/** A number, not negative, and whole unless it may have parts; or what is wrong with it. Null for an empty cell. */
export function readCount(text: string, mayHaveParts = false): number | 'badNumber' | 'negative' | null {
  if (text === '') return null;
  const value = /^\d+$/.test(text) ? Number(text) : readDecimal(text, !mayHaveParts);
  if (value === null || value > MAX_NUMBER) return 'badNumber';
  if (value < 0) return 'negative';
  return mayHaveParts || Number.isInteger(value) ? value : 'badNumber';
}
