/** What becomes of each person from one version of an organisation to another, because people ask "what about me?". */
import { seatsOf } from '../analysis/held-seats.ts';
import { reportingTree } from '../analysis/reporting-tree.ts';
import type { Id } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import { positionName } from '../model/record-name.ts';
import { find, type Tables } from '../model/tables.ts';
import { compareText } from '../util/compare-text.ts';
import { foldText } from '../util/fold-text.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { standingOn } from './standing.ts';
import { teamsIn, teamsInWords } from './teams-in.ts';
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

/**
 * Everybody who holds a position in either version on the day, by name; without a day it is not asked who has started or
 * left. Of several positions the largest speaks for the person.
 */
export function impactOf(first: Tables, second: Tables, day: IsoDate | null = null): readonly Impact[] {
  const [before, after] = [standingOn(first, day), standingOn(second, day)];
  const changes = new Map(changedPeople(before, after).map((impact) => [impact.personId, impact]));
  const people = new Set<Id<'person'>>();
  for (const { position } of [before, after]) {
    position.forEach(({ personId, status }) => {
      if (personId !== null && status !== 'closed') people.add(personId);
    });
  }
  return [...people]
    .map((id) => changes.get(id) ?? unchanged(after, id))
    .map((impact) => ({ impact, key: foldText(impact.name) }))
    .toSorted((a, b) => compareText(a.key, b.key) || compareText(a.impact.personId, b.impact.personId))
    .map(({ impact }) => impact);
}

/** Those for whom something changes, in no order: as quick as the change is small. */
export function changedPeople(first: Tables, second: Tables, day: IsoDate | null = null): readonly Impact[] {
  const [before, after] = [standingOn(first, day), standingOn(second, day)];
  const seats = changedSeats(before, after);
  const heldNow = heldAfter(seats);
  return [...touchedPeople(before, after, seats)].flatMap((id): readonly Impact[] => {
    const held = seatsOf(before, id);
    const [old, next] = [mainAmong(held), mainAmong(heldNow(id, held))];
    if (old === undefined && next === undefined) return [];
    const impact = impactBetween(id, { before, after, old, next });
    return impact.changes.length === 0 ? [] : [impact];
  });
}

interface ChangedSeat {
  readonly id: Position['id'];
  readonly old: Position | undefined;
  readonly next: Position | undefined;
}

function changedSeats(before: Tables, after: Tables): readonly ChangedSeat[] {
  const seats: ChangedSeat[] = [];
  before.position.forEachDifference(after.position, (id, old, next) => {
    seats.push({ id: id as Position['id'], old, next });
  });
  return seats;
}

/** What each person holds after the change of some positions: found without looking at all positions of the later version. */
function heldAfter(
  seats: readonly ChangedSeat[],
): (id: Id<'person'>, held: readonly Position[]) => readonly Position[] {
  const gone = new Set(seats.map(({ old }) => old));
  const came = Map.groupBy(
    seats.flatMap(({ next }) => (next === undefined || next.status === 'closed' ? [] : next)),
    ({ personId }) => personId,
  );
  return (id, held) => [...held.filter((seat) => !gone.has(seat)), ...(came.get(id) ?? [])];
}

/** Who holds a position that differs, or whose manager is somebody else although their own position is the same. */
function touchedPeople(before: Tables, after: Tables, seats: readonly ChangedSeat[]): ReadonlySet<Id<'person'>> {
  const people = new Set<Id<'person'>>();
  const add = (position: Position | undefined): void => {
    if (position !== undefined && position.personId !== null) people.add(position.personId);
  };
  for (const { id, old, next } of seats) {
    add(old);
    add(next);
    if (leadsAlike(old, next)) continue;
    for (const tables of [before, after]) ledFrom(tables, id).forEach(add);
  }
  before.membership.forEachDifference(after.membership, (_, old, next) => {
    for (const membership of [old, next]) {
      if (membership === undefined) continue;
      for (const tables of [before, after]) add(find(tables, membership.positionId));
    }
  });
  return people;
}

/** Whether those below have the same manager in both versions of a position. */
const leadsAlike = (old: Position | undefined, next: Position | undefined): boolean =>
  old !== undefined &&
  next !== undefined &&
  old.personId === next.personId &&
  (old.status === 'closed') === (next.status === 'closed') &&
  (next.status !== 'closed' || old.managerPositionId === next.managerPositionId);

