/** The rows that the outline shows: what is unfolded, or what fits the filter with everyone above. */
import { useDeferredValue, useMemo } from 'react';
import { outlineRows, outlineRowsTo } from '../../../shared/analysis/outline-rows.ts';
import { reportingTree, type ReportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { searchPositions } from '../../../shared/analysis/search-positions.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import type { PositionId } from '../../state/app-state.ts';
import { useApp } from '../../state/store.ts';

export interface OutlineView {
  readonly tables: Tables;
  readonly tree: ReportingTree;
  readonly rows: readonly PositionId[];
  /** Who fits the filter; null while nothing is filtered. */
  readonly matches: ReadonlySet<PositionId> | null;
  readonly folded: ReadonlySet<PositionId>;
  /** The topmost row's steps up to its root: more than 0 while one branch is shown alone. */
  readonly topDepth: number;
}

const NOTHING_FOLDED: ReadonlySet<PositionId> = new Set();

export function useOutlineRows(tables: Tables, filter: string): OutlineView {
  const query = useDeferredValue(filter).trim();
  const folded = useApp((state) => state.folded);
  const root = useApp((state) => state.look.focusRoot);
  const tree = reportingTree(tables);
  const matches = useMemo(
    () =>
      query === '' ? null : new Set(searchPositions(tables, query, tables.position.size).matches.map(({ id }) => id)),
    [tables, query],
  );
  return useMemo(() => {
    const rows = matches === null ? outlineRows(tree, folded, root) : outlineRowsTo(tree, matches, root);
    const topDepth = root === null ? 0 : tree.depthOf(root);
    return { tables, tree, rows, matches, folded: matches === null ? folded : NOTHING_FOLDED, topDepth };
  }, [tables, tree, folded, root, matches]);
}
