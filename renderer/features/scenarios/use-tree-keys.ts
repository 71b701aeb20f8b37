/** The keys of the tree of scenarios: walking shows each row, and what a row has keys for is done with what is shown. */
import type { KeyboardEvent } from 'react';
import type { PlanTreeRow } from '../../../shared/scenario/plan-tree.ts';
import { actionOf } from '../../actions/index.ts';
import { deleteShown, renameShown } from '../../actions/scenario-actions.ts';
import { openContextMenu } from '../../state/context-menu.ts';
import { openBranch } from '../../state/scenarios.ts';
import { getState } from '../../state/store.ts';

export interface TreeKeys {
  readonly rows: readonly PlanTreeRow[];
  readonly current: string;
  readonly folded: ReadonlySet<string>;
  readonly onFold: (key: string, folds: boolean) => void;
}

/** Rows that PageUp and PageDown pass over. */
const PAGE = 10;

export function useTreeKeys({ rows, current, folded, onFold }: TreeKeys): (event: KeyboardEvent<HTMLElement>) => void {
  const at = rows.findIndex(({ key }) => key === current);
  const row = rows[at];
  const go = (to: number): void => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (next !== undefined) openBranch(next.branch);
  };
  const isUnfolded = row !== undefined && row.children > 0 && !folded.has(row.key);
  const into = (): void => {
    if (row === undefined || row.children === 0) return;
    if (isUnfolded) go(at + 1);
    else onFold(row.key, false);
  };
  const out = (): void => {
    if (row === undefined) return;
    if (isUnfolded) onFold(row.key, true);
    else if (row.parent !== null) go(rows.findIndex(({ key }) => key === row.parent));
  };
  const run = (id: string): void => {
    const action = actionOf(id);
    if (action.isEnabled?.(getState()) !== false) void action.run();
  };
  const keys: Readonly<Record<string, (element: HTMLElement) => void>> = {
    ArrowDown: () => go(at + 1),
    ArrowUp: () => go(at - 1),
    Home: () => go(0),
    End: () => go(rows.length - 1),
    PageDown: () => go(at + PAGE),
    PageUp: () => go(at - PAGE),
    ArrowRight: into,
    ArrowLeft: out,
    Enter: () => run('scenario.onCanvas'),
    F2: () => run(renameShown(getState())),
    Delete: () => run(deleteShown(getState())),
    ContextMenu: (element) => openMenu(element, row),
  };
  return (event) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const name = event.key === 'F10' && event.shiftKey ? 'ContextMenu' : event.key;
    const key = Object.hasOwn(keys, name) ? keys[name] : undefined;
    if (key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    key(event.currentTarget);
  };
}

function openMenu(element: HTMLElement, row: PlanTreeRow | undefined): void {
  if (row === undefined) return;
  const box =
    element.querySelector(`[data-key="${row.key}"]`)?.getBoundingClientRect() ?? element.getBoundingClientRect();
  openContextMenu('scenarios', { x: box.left + 40, y: box.bottom });
}
