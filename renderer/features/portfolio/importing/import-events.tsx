/** Imports articles, talks, campaigns and releases from a table, after showing what was found in it. */
import { Text } from '@mantine/core';
import type { PortfolioEvent } from '../../../../shared/contract/portfolio.ts';
import { readEvents, type EventDraft, type EventsImport } from '../../../../shared/exchange/portfolio/read-events.ts';
import { dayNumber } from '../../../../shared/util/calendar.ts';
import { sayShortDay } from '../../../i18n/say-day.ts';
import { t } from '../../../i18n/t.ts';
import { today } from '../../../state/context.ts';
import { notify } from '../../../state/notices.ts';
import { saveEvents, type EventInput } from '../../../state/portfolio-edit.ts';
import { usePortfolioEvents } from '../../../state/portfolio-history.ts';
import { useApp } from '../../../state/store.ts';
import { finderOf, type FindRepository } from './find-repository.ts';
import { ImportDialog } from './import-dialog.tsx';
import classes from './importing.module.css';

const NO_EVENTS: readonly PortfolioEvent[] = [];

export function ImportEvents() {
  const repositories = useApp((state) => state.portfolio.repositories);
  const known = usePortfolioEvents().value ?? NO_EVENTS;
  const find = finderOf(repositories);
  const fresh = ({ events }: EventsImport): readonly EventDraft[] =>
    events.filter(({ day, title }) => !known.some((one) => one.day === day && one.title === title));
  const store = async (found: EventsImport): Promise<string | null> => {
    const events = fresh(found).map((draft) => inputOf(draft, find));
    const because = await saveEvents(events);
    if (because === null) notify('info', t('portfolio.import.eventsDone', { count: events.length }));
    return because;
  };
  return (
    <ImportDialog
      title={t('portfolio.import.titleEvents')}
      text={t('portfolio.import.textEvents')}
      read={({ text }) => readEvents({ text, today: dayNumber(today()) })}
      isReady={(found) => fresh(found).length > 0}
      store={store}
    >
      {(found) => {
        const events = fresh(found);
        const there = found.events.length - events.length;
        return (
          <section className={classes['list'] ?? ''}>
            <h3>{t('portfolio.import.events', { count: events.length })}</h3>
            <ul>
              {events.map((event) => (
                <li key={`${event.day} ${event.title}`}>
                  {t('portfolio.import.eventLine', {
                    day: sayShortDay(event.day),
                    kind: t(`portfolio.events.kind.${event.kind}`),
                    title: event.title,
                  })}
                  <Strangers names={event.repositories.filter((name) => find(name) === null)} />
                </li>
              ))}
            </ul>
            {there > 0 && (
              <Text size="xs" c="dimmed">
                {t('portfolio.import.eventsThere', { count: there })}
              </Text>
            )}
          </section>
        );
      }}
    </ImportDialog>
  );
}

function Strangers({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <Text size="xs" c="dimmed" span>
      {' '}
      {t('portfolio.import.eventStrangers', { names: names.join(', ') })}
    </Text>
  );
}

const inputOf = ({ repositories, ...draft }: EventDraft, find: FindRepository): EventInput => ({
  ...draft,
  eventId: null,
  repositoryIds: repositories.flatMap((name) => find(name) ?? []),
});
