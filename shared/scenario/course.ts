/** The course of a scenario: each day on which it moves something, with what becomes of whom on that day. */
import { reportingTree } from '../analysis/reporting-tree.ts';
import { seatsOf } from '../analysis/held-seats.ts';
import { diff } from '../change/change.ts';
import { kindOf, type Id } from '../model/kinds.ts';
import type { Move } from '../model/move.ts';
import type { Position } from '../model/position.ts';
import { find, type Tables } from '../model/tables.ts';
import { compareText } from '../util/compare-text.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { effective } from './effective.ts';
import { impactOn, managerSeatOf, type Impact } from './impact.ts';
import { movesInEffect, type ScenarioId } from './moves.ts';

export interface CourseDay {
  readonly date: IsoDate;
  /** In the order in which they take effect, those of scenarios below first. */
  readonly moves: readonly Move[];
  readonly before: Tables;
  readonly after: Tables;
  /** People for whom something changes on that day, by name. */
  readonly impacts: readonly Impact[];
}

const known = new WeakMap<Tables, Map<ScenarioId, readonly CourseDay[]>>();

/**
 * The days of a scenario in order. What moves on one day moves together: in which order within the day is nobody's
 * experience. The same tables give the same list.
 */
export function courseOf(plan: Tables, scenarioId: ScenarioId): readonly CourseDay[] {
  const courses = known.get(plan) ?? new Map<ScenarioId, readonly CourseDay[]>();
  known.set(plan, courses);
  const found = courses.get(scenarioId) ?? walked(plan, scenarioId);
  courses.set(scenarioId, found);
  return found;
}

function walked(plan: Tables, scenarioId: ScenarioId): readonly CourseDay[] {
  const byDay = Map.groupBy(movesInEffect(plan, scenarioId, null), ({ effectiveDate }) => effectiveDate);
  const days = [...byDay].toSorted(([a], [b]) => compareText(a, b));
  let before = plan;
  return days.map(([date, moves]): CourseDay => {
    const start = before;
    before = effective(plan, scenarioId, date).tables;
    return { date, moves, before: start, after: before, impacts: impactsBetween(start, before) };
  });
}

/** People for whom something changes from one version to the other, by name. Looks only where the versions differ. */
export function impactsBetween(before: Tables, after: Tables): readonly Impact[] {
  const people = new Set<Id<'person'>>();
  for (const edit of diff(before, after)) {
    if (kindOf(edit.id) !== 'position') continue;
    const id = edit.id as Id<'position'>;
    const [then, now] = [edit.before as Position | null, edit.after as Position | null];
    for (const seat of [then, now]) if (seat !== null && seat.personId !== null) people.add(seat.personId);
    // Whoever leads changes for those below, and so does who leads in place of a closed position.
    const isLedOtherwise =
      then?.personId !== now?.personId || then?.status !== now?.status || isClosed(then) || isClosed(now);
    if (!isLedOtherwise) continue;
    for (const tables of [before, after]) for (const holder of holdersUnder(tables, id)) people.add(holder);
  }
  return [...people]
    .filter((id) => seatsOf(before, id).length + seatsOf(after, id).length > 0)
    .map((id) => impactOn(before, after, id))
    .filter(({ changes }) => changes.length > 0)
    .toSorted((a, b) => compareText(a.name, b.name) || compareText(a.personId, b.personId));
}

const isClosed = (seat: Position | null): boolean => seat?.status === 'closed';

/** Who reports to the position, directly or through closed ones. */
function holdersUnder(tables: Tables, id: Id<'position'>): readonly Id<'person'>[] {
  return reportingTree(tables)
    .reportsOf(id)
    .flatMap((report) => {
      const seat = find(tables, report);
      if (seat === undefined) return [];
      return isClosed(seat) ? holdersUnder(tables, report) : seat.personId === null ? [] : [seat.personId];
    });
}

/** The moves of the day that have to do with a person: those of their own positions, else those of who leads them. */
export function movesAbout({ moves, before, after }: CourseDay, personId: Id<'person'>): readonly Move[] {
  const [own, above] = [new Set<string>([personId]), new Set<string>()];
  for (const tables of [before, after]) {
    for (const seat of seatsOf(tables, personId)) {
      own.add(seat.id);
      const manager = managerSeatOf(tables, seat);
      if (manager !== undefined) above.add(manager.id);
    }
  }
  const about = (ids: ReadonlySet<string>) => moves.filter(({ edits }) => edits.some(({ id }) => ids.has(id)));
  const direct = about(own);
  return direct.length > 0 ? direct : about(above);
}
