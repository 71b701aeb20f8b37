/** One figure of the panel: what it is, the number that sums it up, and its bars. */
import { Text } from '@mantine/core';
import { useState } from 'react';
import type { Group } from '../../../shared/analysis/structure/group.ts';
import { BarTable } from '../../components/bar-table.tsx';
import { t } from '../../i18n/t.ts';
import { selectAndShow } from '../../state/show.ts';
import classes from './analysis.module.css';

interface FigureProps {
  readonly title: string;
  /** Empty where the bars say it all. */
  readonly summary: string;
  /** Of the column that names the bars. */
  readonly heading: string;
  readonly groups: readonly Group<string | null>[];
  /** Names the bar of those without. */
  readonly emptyLabel: string;
}

/** Bars shown at first; a company may have two hundred places. */
const SHOWN = 16;

export function Figure({ title, summary, heading, groups, emptyLabel }: FigureProps) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? groups : groups.slice(0, SHOWN);
  const more = groups.length - shown.length;
  return (
    <section className={classes['section'] ?? ''} aria-label={title}>
      <div className={classes['heading'] ?? ''}>
        <Text component="h3" size="xs" fw={600}>
          {title}
        </Text>
        {summary !== '' && (
          <Text size="xs" c="dimmed">
            {summary}
          </Text>
        )}
      </div>
      {shown.length > 0 && (
        <BarTable
          caption={title}
          labelHeading={heading}
          countHeading={t('analysis.positions')}
          rows={shown.map(({ key, ids }) => ({
            key: key ?? '',
            label: key ?? emptyLabel,
            count: ids.length,
            action: t('analysis.pick', { count: ids.length, label: key ?? emptyLabel }),
          }))}
          onPick={(picked) => selectAndShow(groups.find(({ key }) => (key ?? '') === picked)?.ids ?? [])}
        />
      )}
      {more > 0 && (
        <button type="button" className={classes['more'] ?? ''} onClick={() => setShowsAll(true)}>
          {t('analysis.more', { count: more })}
        </button>
      )}
    </section>
  );
}
