/** What happens on the time line, in words. */
import { eventsOn, MARK_KINDS, type TimeEvent, type TimeMark } from '../../../shared/scenario/timeline.ts';
import type { IsoDate } from '../../../shared/util/iso-date.ts';
import { sayLongDay, sayMonth, sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';

/** Named one by one; of more it says how many. */
const MOST_NAMED = 8;

/** "March 2027: 3 moves take effect". */
export function markTitle({ kind, events }: TimeMark): string {
  const months = [events[0], events.at(-1)].map((event) => (event === undefined ? '' : sayMonth(event.day)));
  const month = [...new Set(months)].join(' – ');
  return t('time.mark', { month, count: t(`time.count.${kind}`, { count: events.length }) });
}

/** "1 Mar 2027: Move Payments to Budi", line by line. */
export function markLines({ events }: TimeMark): readonly string[] {
  const named = events.slice(0, MOST_NAMED).map(({ day, name }) => t('time.event', { day: sayShortDay(day), name }));
  const more = events.length - named.length;
  return more > 0 ? [...named, t('time.more', { count: more })] : named;
}

/** The day as the slider says it: with what happens on it, and whether it is today. */
export function dayInWords(day: IsoDate | null, events: readonly TimeEvent[], today: IsoDate): string {
  if (day === null) return t('time.everythingLong');
  const here = eventsOn(events, day);
  const counts = MARK_KINDS.map((kind) => [kind, here.filter((event) => event.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => t(`time.count.${kind}`, { count }));
  const text = day === today ? t('time.isToday', { day: sayLongDay(day) }) : sayLongDay(day);
  return counts.length === 0 ? text : t('time.onThisDay', { day: text, events: counts.join(', ') });
}
