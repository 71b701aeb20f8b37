/** One repository: what it is, its effects, its history, and what is behind them. */
import { Loader, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Series } from '../../../../shared/contract/portfolio.ts';
import type { Metric } from '../../../../shared/portfolio/metrics.ts';
import { t } from '../../../i18n/t.ts';
import { useRepository, useSeries, type RepositoryDetails } from '../../../state/portfolio-history.ts';
import type { RepositoryId } from '../../../state/portfolio-state.ts';
import { Carriers } from './carriers.tsx';
import { Effects } from './effects.tsx';
import { EntryPoints } from './entry-points.tsx';
import { figuresOf } from './figures.ts';
import { Funnel } from './funnel.tsx';
import { HISTORY_METRICS } from '../history-metrics.ts';
import { HistorySection } from './history-section.tsx';
import { Packages } from './packages.tsx';
import { People } from './people.tsx';
import { Releases } from './releases.tsx';
import { RepositoryHead } from './repository-head.tsx';
import classes from './repository.module.css';
import { StarWarning } from './star-warning.tsx';
import { Responsiveness } from './responsiveness.tsx';

/** What the page says in figures. */
const FIGURES: readonly Metric[] = [
  'stars',
  'forks',
  'starsGiven',
  'outsideParticipants90',
  'outsideAuthors90',
  'newOutsideAuthors90',
  'returningOutsideAuthors90',
  'unclassifiedShare90',
  'firstResponseHours90',
  'unansweredShare90',
  'openedChangeRequests90',
  'closedChangeRequests90',
  'openedIssues90',
  'closedIssues90',
  'mergedChangeRequests90',
  'outsideMergedChangeRequests90',
  'absenceFactor',
  'elephantFactor',
  'activeContributorsInYear',
  'goodFirstIssues',
  'helpWantedIssues',
  'releasesInYear',
  'downloads30',
  'dependentRepositories',
];
const ALL: readonly Metric[] = [...new Set([...FIGURES, ...HISTORY_METRICS])];

const NO_SERIES: readonly Series[] = [];

export function RepositoryPage({ repositoryId }: { readonly repositoryId: RepositoryId }) {
  const details = useRepository(repositoryId);
  const ids = useMemo(() => [repositoryId], [repositoryId]);
  const series = useSeries(ids, ALL);
  if (details.value === null || details.value.facts.repositoryId !== repositoryId) {
    return <Waiting because={details.because} />;
  }
  return (
    <Page
      details={details.value}
      series={series.value ?? NO_SERIES}
      isHere={series.value !== null}
      because={series.because}
    />
  );
}

function Waiting({ because }: { readonly because: string | null }) {
  return (
    <Stack align="center" justify="center" h="100%" gap="xs" role="status">
      {because === null && <Loader size="sm" />}
      <Text size="sm" c="dimmed">
        {because ?? t('portfolio.repository.loading')}
      </Text>
    </Stack>
  );
}

interface PageProps {
  readonly details: RepositoryDetails;
  readonly series: readonly Series[];
  readonly isHere: boolean;
  readonly because: string | null;
}

function Page({ details, series, isHere, because }: PageProps) {
  const { facts, releases, packages } = details;
  const { repositoryId, name } = facts;
  const figures = useMemo(() => figuresOf(series, repositoryId, FIGURES), [series, repositoryId]);
  return (
    <article className={classes['page'] ?? ''} aria-label={name}>
      <RepositoryHead facts={facts} />
      <Effects repositoryId={repositoryId} name={name} />
      <StarWarning figures={figures} />
      <HistorySection {...{ details, series, isHere, because }} />
      <div className={classes['columns'] ?? ''}>
        <Funnel figures={figures} />
        <Responsiveness figures={figures} />
        <Carriers figures={figures} />
        <EntryPoints name={name} figures={figures} />
        <Releases key={repositoryId} releases={releases} figures={figures} />
        <Packages {...{ repositoryId, packages, figures }} />
        <People key={`people ${repositoryId}`} repositoryId={repositoryId} />
      </div>
    </article>
  );
}
