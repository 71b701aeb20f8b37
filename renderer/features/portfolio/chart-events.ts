/** Events and releases as marks of a chart. */
import type { PortfolioEvent } from '../../../shared/contract/portfolio.ts';
import { dayNumber } from '../../../shared/util/calendar.ts';
import type { LongEvent } from '../../components/long-chart/chart-types.ts';
import { sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';
import type { RepositoryDetails } from '../../state/portfolio-history.ts';
import type { RepositoryId } from '../../state/portfolio-state.ts';

/** Whether an event is about one of these repositories; those about none are about all. */
export const isAbout = ({ repositoryIds }: PortfolioEvent, ids: readonly RepositoryId[]): boolean =>
  repositoryIds.length === 0 || repositoryIds.some((id) => ids.includes(id));

export const enteredMark = (event: PortfolioEvent): LongEvent => ({
  key: `event ${event.eventId}`,
  day: dayNumber(event.day),
  sign: t(`portfolio.events.sign.${event.kind}`),
  label: t('portfolio.history.event', {
    kind: t(`portfolio.events.kind.${event.kind}`),
    title: event.title,
    day: sayShortDay(event.day),
  }),
});

export function releaseMark({ tag, publishedAt }: RepositoryDetails['releases'][number]): LongEvent {
  const day = publishedAt.slice(0, 10);
  return {
    key: `release ${tag} ${day}`,
    day: dayNumber(day),
    sign: t('portfolio.events.sign.release'),
    label: t('portfolio.history.release', { tag, day: sayShortDay(day) }),
  };
}
