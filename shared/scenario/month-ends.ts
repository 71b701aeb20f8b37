/** The months over which branches are compared. */
import { addMonths, monthEnd, monthStart } from '../util/calendar.ts';
import type { IsoDate } from '../util/iso-date.ts';

/** How many months are looked at unless somebody asks for others, and how many may be asked for. */
export const COMPARED_MONTHS = { usual: 12, least: 2, most: 36 } as const;

/** The last days of this many months, beginning with the month in which `from` lies. */
export const monthEnds = (from: IsoDate, months: number): readonly IsoDate[] =>
  Array.from({ length: months }, (_, step) => monthEnd(addMonths(monthStart(from), step)));
