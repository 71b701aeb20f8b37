/** How many managers have how many direct reports. */
import type { Tables } from '../../model/tables.ts';
import type { Group } from './group.ts';
import { workforce } from './workforce.ts';

/** From and to how many reports, both included; null: and more. */
export interface SpanRange {
  readonly from: number;
  readonly to: number | null;
}

/** Each number up to here has a bar of its own; larger ones share. */
const SINGLE = 12;
const RANGES: readonly SpanRange[] = [
  ...Array.from({ length: SINGLE }, (_, at) => ({ from: at + 1, to: at + 1 })),
  { from: 13, to: 16 },
  { from: 17, to: 24 },
  { from: 25, to: 49 },
  { from: 50, to: null },
];

export interface SpanDistribution {
  /** Managers by the number of their reports; every range up to the widest that occurs, empty ones too. */
  readonly bars: readonly Group<SpanRange>[];
  readonly managers: number;
  /** All 0 where there is no manager. */
  readonly median: number;
  readonly mean: number;
  readonly max: number;
}

/** The spans of all managers. */
export function spanDistribution(tables: Pick<Tables, 'position'>): SpanDistribution {
  const { managers, reportsOf } = workforce(tables);
  const spans = managers.map((id) => reportsOf(id).length).sort((a, b) => a - b);
  const max = spans.at(-1) ?? 0;
  const bars = RANGES.filter(({ from }) => from <= max).map((key) => ({
    key,
    ids: managers.filter((id) => isIn(key, reportsOf(id).length)),
  }));
  const sum = spans.reduce((total, span) => total + span, 0);
  return {
    bars,
    managers: spans.length,
    median: medianOf(spans),
    mean: spans.length === 0 ? 0 : sum / spans.length,
    max,
  };
}

const isIn = ({ from, to }: SpanRange, span: number): boolean => span >= from && span <= (to ?? Infinity);

function medianOf(ascending: readonly number[]): number {
  const middle = ascending.length / 2;
  const [low = 0, high = low] = ascending.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (low + high) / 2;
}
