/** The rows of the list of differences: a heading per kind, and below it, unless folded, its differences that fit the filter. */
import {
  DIFFERENCE_KINDS,
  type Difference,
  type DifferenceKind,
} from '../../../shared/exchange/reimport/difference.ts';
import type { Settled } from '../../../shared/exchange/reimport/settle.ts';
import { foldText } from '../../../shared/util/fold-text.ts';
import { fits } from './say-difference.ts';

export type DifferenceRow =
  | {
      readonly type: 'kind';
      readonly kind: DifferenceKind;
      readonly lines: readonly Difference[];
      readonly isFolded: boolean;
    }
  | { readonly type: 'line'; readonly line: Difference; readonly place: number; readonly of: number };

export interface RowsInput {
  readonly differences: readonly Difference[];
  readonly query: string;
  readonly folded: ReadonlySet<DifferenceKind>;
}

/** Kinds without a difference that fits have no heading. */
export function differenceRows({ differences, query, folded }: RowsInput): readonly DifferenceRow[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  return DIFFERENCE_KINDS.flatMap((kind) => {
    const lines = differences.filter((line) => line.kind === kind && fits(line, words));
    if (lines.length === 0) return [];
    const isFolded = folded.has(kind);
    const below = isFolded ? [] : lines;
    const heading: DifferenceRow = { type: 'kind', kind, lines, isFolded };
    return [
      heading,
      ...below.map((line, at): DifferenceRow => ({ type: 'line', line, place: at + 1, of: lines.length })),
    ];
  });
}

export const rowKey = (row: DifferenceRow): string => (row.type === 'kind' ? row.kind : row.line.key);

/** What a tick on the row means: all of a kind that fit the filter, or the one. */
export const keysIn = (row: DifferenceRow): readonly string[] =>
  row.type === 'kind' ? row.lines.map(({ key }) => key) : [row.line.key];

/** Whether all, none or some of the row's differences are in. */
export function tickOf(row: DifferenceRow, { accepted }: Settled): boolean | 'mixed' {
  const keys = keysIn(row);
  const count = keys.filter((key) => accepted.has(key)).length;
  return count === 0 ? false : count === keys.length ? true : 'mixed';
}
