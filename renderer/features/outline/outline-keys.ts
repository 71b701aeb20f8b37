/** Where a key leads in the outline: the steps of a tree whose rows stand below each other. */
import type { PositionId, ReportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { siblingsOf } from '../../../shared/analysis/siblings.ts';

export interface OutlineKeysView {
  readonly rows: readonly PositionId[];
  readonly tree: ReportingTree;
  readonly folded: ReadonlySet<PositionId>;
  readonly focused: PositionId | null;
}

export type OutlineStep =
  | { readonly kind: 'to'; readonly id: PositionId }
  | { readonly kind: 'fold'; readonly ids: readonly PositionId[]; readonly folds: boolean };

/** Rows that Page up and Page down go past. */
const PAGE = 15;

/** What the key does; null when it means nothing here. */
export function outlineStep(key: string, view: OutlineKeysView): OutlineStep | null {
  const { rows, focused } = view;
  const at = focused === null ? -1 : rows.indexOf(focused);
  const to = (index: number): OutlineStep | null => {
    const id = rows[Math.max(0, Math.min(rows.length - 1, index))];
    return id === undefined ? null : { kind: 'to', id };
  };
  switch (key) {
    case 'ArrowDown':
      return to(at + 1);
    case 'ArrowUp':
      return to(at === -1 ? rows.length - 1 : at - 1);
    case 'PageDown':
      return to(at + PAGE);
    case 'PageUp':
      return to(at - PAGE);
    case 'Home':
      return to(0);
    case 'End':
      return to(rows.length - 1);
    default:
      return at === -1 || focused === null ? null : stepAlongLines(key, view, focused);
  }
}

function stepAlongLines(key: string, { rows, tree, folded }: OutlineKeysView, focused: PositionId): OutlineStep | null {
  const manager = tree.managerOf(focused);
  const hasReports = tree.reportsOf(focused).length > 0;
  const isFolded = folded.has(focused);
  switch (key) {
    case 'ArrowRight': {
      if (!hasReports) return null;
      if (isFolded) return { kind: 'fold', ids: [focused], folds: false };
      const first = tree.reportsOf(focused).find((id) => rows.includes(id));
      return first === undefined ? null : { kind: 'to', id: first };
    }
    case 'ArrowLeft':
      if (hasReports && !isFolded) return { kind: 'fold', ids: [focused], folds: true };
      return manager === null || !rows.includes(manager) ? null : { kind: 'to', id: manager };
    case '[':
    case ']':
      return hasReports ? { kind: 'fold', ids: [focused], folds: key === '[' } : null;
    case '*': {
      const siblings = siblingsOf(tree, focused);
      return { kind: 'fold', ids: siblings.filter((id) => tree.reportsOf(id).length > 0), folds: false };
    }
    default:
      return null;
  }
}

/** The rows from one to another, both included; `to` alone when the other is not shown. */
export function rowsBetween(rows: readonly PositionId[], from: PositionId, to: PositionId): readonly PositionId[] {
  const [a, b] = [rows.indexOf(from), rows.indexOf(to)];
  return a === -1 || b === -1 ? [to] : rows.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/**
 * The next row whose text begins with what was typed. The first letter goes on from the row after `from`, so that the
 * same letter again leads to the next; more letters may stay on `from`.
 */
export function typeAhead(
  rows: readonly PositionId[],
  from: PositionId | null,
  begins: { readonly typed: string; readonly textOf: (id: PositionId) => string },
): PositionId | null {
  const { typed, textOf } = begins;
  const isOneLetter = new Set(typed).size === 1;
  const wanted = isOneLetter ? typed.slice(0, 1) : typed;
  const at = from === null ? -1 : rows.indexOf(from);
  const start = isOneLetter ? at + 1 : Math.max(0, at);
  const ordered = [...rows.slice(start), ...rows.slice(0, start)];
  return ordered.find((id) => textOf(id).startsWith(wanted)) ?? null;
}
