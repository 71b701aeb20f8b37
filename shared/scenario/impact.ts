/** What becomes of each person from one version of an organisation to another, because people ask "what about me?". */
import { seatsOf } from '../analysis/held-seats.ts';
import type { Id } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import { positionName } from '../model/record-name.ts';
import { find, type Tables } from '../model/tables.ts';
import { compareText } from '../util/compare-text.ts';
import { foldText } from '../util/fold-text.ts';
import { valueInWords } from './words.ts';

/** `joins`, `leaves`: holds a position in one version only. The rest: that is new for them. */
export const IMPACT_KINDS = ['joins', 'leaves', 'manager', 'team', 'title', 'level', 'location'] as const;
export type ImpactKind = (typeof IMPACT_KINDS)[number];

export interface ImpactChange {
  readonly kind: ImpactKind;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Impact {
  readonly personId: Id<'person'>;
  readonly name: string;
  /** Where they are afterwards; where they were when they leave. */
  readonly positionId: Id<'position'>;
  /** Who they report to before and after; null at the top and where they are not. */
  readonly managerBefore: Id<'position'> | null;
  readonly managerAfter: Id<'position'> | null;
  /** Empty: nothing changes for them. */
  readonly changes: readonly ImpactChange[];
}

/** Everybody who holds a position in either version, by name. Of several positions the largest speaks for the person. */
export function impactOf(before: Tables, after: Tables): readonly Impact[] {
  const people = new Set<Id<'person'>>();
  for (const { position } of [before, after]) {
    position.forEach(({ personId, status }) => {
      if (personId !== null && status !== 'closed') people.add(personId);
    });
  }
  return [...people]
    .map((id) => impactOn(before, after, id))
    .toSorted((a, b) => compareText(foldText(a.name), foldText(b.name)) || compareText(a.personId, b.personId));
}

/** What becomes of one person, who holds a position in at least one of the versions. */
export function impactOn(before: Tables, after: Tables, personId: Id<'person'>): Impact {
  const [then, now] = [mainSeat(before, personId), mainSeat(after, personId)];
  const name = (find(after, personId) ?? find(before, personId))?.name ?? '';
  const who = {
    personId,
    name,
    positionId: (now ?? then)!.id,
    managerBefore: managerSeatOf(before, then)?.id ?? null,
    managerAfter: managerSeatOf(after, now)?.id ?? null,
  };
  if (then === undefined) return { ...who, changes: [{ kind: 'joins', from: null, to: managerIn(after, now) }] };
  if (now === undefined) return { ...who, changes: [{ kind: 'leaves', from: managerIn(before, then), to: null }] };
  if (then === now && sameManager(before, after, now)) return { ...who, changes: [] };
  // A team that is only called otherwise is no other team: ids are compared, names are said.
  const changed = (kind: ImpactKind, from: string | undefined, to: string | undefined): readonly ImpactChange[] =>
    (from || null) === (to || null) ? [] : [{ kind, from: valueInWords(before, from), to: valueInWords(after, to) }];
  const isManagerNew = managerPersonOf(before, then) !== managerPersonOf(after, now);
  return {
    ...who,
    changes: [
      ...(isManagerNew ? [{ kind: 'manager', from: managerIn(before, then), to: managerIn(after, now) } as const] : []),
      ...changed('team', then.teamId, now.teamId),
      ...changed('title', then.title, now.title),
      ...changed('level', then.level, now.level),
      ...changed('location', then.locationId, now.locationId),
    ],
  };
}

/** The position that speaks for a person: the largest share, then the smallest id. */
export function mainSeat(tables: Tables, id: Id<'person'>): Position | undefined {
  const seats = seatsOf(tables, id);
  return seats.length < 2 ? seats[0] : seats.toSorted((a, b) => b.fte - a.fte || compareText(a.id, b.id))[0];
}

const managerIn = (tables: Tables, seat: Position | undefined): string | null => {
  const manager = managerSeatOf(tables, seat);
  return manager === undefined ? null : positionName(tables, manager);
};

/** The first position above that is not closed. Ends on circles. */
export function managerSeatOf(tables: Tables, seat: Position | undefined): Position | undefined {
  const passed = new Set<Position>();
  let at = seat;
  while (at !== undefined && !passed.has(at)) {
    passed.add(at);
    at = at.managerPositionId === null ? undefined : find(tables, at.managerPositionId);
    if (at !== undefined && at.status !== 'closed') return at;
  }
  return undefined;
}

/** Who leads them: the person, so that a new holder of the manager's position is a new manager; the position while nobody holds it. */
const managerPersonOf = (tables: Tables, seat: Position): Id | null => {
  const manager = managerSeatOf(tables, seat);
  return manager === undefined ? null : (manager.personId ?? manager.id);
};

const sameManager = (before: Tables, after: Tables, seat: Position): boolean =>
  managerSeatOf(before, seat) === managerSeatOf(after, seat);

/** How many people have each kind of change. */
export function impactCounts(list: readonly Impact[]): Readonly<Record<ImpactKind, number>> {
  const counts = Object.fromEntries(IMPACT_KINDS.map((kind) => [kind, 0])) as Record<ImpactKind, number>;
  for (const { changes } of list) for (const { kind } of changes) counts[kind]++;
  return counts;
}
