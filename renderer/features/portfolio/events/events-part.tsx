/** All events of the portfolio, the newest first, and what was measured around each. */
import { ActionIcon, Button, NativeSelect, Switch, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconExternalLink, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { PortfolioEvent } from '../../../../shared/contract/portfolio.ts';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { sayShortDay } from '../../../i18n/say-day.ts';
import { t } from '../../../i18n/t.ts';
import { usePortfolioEvents } from '../../../state/portfolio-history.ts';
import { openRepository } from '../../../state/portfolio-view.ts';
import { openOutside } from '../../../state/portfolio-sources.ts';
import { useApp } from '../../../state/store.ts';
import { useReachAssumptions } from '../../../state/use-reach-assumptions.ts';
import { openDialog } from '../../../state/view.ts';
import { sayCount } from '../say-metric.ts';
import { EventEffect } from './event-effect.tsx';
import classes from './events.module.css';
import { MEASURED, useEventEffects, type EffectMetric, type EventEffects } from './use-event-effects.ts';

const NO_EVENTS: readonly PortfolioEvent[] = [];

const add = (): void => openDialog({ type: 'portfolio', portfolio: { what: 'event', event: null, repositoryIds: [] } });

export function EventsPart() {
  const { value, because } = usePortfolioEvents();
  const [withReleases, setWithReleases] = useState(false);
  const [metric, setMetric] = useState<EffectMetric>('stars');
  const shown = useMemo(
    () =>
      (value ?? [])
        .filter(({ isRead }) => withReleases || !isRead)
        .toSorted((a, b) => b.day.localeCompare(a.day) || b.eventId - a.eventId),
    [value, withReleases],
  );
  const effects = useEventEffects(shown, value ?? NO_EVENTS, metric);
  const assume = useReachAssumptions();
  if (value === null) return because === null ? null : <Text p="sm">{because}</Text>;
  return (
    <div className={classes['part'] ?? ''}>
      <div className={classes['head'] ?? ''}>
        <div>
          <Title order={2} size="h4" tabIndex={-1} data-part-entry>
            {t('portfolio.events.title')}
          </Title>
          <Text size="xs" c="dimmed">
            {effects.because ?? t('portfolio.events.text')}
          </Text>
        </div>
        <Button size="compact-sm" onClick={add}>
          {t('portfolio.events.add')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => openDialog({ type: 'portfolio', portfolio: { what: 'import-events' } })}
        >
          {t('portfolio.events.import')}
        </Button>
      </div>
      <div className={classes['bar'] ?? ''}>
        <NativeSelect
          size="xs"
          aria-label={t('portfolio.events.effectOf')}
          value={metric}
          data={MEASURED.map((one) => ({ value: one, label: t(`portfolio.metric.${one}`) }))}
          onChange={({ currentTarget }) => setMetric(MEASURED.find((one) => one === currentTarget.value) ?? 'stars')}
        />
        <Switch
          size="xs"
          label={t('portfolio.events.withReleases')}
          checked={withReleases}
          onChange={({ currentTarget }) => setWithReleases(currentTarget.checked)}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyNote text={t('portfolio.events.empty')} step={t('portfolio.events.add')} onStep={add} />
      ) : (
        <>
          <EventTable events={shown} effects={effects} />
          <Text size="xs" c="dimmed">
            {t('portfolio.events.effectText', {
              days: assume['event.days'],
              percent: Math.round(assume['event.confidence'] * 100),
            })}
          </Text>
        </>
      )}
    </div>
  );
}

interface EventTableProps {
  readonly events: readonly PortfolioEvent[];
  readonly effects: EventEffects;
}

/** More rows than this come when they are asked for: releases may be many. */
const FIRST_ROWS = 100;

function EventTable({ events, effects }: EventTableProps) {
  const [rows, setRows] = useState(FIRST_ROWS);
  const repositories = useApp((state) => state.portfolio.repositories);
  const names = useMemo(
    () => new Map(repositories.map(({ repositoryId, name }) => [repositoryId, name])),
    [repositories],
  );
  return (
    <div className={classes['scroller'] ?? ''}>
      <table className={classes['table'] ?? ''} aria-label={t('portfolio.events.list')}>
        <thead>
          <tr>
            <th scope="col">{t('portfolio.events.day')}</th>
            <th scope="col">{t('portfolio.events.kind')}</th>
            <th scope="col">{t('portfolio.events.what')}</th>
            <th scope="col">{t('portfolio.events.about')}</th>
            <th scope="col" className={classes['number'] ?? ''}>
              {t('portfolio.events.reach')}
            </th>
            <th scope="col">{t('portfolio.events.effect')}</th>
            <th scope="col">
              <VisuallyHidden>{t('portfolio.hands')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {events.slice(0, rows).map((event) => (
            <EventRow key={event.eventId} event={event} names={names} effects={effects} />
          ))}
        </tbody>
      </table>
      {events.length > rows && (
        <Button size="compact-xs" variant="default" mt="xs" onClick={() => setRows(rows + 10 * FIRST_ROWS)}>
          {t('portfolio.people.all', { count: events.length })}
        </Button>
      )}
    </div>
  );
}

interface EventRowProps {
  readonly event: PortfolioEvent;
  readonly names: ReadonlyMap<number, string>;
  readonly effects: EventEffects;
}

function EventRow({ event, names, effects }: EventRowProps) {
  const { kind, day, title, url, reach, note, isRead } = event;
  return (
    <tr>
      <td className={classes['day'] ?? ''}>{sayShortDay(day)}</td>
      <td>{t(`portfolio.events.kind.${kind}`)}</td>
      <th scope="row" className={classes['title'] ?? ''} dir="auto">
        {title}
        {note !== null && <div className={classes['quiet'] ?? ''}>{note}</div>}
      </th>
      <td>
        <About event={event} names={names} />
      </td>
      <td className={classes['number'] ?? ''}>{reach === null ? '' : sayCount(reach)}</td>
      <td>
        <EventEffect event={event} effects={effects} />
      </td>
      <td>
        <div className={classes['hands'] ?? ''}>
          {url?.startsWith('https://') === true && (
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('portfolio.events.open', { url })}
              onClick={() => void openOutside(url)}
            >
              <IconExternalLink size={14} aria-hidden />
            </ActionIcon>
          )}
          {!isRead && (
            <>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t('portfolio.events.edit', { title })}
                onClick={() =>
                  openDialog({ type: 'portfolio', portfolio: { what: 'event', event, repositoryIds: [] } })
                }
              >
                <IconPencil size={14} aria-hidden />
              </ActionIcon>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t('portfolio.events.delete', { title })}
                onClick={() => openDialog({ type: 'portfolio', portfolio: { what: 'delete-event', event } })}
              >
                <IconTrash size={14} aria-hidden />
              </ActionIcon>
            </>
          )}
        </div>
      </td>
    </tr>
  );
}

/** Names that are listed; more are counted. */
const NAMED = 2;

function About({ event: { repositoryIds }, names }: Pick<EventRowProps, 'event' | 'names'>) {
  if (repositoryIds.length === 0) return <span className={classes['quiet']}>{t('portfolio.events.whole')}</span>;
  const more = repositoryIds.length - NAMED;
  return (
    <>
      {repositoryIds.slice(0, NAMED).map((id) => (
        <div key={id}>
          <Button size="compact-xs" variant="subtle" px={2} onClick={() => openRepository(id)}>
            {names.get(id)?.split('/')[1] ?? id}
          </Button>
        </div>
      ))}
      {more > 0 && <span className={classes['quiet']}>+{more}</span>}
    </>
  );
}
