/** Histories and events for components, asked of the host again whenever something was measured. */
import type { Output } from '../../shared/contract/methods.ts';
import type { PortfolioEvent, Series } from '../../shared/contract/portfolio.ts';
import type { Metric } from '../../shared/portfolio/metrics.ts';
import { host } from './host.ts';
import type { RepositoryId } from './portfolio-state.ts';
import { repositoryAddress } from './repository-address.ts';
import { useApp } from './store.ts';
import { useAnswer, type Answer } from './use-answer.ts';

/** What every question about the portfolio depends on. */
function useAsked(): { readonly of: 'own' | 'sample'; readonly key: string } {
  const of = useApp((state) => state.portfolio.of);
  const version = useApp((state) => state.portfolio.version);
  return { of, key: `${of} ${version}` };
}

/** Repositories whose histories are asked for at once: decades of days of ten are within what a host sends. */
const AT_ONCE = 10;

async function seriesInParts(
  of: 'own' | 'sample',
  repositoryIds: readonly RepositoryId[],
  metrics: readonly Metric[],
): Promise<readonly Series[]> {
  const all: Series[] = [];
  for (let at = 0; at < repositoryIds.length; at += AT_ONCE) {
    const part = repositoryIds.slice(at, at + AT_ONCE);
    all.push(...(await host().call('portfolio.series', { of, repositoryIds: [...part], metrics: [...metrics] })));
  }
  return all;
}

/** Whole histories of some metrics of some repositories, every source apart. */
export function useSeries(
  repositoryIds: readonly RepositoryId[],
  metrics: readonly Metric[],
): Answer<readonly Series[]> {
  const { of, key } = useAsked();
  return useAnswer(
    repositoryIds.length === 0 || metrics.length === 0
      ? null
      : `series ${key} ${repositoryIds.join(',')} ${metrics.join(',')}`,
    () => seriesInParts(of, repositoryIds, metrics),
  );
}

export type RepositoryDetails = Output<'portfolio.repository'>;

/** Facts, releases and packages of one repository. */
export function useRepository(repositoryId: RepositoryId): Answer<RepositoryDetails> {
  const { of, key } = useAsked();
  return useAnswer(`repository ${key} ${repositoryId}`, () =>
    host().call('portfolio.repository', { of, repositoryId }),
  );
}

/** Everything with a date: what was entered, and releases. */
export function usePortfolioEvents(): Answer<readonly PortfolioEvent[]> {
  const { of, key } = useAsked();
  return useAnswer(`events ${key}`, () => host().call('portfolio.events', { of }));
}

/** Where a repository is seen in a browser; null where it is nowhere. */
export const useRepositoryAddress = (name: string): string | null =>
  useApp(({ portfolio: { of, host } }) => (host === null ? null : repositoryAddress(of, host.service, name)));
