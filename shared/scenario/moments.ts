/** The moments of a scenario at which it is looked at: the day before it begins, its days, and the days in between on which somebody comes or goes. */
import type { Move } from '../model/move.ts';
import type { Tables } from '../model/tables.ts';
import { dayNumber, dayOfNumber } from '../util/calendar.ts';
import { dayAfter, type IsoDate } from '../util/iso-date.ts';
import type { CourseDay } from './course.ts';

export interface Moment {
  readonly date: IsoDate;
  readonly tables: Tables;
  /** What moves on that day; none where it is about days of people and positions alone. */
  readonly moves: readonly Move[];
}

/** In order; none for a scenario that moves nothing. */
export function momentsOf(plan: Tables, course: readonly CourseDay[]): readonly Moment[] {
  const [first, last] = [course[0], course.at(-1)];
  if (first === undefined || last === undefined) return [];
  const moments: Moment[] = [{ date: dayOfNumber(dayNumber(first.date) - 1), tables: plan, moves: [] }];
  const bounds = boundsBetween([plan, last.after], first.date, last.date);
  let shown = first.after;
  const days = new Map(course.map((day) => [day.date, day]));
  for (const date of [...new Set([...days.keys(), ...bounds])].toSorted()) {
    const day = days.get(date);
    shown = day?.after ?? shown;
    moments.push({ date, tables: shown, moves: day?.moves ?? [] });
  }
  return moments;
}

/** The days after the first and up to the last on which a position or a person starts or is gone. */
function boundsBetween(versions: readonly Tables[], first: IsoDate, last: IsoDate): ReadonlySet<IsoDate> {
  const days = new Set<IsoDate>();
  const note = (day: IsoDate | undefined, isEnd: boolean): void => {
    if (day === undefined) return;
    const bound = isEnd ? dayAfter(day) : day;
    if (bound > first && bound <= last) days.add(bound);
  };
  for (const { position, person } of versions) {
    position.forEach(({ startDate, endDate }) => {
      note(startDate, false);
      note(endDate, true);
    });
    person.forEach(({ hireDate, endDate }) => {
      note(hireDate, false);
      note(endDate, true);
    });
  }
  return days;
}
