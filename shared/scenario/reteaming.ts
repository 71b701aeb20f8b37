/** Checks a scenario day by day: is everybody led at any moment, does a team shrink too far in between, is one person moved too often. */
import { structureAssumptions } from '../analysis/structure-assumptions.ts';
import type { Id } from '../model/kinds.ts';
import type { Move } from '../model/move.ts';
import { nameOf, positionName } from '../model/record-name.ts';
import { find, type Tables } from '../model/tables.ts';
import { compareText } from '../util/compare-text.ts';
import { dayNumber } from '../util/calendar.ts';
import type { IsoDate } from '../util/iso-date.ts';
import type { Impact } from './impact.ts';
import { courseOf, movesAbout, movesOn, type CourseDay } from './course.ts';
import type { MoveId, ScenarioId } from './moves.ts';
import { momentsOf, type Moment } from './moments.ts';
import { teamSizes } from './team-sizes.ts';
import { unledOn, type Unled } from './unled.ts';

export const RETEAMING_CHECKS = ['unled', 'teamSmall', 'changesMany'] as const;
export type ReteamingCheck = (typeof RETEAMING_CHECKS)[number];

export interface ReteamingWarning {
  readonly check: ReteamingCheck;
  /** One text for the same thing in the next version of the plan. */
  readonly key: string;
  /** From that day on. */
  readonly from: IsoDate;
  /** The day from which it is well again, or for too many changes the last of them; null: it stays so. */
  readonly until: IsoDate | null;
  /** What it is about, in words: the manager who is missing, the team, the person. */
  readonly name: string;
  readonly people: readonly { readonly id: Id<'person'>; readonly name: string; readonly positionId: Id<'position'> }[];
  /** The moves by which it comes about, and those after which it is well again. Empty when it follows from days of people and positions alone. */
  readonly moves: readonly { readonly id: MoveId; readonly label: string }[];
  /** People in the team, or changes of the person; for who is not led, why. */
  readonly count: number;
  readonly limit: number;
  readonly why: Unled | null;
}

const known = new WeakMap<Tables, Map<ScenarioId, readonly ReteamingWarning[]>>();

/** All warnings, by day. The same tables give the same list. */
export function reteamingWarnings(plan: Tables, scenarioId: ScenarioId): readonly ReteamingWarning[] {
  const lists = known.get(plan) ?? new Map<ScenarioId, readonly ReteamingWarning[]>();
  known.set(plan, lists);
  const found = lists.get(scenarioId) ?? warned(plan, scenarioId);
  lists.set(scenarioId, found);
  return found;
}

function warned(plan: Tables, scenarioId: ScenarioId): readonly ReteamingWarning[] {
  const course = courseOf(plan, scenarioId);
  const moments = momentsOf(plan, course);
  return [...unledWarnings(moments), ...teamWarnings(plan, moments), ...changeWarnings(plan, course)].toSorted(
    (a, b) =>
      compareText(a.from, b.from) ||
      RETEAMING_CHECKS.indexOf(a.check) - RETEAMING_CHECKS.indexOf(b.check) ||
      compareText(a.name, b.name) ||
      compareText(a.key, b.key),
  );
}

/** A stretch of moments, by place: from the first bad one to the first good one after it. */
interface Stretch {
  readonly from: number;
  /** Null: to the end. */
  readonly until: number | null;
}

