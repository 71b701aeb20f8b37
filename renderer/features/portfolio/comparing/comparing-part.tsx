/** Two to eight repositories beside each other: their effects, one history, key figures. Nobody is ranked. */
import { Autocomplete, CloseButton, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { RepositoryFacts, Series } from '../../../../shared/contract/portfolio.ts';
import type { Metric } from '../../../../shared/portfolio/metrics.ts';
import { SeriesMark } from '../../../components/series-mark.tsx';
import { t } from '../../../i18n/t.ts';
import { useSeries } from '../../../state/portfolio-history.ts';
import type { RepositoryId } from '../../../state/portfolio-state.ts';
import { choose, showPortfolio } from '../../../state/portfolio-view.ts';
import { useApp } from '../../../state/store.ts';
import { COMPARED_FIGURES } from './compared-figures.ts';
import classes from './comparing.module.css';
import { FiguresTable } from './figures-table.tsx';
import { TogetherHistory } from './together-history.tsx';

/** More of them cannot be told apart. */
export const MOST_COMPARED = 8;
const LEAST_COMPARED = 2;
const FIRST_METRIC: Metric = 'stars';
const NO_SERIES: readonly Series[] = [];

export function ComparingPart({ repositoryIds }: { readonly repositoryIds: readonly RepositoryId[] }) {
  const all = useApp((state) => state.portfolio.repositories);
  const metric = useApp((state) => state.portfolio.historyMetric) ?? FIRST_METRIC;
  const compared = useMemo(
    () =>
      repositoryIds.flatMap((id) => all.find(({ repositoryId }) => repositoryId === id) ?? []).slice(0, MOST_COMPARED),
    [all, repositoryIds],
  );
  const ids = useMemo(() => compared.map(({ repositoryId }) => repositoryId), [compared]);
  const metrics = useMemo(() => [...new Set([...COMPARED_FIGURES, metric])], [metric]);
  const { value, because } = useSeries(ids, metrics);
  const series = value ?? NO_SERIES;
  return (
    <div className={classes['part'] ?? ''}>
      <div>
        <Title order={2} size="h4" tabIndex={-1} data-part-entry>
          {t('portfolio.comparing.title')}
        </Title>
        <Text size="xs" c="dimmed">
          {t('portfolio.comparing.text')}
        </Text>
      </div>
      <Chosen compared={compared} all={all} />
      {because !== null && <Text size="sm">{because}</Text>}
      {compared.length < LEAST_COMPARED ? (
        <Text size="sm" c="dimmed">
          {t('portfolio.comparing.few')}
        </Text>
      ) : (
        value !== null && (
          <>
            <FiguresTable compared={compared} series={series} />
            <TogetherHistory compared={compared} series={series} metric={metric} />
          </>
        )
      )}
    </div>
  );
}

interface ChosenProps {
  readonly compared: readonly RepositoryFacts[];
  readonly all: readonly RepositoryFacts[];
}

function compare(ids: readonly RepositoryId[]): void {
  choose(ids);
  showPortfolio({ type: 'compare', repositoryIds: ids });
}

function Chosen({ compared, all }: ChosenProps) {
  const [query, setQuery] = useState('');
  const ids = compared.map(({ repositoryId }) => repositoryId);
  const rest = all.filter(({ repositoryId }) => !ids.includes(repositoryId));
  const add = (name: string): void => {
    const found = rest.find((one) => one.name === name);
    if (found === undefined) return;
    setQuery('');
    compare([...ids, found.repositoryId]);
  };
  return (
    <ul className={classes['chosen'] ?? ''}>
      {compared.map(({ repositoryId, name }, index) => (
        <li key={repositoryId} className={classes['one'] ?? ''} title={name}>
          <SeriesMark index={index} />
          <span className={classes['name'] ?? ''}>{name}</span>
          <CloseButton
            size="xs"
            aria-label={t('portfolio.comparing.remove', { name })}
            onClick={() => compare(ids.filter((id) => id !== repositoryId))}
          />
        </li>
      ))}
      {compared.length < MOST_COMPARED && (
        <li>
          <Autocomplete
            size="xs"
            w={240}
            aria-label={t('portfolio.comparing.add')}
            placeholder={t('portfolio.comparing.add')}
            data={rest.map(({ name }) => name)}
            limit={30}
            maxDropdownHeight={260}
            comboboxProps={{ shadow: 'md' }}
            value={query}
            onChange={setQuery}
            onOptionSubmit={add}
          />
        </li>
      )}
    </ul>
  );
}
