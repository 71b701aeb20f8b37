/** The rows that the outline shows: what is unfolded, or what fits the filter with everyone above. */
import { useDeferredValue, useMemo } from 'react';
import { outlineRows, outlineRowsTo } from '../../../shared/analysis/outline-rows.ts';
import { branchTree } from '../../../shared/analysis/branch-tree.ts';
import { reportingTree, type ReportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { searchPositions } from '../../../shared/analysis/search-positions.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import type { IsoDate } from '../../../shared/util/iso-date.ts';
import type { PositionId, Selection } from '../../state/app-state.ts';

/** What the outline is made of, all of the same moment. */
export interface OutlineSource {
  readonly tables: Tables;
  readonly folded: ReadonlySet<PositionId>;
  /** The position whose branch is shown alone. */
  readonly root: PositionId | null;
  readonly selection: Selection;
  /** The day that is shown; null for none. */
  readonly date: IsoDate | null;
}

export interface OutlineView {
  readonly tables: Tables;
  /** What is shown of the reporting tree. */
  readonly tree: ReportingTree;
  readonly rows: readonly PositionId[];
  /** Who fits the filter; null while nothing is filtered. */
  readonly matches: ReadonlySet<PositionId> | null;
  readonly folded: ReadonlySet<PositionId>;
  readonly date: IsoDate | null;
}

const NOTHING_FOLDED: ReadonlySet<PositionId> = new Set();

export function useOutlineRows({ tables, folded, root, date }: OutlineSource, filter: string): OutlineView {
  const query = useDeferredValue(filter).trim();
  // Alone on the canvas, a branch is alone here as well.
  const tree = branchTree(reportingTree(tables), root);
  const matches = useMemo(
    () =>
      query === '' ? null : new Set(searchPositions(tables, query, tables.position.size).matches.map(({ id }) => id)),
    [tables, query],
  );
  return useMemo(() => {
    const rows = matches === null ? outlineRows(tree, folded) : outlineRowsTo(tree, matches);
    return { tables, tree, rows, matches, folded: matches === null ? folded : NOTHING_FOLDED, date };
  }, [tables, tree, folded, matches, date]);
}