/** Where something is bad that was well, or not there, before. What has been bad from the start is not the scenario's doing. */
function stretches(bad: readonly boolean[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let from: number | null = null;
  let isOld = bad[0] === true;
  for (const [at, isBad] of bad.entries()) {
    if (!isBad) isOld = false;
    if (isBad && !isOld && from === null) from = at;
    if (!isBad && from !== null) {
      found.push({ from, until: at });
      from = null;
    }
  }
  return from === null ? found : [...found, { from, until: null }];
}

/** Nobody without a manager, but for who stands at the top before and after. */
function unledWarnings(moments: readonly Moment[]): readonly ReteamingWarning[] {
  const unled = moments.map(({ tables, date }) => unledOn(tables, date));
  const seats = new Set(unled.flatMap((one) => [...one.keys()]));
  const isTop = (tables: Tables | undefined, id: Id<'position'>): boolean => {
    const seat = tables === undefined ? undefined : find(tables, id);
    return seat === undefined || seat.managerPositionId === null;
  };
  const [first, last] = [moments[0]?.tables, moments.at(-1)?.tables];
  const groups = new Map<string, { readonly stretch: Stretch; readonly why: Unled; readonly ids: Id<'position'>[] }>();
  for (const id of seats) {
    if (isTop(first, id) && isTop(last, id)) continue;
    for (const stretch of stretches(unled.map((one) => one.has(id)))) {
      const why = unled[stretch.from]!.get(id)!;
      const key = `unled ${moments[stretch.from]!.date} ${stretch.until ?? ''} ${why.kind} ${why.managerId ?? id}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { stretch, why, ids: [id] });
      else group.ids.push(id);
    }
  }
  return [...groups].map(([key, { stretch, why, ids }]) => {
    const { tables } = moments[stretch.from]!;
    const people = ids.flatMap((id) => holderOf(tables, id));
    const before = moments[Math.max(0, stretch.from - 1)]!.tables;
    return {
      check: 'unled',
      key,
      ...daysOf(moments, stretch),
      name: why.managerId === null ? '' : nameOf(before, why.managerId) || nameOf(tables, why.managerId),
      people,
      moves: movesOfStretch(moments, stretch, new Set([...ids, ...(why.managerId === null ? [] : [why.managerId])])),
      count: people.length,
      limit: 0,
      why,
    };
  });
}

function holderOf(tables: Tables, id: Id<'position'>): ReteamingWarning['people'] {
  const seat = find(tables, id);
  if (seat === undefined || seat.personId === null) return [];
  return [{ id: seat.personId, name: positionName(tables, seat), positionId: id }];
}

const daysOf = (moments: readonly Moment[], { from, until }: Stretch) => ({
  from: moments[from]!.date,
  until: until === null ? null : moments[until]!.date,
});

/** The moves by which one of these positions or its holder comes to either end of a stretch, also by a day set before. */
function movesOfStretch(
  moments: readonly Moment[],
  { from, until }: Stretch,
  seats: ReadonlySet<Id<'position'>>,
): ReteamingWarning['moves'] {
  const ends = [from, ...(until === null ? [] : [until])];
  const ids = new Set<string>(seats);
  for (const at of ends.flatMap((end) => [Math.max(0, end - 1), end])) {
    const { tables } = moments[at]!;
    for (const id of seats) {
      const holder = find(tables, id)?.personId ?? null;
      if (holder !== null) ids.add(holder);
    }
  }
  return named(ends.flatMap((at) => movesOn(moments[at]!, ids)));
}

/** Each once. */
const named = (moves: readonly Move[]): ReteamingWarning['moves'] =>
  [...new Set(moves)].map(({ id, label }) => ({ id, label }));

/** No team below its least size between two days. */
function teamWarnings(plan: Tables, moments: readonly Moment[]): readonly ReteamingWarning[] {
  const { value: least } = structureAssumptions(plan).teamLeast;
  const sizes = moments.map(({ tables, date }) => teamSizes(tables, date));
  const teams = new Set(sizes.flatMap((one) => [...one.keys()]));
  return [...teams].flatMap((team) => {
    const sizeAt = (at: number): number => sizes[at]?.get(team)?.size ?? 0;
    const all = moments.map((_, at) => sizeAt(at));
    const [firstHeld, lastHeld] = [all.findIndex((size) => size > 0), all.findLastIndex((size) => size > 0)];
    // Empty before anybody is in it it is being made, empty for good it is dissolved; in between it is too small.
    const isEmptied = (at: number): boolean => at > firstHeld && at < lastHeld && isLeafTeam(moments[at]!.tables, team);
    const bad = all.map((size, at) => (size === 0 ? isEmptied(at) : size < least));
    return stretches(bad).map((stretch): ReteamingWarning => {
      const { from, until } = stretch;
      const { tables } = moments[from]!;
      const members = [...(sizes[from]!.get(team)?.values() ?? [])];
      const around = [from - 1, from, until ?? from, (until ?? from) - 1];
      const touched = new Set(around.flatMap((at) => [...(sizes[at]?.get(team)?.values() ?? [])]));
      const through = moments.slice(from, until ?? moments.length).map((_, at) => sizeAt(from + at));
      return {
        check: 'teamSmall',
        key: `teamSmall ${moments[from]!.date} ${until ?? ''} ${team}`,
        ...daysOf(moments, stretch),
        name: find(tables, team)?.name ?? team,
        people: members.flatMap((id) => holderOf(tables, id)),
        moves: movesOfStretch(moments, stretch, touched),
        count: Math.min(...through),
        limit: least,
        why: null,
      };
    });
  });
}

/** Whether the team is there and has no teams below it. */
function isLeafTeam(tables: Tables, id: Id<'team'>): boolean {
  if (find(tables, id) === undefined) return false;
  return [...tables.team.values()].every(({ parentTeamId }) => parentTeamId !== id);
}

/** One structural change for one person within a quarter. */
function changeWarnings(plan: Tables, course: readonly CourseDay[]): readonly ReteamingWarning[] {
  const { changesMost, changesDays } = structureAssumptions(plan);
  const days = new Map<Id<'person'>, CourseDay[]>();
  for (const day of course) {
    for (const impact of day.impacts) {
      if (!isStructural(day, impact)) continue;
      const list = days.get(impact.personId);
      if (list === undefined) days.set(impact.personId, [day]);
      else list.push(day);
    }
  }
  return [...days].flatMap(([personId, list]) =>
    crowds(list, { most: changesMost.value, within: changesDays.value }).map((crowd): ReteamingWarning => {
      const [first, last] = [crowd[0]!, crowd.at(-1)!];
      const impact = last.impacts.find((one) => one.personId === personId)!;
      const { name, positionId } = impact;
      return {
        check: 'changesMany',
        key: `changesMany ${first.date} ${last.date} ${personId}`,
        from: first.date,
        until: last.date,
        name,
        people: [{ id: personId, name, positionId }],
        moves: named(crowd.flatMap((day) => movesAbout(day, personId))),
        count: crowd.length,
        limit: changesMost.value,
        why: null,
      };
    }),
  );
}

/** Another team, or somebody else who leads. That a manager goes is none yet: who follows is, and a gap is told by itself. */
const isStructural = ({ after }: CourseDay, { changes, managerAfter }: Impact): boolean =>
  changes.some(({ kind }) => {
    if (kind !== 'manager') return kind === 'team';
    return managerAfter !== null && find(after, managerAfter)?.personId !== null;
  });

/** Days that lie too close together, each longest run once. */
function crowds(
  days: readonly CourseDay[],
  { most, within }: { readonly most: number; readonly within: number },
): readonly (readonly CourseDay[])[] {
  const found: (readonly CourseDay[])[] = [];
  let end = 0;
  for (const [start, { date }] of days.entries()) {
    let next = start;
    while (next < days.length && dayNumber(days[next]!.date) - dayNumber(date) < within) next++;
    // A run that ends where the one before ended is part of it.
    if (next - start > most && next > end) found.push(days.slice(start, next));
    end = Math.max(end, next);
  }
  return found;
}
