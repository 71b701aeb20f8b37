/** Which move stands behind a difference between two branches. */
import type { Id } from '../model/kinds.ts';
import type { Move } from '../model/move.ts';
import { find, type Tables } from '../model/tables.ts';
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
    const here = lastThatDid(plan, own, difference);
    if (here !== null) return { move: here, side: 'after' };
    const there = lastThatDid(plan, old, difference);
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

/** A record, and the fields of it that would make the difference; null for any. */
type Place = readonly [id: Id, fields: readonly string[] | null];

/** Where the difference may come from, the first that a move touched. First and last days of people and positions count. */
function placesOf(plan: Tables, difference: Difference): readonly Place[] {
  const { kind, id, positionId, field, absence } = difference;
  // Who joins or leaves does so in the position: the person's own record may be as it was.
  if ((kind === 'joined' || kind === 'left') && positionId !== null) {
    return [
      [positionId, ['personId', 'startDate', 'endDate']],
      [id, null],
    ];
  }
  if (absence !== undefined) return [[id, [absence === 'gone' ? 'endDate' : 'startDate']]];
  const holder = field === 'personId' && positionId !== null ? (find(plan, positionId)?.personId ?? null) : null;
  const own: Place = [id, field === null ? null : [field]];
  return holder === null ? [own] : [own, [holder, ['hireDate', 'endDate']]];
}

function lastThatDid(plan: Tables, edits: Edits, difference: Difference): Move | null {
  for (const [id, fields] of placesOf(plan, difference)) {
    const made = edits.get(id)?.findLast(({ edit }) => fields === null || fields.some((field) => touches(edit, field)));
    if (made !== undefined) return made.move;
  }
  return null;
}

/** Whether the edit changes the field; what adds or removes a record changes all of it. */
const touches = ({ before, after }: Edit, field: string): boolean =>
  before === null || after === null || !equal(ownValue(before, field), ownValue(after, field));
