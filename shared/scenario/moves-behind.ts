/** Which move stands behind a difference between two branches. */
import type { Id } from '../model/kinds.ts';
import type { Move } from '../model/move.ts';
import type { Tables } from '../model/tables.ts';
import { equal, ownValue } from '../util/equal.ts';
import type { IsoDate } from '../util/iso-date.ts';
import type { Edit } from '../change/change.ts';
import type { Branch } from './branch.ts';
import type { Difference } from './differences.ts';
import { editsOf, movesInEffect } from './moves.ts';

export interface MoveBehind {
  readonly move: Move;
  /** Whether it is a move of the branch compared, or of the one compared against. */
  readonly side: 'after' | 'before';
}

interface Made {
  readonly edit: Edit;
  readonly move: Move;
}

/** By record, the edits of moves in the order in which they take effect. */
type Edits = ReadonlyMap<Id, readonly Made[]>;

export interface Sides {
  readonly before: Branch;
  readonly after: Branch;
  readonly until: IsoDate | null;
}

/**
 * Says of a difference between two branches which move made it: the last one that touched what differs. A move both
 * branches have in common (of a scenario below both) makes no difference. Null where no move did: in snapshots, and
 * where the baseline moved on.
 */
export function movesBehind(
  plan: Tables,
  { before, after, until }: Sides,
): (difference: Difference) => MoveBehind | null {
  const [then, now] = [before, after].map((branch) =>
    branch.type === 'scenario' ? movesInEffect(plan, branch.id, until) : [],
  ) as [readonly Move[], readonly Move[]];
  const common = new Set(then.filter((move) => now.includes(move)));
  const [old, own] = [then, now].map((moves) => editsByRecord(moves.filter((move) => !common.has(move)))) as [
    Edits,
    Edits,
  ];
  return (difference) => {
    const here = lastThatDid(own, difference);
    if (here !== null) return { move: here, side: 'after' };
    const there = lastThatDid(old, difference);
    return there === null ? null : { move: there, side: 'before' };
  };
}

function editsByRecord(moves: readonly Move[]): Edits {
  const edits = new Map<Id, Made[]>();
  for (const move of moves) {
    for (const edit of editsOf(move)) {
      const list = edits.get(edit.id);
      if (list === undefined) edits.set(edit.id, [{ edit, move }]);
      else list.push({ edit, move });
    }
  }
  return edits;
}

/** Who joins or leaves does so in the position: the person's own record may be as it was. */
const placesOf = ({ kind, id, positionId }: Difference): readonly Id[] =>
  (kind === 'joined' || kind === 'left') && positionId !== null ? [positionId, id] : [id];

function lastThatDid(edits: Edits, difference: Difference): Move | null {
  const field = difference.kind === 'joined' || difference.kind === 'left' ? 'personId' : difference.field;
  for (const id of placesOf(difference)) {
    const made = edits.get(id)?.findLast(({ edit }) => touches(edit, id === difference.id ? difference.field : field));
    if (made !== undefined) return made.move;
  }
  return null;
}

/** Whether the edit changes the field; what adds or removes a record changes all of it. */
const touches = ({ before, after }: Edit, field: string | null): boolean =>
  field === null || before === null || after === null || !equal(ownValue(before, field), ownValue(after, field));