/** The reports of a position, and those of its reports that are closed. */
function ledFrom(tables: Tables, id: Position['id']): ReadonlySet<Position> {
  const { reportsOf } = reportingTree(tables);
  const led = new Set<Position>();
  const walk = (manager: Position['id']): void => {
    for (const report of reportsOf(manager)) {
      const seat = find(tables, report);
      if (seat === undefined || led.has(seat)) continue;
      led.add(seat);
      if (seat.status === 'closed') walk(report);
    }
  };
  walk(id);
  return led;
}

/** Somebody whose position is the same in both. */
function unchanged(tables: Tables, personId: Id<'person'>): Impact {
  const seat = mainSeat(tables, personId)!;
  const manager = managerSeatOf(tables, seat)?.id ?? null;
  return {
    personId,
    name: find(tables, personId)?.name ?? '',
    positionId: seat.id,
    managerBefore: manager,
    managerAfter: manager,
    changes: NOTHING,
  };
}

const NOTHING: readonly ImpactChange[] = [];

interface Standing {
  readonly before: Tables;
  readonly after: Tables;
  /** The position that speaks for them on each side; one of the two at least. */
  readonly old: Position | undefined;
  readonly next: Position | undefined;
}

/** What becomes of one person, who holds a position in at least one of the versions. */
export const impactOn = (before: Tables, after: Tables, personId: Id<'person'>): Impact =>
  impactBetween(personId, { before, after, old: mainSeat(before, personId), next: mainSeat(after, personId) });

function impactBetween(personId: Id<'person'>, { before, after, old, next }: Standing): Impact {
  const name = (find(after, personId) ?? find(before, personId))?.name ?? '';
  const who = {
    personId,
    name,
    positionId: (next ?? old)!.id,
    managerBefore: managerSeatOf(before, old)?.id ?? null,
    managerAfter: managerSeatOf(after, next)?.id ?? null,
  };
  if (old === undefined) return { ...who, changes: [{ kind: 'joins', from: null, to: managerIn(after, next) }] };
  if (next === undefined) return { ...who, changes: [{ kind: 'leaves', from: managerIn(before, old), to: null }] };
  // A team that is only called otherwise is no other team: ids are compared, names are said.
  const changed = (kind: ImpactKind, from: string | undefined, to: string | undefined): readonly ImpactChange[] =>
    (from || null) === (to || null) ? [] : [{ kind, from: valueInWords(before, from), to: valueInWords(after, to) }];
  const isTeamNew = !isSameSet(teamsIn(before, old), teamsIn(after, next));
  const isManagerNew = managerPersonOf(before, old) !== managerPersonOf(after, next);
  return {
    ...who,
    changes: [
      ...(isManagerNew ? [{ kind: 'manager', from: managerIn(before, old), to: managerIn(after, next) } as const] : []),
      ...(isTeamNew ? [{ kind: 'team', from: teamsInWords(before, old), to: teamsInWords(after, next) } as const] : []),
      ...changed('title', old.title, next.title),
      ...changed('level', old.level, next.level),
      ...changed('location', old.locationId, next.locationId),
    ],
  };
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** The position that speaks for a person: the largest share, then the smallest id. */
export const mainSeat = (tables: Tables, id: Id<'person'>): Position | undefined => mainAmong(seatsOf(tables, id));

const mainAmong = (seats: readonly Position[]): Position | undefined =>
  seats.length < 2 ? seats[0] : seats.toSorted((a, b) => b.fte - a.fte || compareText(a.id, b.id))[0];

const managerIn = (tables: Tables, seat: Position | undefined): string | null => {
  const manager = managerSeatOf(tables, seat);
  return manager === undefined ? null : positionName(tables, manager);
};

/** The first position above that is not closed. Ends on circles. */
export function managerSeatOf(tables: Tables, seat: Position | undefined): Position | undefined {
  const manager =
    seat === undefined || seat.managerPositionId === null ? undefined : find(tables, seat.managerPositionId);
  // Nearly always; only who reports to a closed position asks further.
  if (manager === undefined || manager.status !== 'closed') return manager;
  const passed = new Set<Position>();
  let at: Position | undefined = manager;
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

/** How many people have each kind of change. */
export function impactCounts(list: readonly Impact[]): Readonly<Record<ImpactKind, number>> {
  const counts = Object.fromEntries(IMPACT_KINDS.map((kind) => [kind, 0])) as Record<ImpactKind, number>;
  for (const { changes } of list) for (const { kind } of changes) counts[kind]++;
  return counts;
}
