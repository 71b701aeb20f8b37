/** Days of a plan as people write them. They are days without a zone, so none is applied. */
import type { IsoDate } from '../../shared/util/iso-date.ts';

const short = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const long = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' });
const months = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortMonths = new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' });

const known = new Map<IsoDate, string>();

/** "1 Mar 2027"; asked for with every card, so it is kept. */
export function sayShortDay(day: IsoDate): string {
  const found = known.get(day) ?? short.format(new Date(day));
  known.set(day, found);
  return found;
}

/** "1 March 2027". */
export const sayLongDay = (day: IsoDate): string => long.format(new Date(day));

/** "March 2027". */
export const sayMonth = (day: IsoDate): string => months.format(new Date(day));

/** "Mar". */
export const sayShortMonth = (day: IsoDate): string => shortMonths.format(new Date(day));
