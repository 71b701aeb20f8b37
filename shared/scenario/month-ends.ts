/** The months over which branches are compared. */
import { daysInMonth, formatIsoDate, type IsoDate } from '../util/iso-date.ts';

/** How many months are looked at unless somebody asks for others, and how many may be asked for. */
export const COMPARED_MONTHS = { usual: 12, least: 2, most: 36 } as const;

/** The last days of this many months, beginning with the month in which `from` lies. */
export function monthEnds(from: IsoDate, months: number): readonly IsoDate[] {
  const [year = 0, month = 0] = from.split('-').map(Number);
  return Array.from({ length: months }, (_, step) => {
    const number = year * 12 + month - 1 + step;
    const [inYear, inMonth] = [Math.floor(number / 12), (number % 12) + 1];
    return formatIsoDate(inYear, inMonth, daysInMonth(inYear, inMonth));
  });
}
