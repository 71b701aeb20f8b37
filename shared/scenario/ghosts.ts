/** Ghosts: cards where positions were before, beside the cards of where they are now. */
import { reportingTree, type PositionId, type ReportingTree } from '../analysis/reporting-tree.ts';
import type { Position } from '../model/position.ts';
import type { TableEdit } from '../model/table.ts';
import type { Tables } from '../model/tables.ts';
import { cardChanges } from './card-changes.ts';

export interface Ghost {
  /** The position that was here. */
  readonly of: PositionId;
  /** It is somewhere else now, or nowhere. */
  readonly why: 'moved' | 'removed';
}

export interface Ghosted {
  /** The reporting tree with a card for every ghost. */
  readonly tree: ReportingTree;
  /** By the id of the ghost's card: a position that is gone keeps its own, one that moved has a second one. */
  readonly ghosts: ReadonlyMap<PositionId, Ghost>;
}

const NO_GHOSTS: ReadonlyMap<PositionId, Ghost> = new Map();

const GHOST = 'position_was-';

/** The id of the card that stays behind where a position was. */
export const ghostIdOf = (id: PositionId): PositionId => `${GHOST}${id.slice('position_'.length)}`;

/** The position that a ghost's card is of. */
export const idOfGhost = (ghost: PositionId): PositionId =>
  ghost.startsWith(GHOST) ? `position_${ghost.slice(GHOST.length)}` : ghost;

const known = new WeakMap<Tables, WeakMap<Tables, Ghosted>>();

/** The tree of `after` with a ghost for every position that moved or went since `before`. The same tables give the same object. */
export function ghosted(before: Tables, after: Tables): Ghosted {
  const made = known.get(after) ?? new WeakMap<Tables, Ghosted>();
  known.set(after, made);
  const found = made.get(before) ?? withGhosts(before, after);
  made.set(before, found);
  return found;
}

function withGhosts(before: Tables, after: Tables): Ghosted {
  const ghosts = new Map<PositionId, Ghost>();
  const cards: TableEdit<Position>[] = [];
  for (const [id, list] of cardChanges(before, after)) {
    const was = before.position.get(id);
    if (was === undefined) continue;
    const isGone = !after.position.has(id);
    if (!isGone && !list.some(({ kind, record }) => kind === 'moved' && record === 'position')) continue;
    const ghostId = isGone ? id : ghostIdOf(id);
    // Who was at the top stands beside the top again.
    cards.push([ghostId, { ...was, id: ghostId }]);
    ghosts.set(ghostId, { of: id, why: isGone ? 'removed' : 'moved' });
  }
  if (cards.length === 0) return { tree: reportingTree(after), ghosts: NO_GHOSTS };
  return { tree: reportingTree({ position: after.position.with(cards) }), ghosts };
}

/** The cards that are touched, with everyone above them. */
export function touchedCards(tree: ReportingTree, touched: Iterable<PositionId>): ReadonlySet<PositionId> {
  const kept = new Set<PositionId>();
  for (const id of touched) {
    for (let at: PositionId | null = id; at !== null && !kept.has(at); at = tree.managerOf(at)) kept.add(at);
  }
  return kept;
}
