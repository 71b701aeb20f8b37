/** Instants as people write them, in the zone of this computer. */
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });

const HALF_A_DAY = 12 * 3_600_000;

/** "27 Nov 2026, 09:12". */
export const sayInstant = (instant: string): string => full.format(new Date(instant));

/** "09:12" within a day of now, else with the day. */
export function sayClock(instant: string): string {
  const at = Date.parse(instant);
  return (Math.abs(at - Date.now()) < HALF_A_DAY ? clock : full).format(at);
}
