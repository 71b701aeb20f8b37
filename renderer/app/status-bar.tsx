/** The status line: the key figures of the plan. */
import { Group, Text } from '@mantine/core';
import { useIdleValue } from '../components/use-idle-value.ts';
import { t } from '../i18n/t.ts';
import { sayShortDay } from '../i18n/say-day.ts';
import { benchOf } from '../../shared/analysis/bench.ts';
import { organisationSummary } from '../../shared/analysis/organisation-summary.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { measuresOn } from '../../shared/scenario/measures.ts';
import type { IsoDate } from '../../shared/util/iso-date.ts';
import { useApp } from '../state/store.ts';
import classes from './status-bar.module.css';

export function StatusBar() {
  // The figures may come a frame after the canvas: the hand waits for that.
  const tables = useIdleValue(useApp((state) => state.document?.tables ?? null));
  const selected = useApp((state) => state.selection.ids.size);
  const hostKind = useApp((state) => state.host?.kind ?? null);
  const date = useApp((state) => state.date);
  if (tables === null) return null;
  const figures = date === null ? figuresOf(tables) : figuresOn(tables, date);
  return (
    <footer className={classes['bar'] ?? ''} aria-label={t('region.status')} data-region="status" tabIndex={-1}>
      <Group gap={14} wrap="nowrap">
        {figures.map((figure) => (
          <Text key={figure} size="xs" className={classes['figure'] ?? ''}>
            {figure}
          </Text>
        ))}
      </Group>
      <Group gap={14} wrap="nowrap">
        {selected > 0 && (
          <Text size="xs" className={classes['figure'] ?? ''}>
            {t('bar.selected', { count: selected })}
          </Text>
        )}
        <Text size="xs" c="dimmed" className={`${classes['figure'] ?? ''} ${classes['host'] ?? ''}`}>
          {t(hostKind === 'electron' ? 'bar.hostElectron' : 'bar.hostLoopback')}
        </Text>
      </Group>
    </footer>
  );
}

/** Everything that is in the plan, whatever its days. */
function figuresOf(tables: Tables): readonly string[] {
  const summary = organisationSummary(tables);
  const waiting = benchOf(tables).length;
  return [
    t('bar.positions', { count: summary.positions }),
    t('bar.people', { count: summary.people }),
    ...(waiting > 0 ? [t('bar.bench', { count: waiting })] : []),
    t('bar.open', { count: summary.openPositions }),
    ...(summary.closedPositions > 0 ? [t('bar.closed', { count: summary.closedPositions })] : []),
    t('bar.teams', { count: summary.teams }),
    t('bar.layers', { count: summary.layers }),
    t('bar.span', { count: summary.span.median }),
  ];
}

/** Who and what is there on the day that is shown. */
function figuresOn(tables: Tables, date: IsoDate): readonly string[] {
  const there = measuresOn(tables, date);
  return [
    t('bar.day', { date: sayShortDay(date) }),
    t('bar.positions', { count: there.positions }),
    t('bar.peopleThere', { count: there.people }),
    t('bar.open', { count: there.openPositions }),
    t('bar.teams', { count: there.teams }),
    t('bar.layers', { count: there.layers }),
    t('bar.span', { count: there.spanMedian }),
  ];
}
