/** The moments of a scenario at which it is looked at: the day before it begins, its days, and the days in between on which somebody comes or goes. */
import type { Tables } from '../model/tables.ts';
import { dayAfter, type IsoDate } from '../util/iso-date.ts';
import { dayBefore, type CourseDay } from './course.ts';

/** With what moves on that day; nothing where it is about days of people and positions in the baseline alone. */
export interface Moment extends Pick<CourseDay, 'date' | 'moves' | 'dated'> {
  readonly tables: Tables;
}

/** In order; none for a scenario that moves nothing. */
export function momentsOf(plan: Tables, course: readonly CourseDay[]): readonly Moment[] {
  const [first, last] = [course[0], course.at(-1)];
  if (first === undefined || last === undefined) return [];
  const moments: Moment[] = [{ date: dayBefore(first.date), tables: plan, moves: [], dated: [] }];
  const bounds = boundsBetween([plan, last.shown], first.date, last.date);
  let shown = first.shown;
  const days = new Map(course.map((day) => [day.date, day]));
  for (const date of [...new Set([...days.keys(), ...bounds])].toSorted()) {
    const day = days.get(date);
    shown = day?.shown ?? shown;
    moments.push({ date, tables: shown, moves: day?.moves ?? [], dated: day?.dated ?? [] });
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
