/** Which copies are kept: the newest ones, and the last of each day for a month. */

const NEWEST = 20;
const DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Names to remove of `names`, which are sorted oldest first; `dayOf` gives the day of a name as `YYYYMMDD`.
 * Days are those of UTC.
 */
export function expired(names: readonly string[], dayOf: (name: string) => string, now: Date): readonly string[] {
  const firstDay = new Date(now.getTime() - DAYS * DAY).toISOString().slice(0, 10).replaceAll('-', '');
  const newest = new Set(names.slice(-NEWEST));
  const lastOfDay = new Map(names.map((name) => [dayOf(name), name]));
  return names.filter((name) => {
    const day = dayOf(name);
    return !newest.has(name) && !(lastOfDay.get(day) === name && day >= firstDay);
  });
}
