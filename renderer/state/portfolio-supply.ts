/** The portfolio as recruiting looks at it: what was measured of each repository, and who contributed where that is kept. */
import type { RepositoryFacts } from '../../shared/contract/portfolio.ts';
import type { Tables } from '../../shared/model/tables.ts';
import type { KnownLogin } from '../../shared/portfolio/classifier.ts';
import { planClassifier } from '../../shared/recruiting/insiders-of.ts';
import type { ContributorRow, PeopleView, SupplyRepository } from '../../shared/recruiting/supply.ts';
import { SUPPLY_METRICS, type SupplyMetric, type SupplyNumbers } from '../workers/supply-of.ts';
import { host } from './host.ts';
import { followReach, supplyNumbers } from './portfolio-reach.ts';
import type { ReachNow } from './portfolio-reach-state.ts';
import { useApp } from './store.ts';
import { useAnswer, type Answer } from './use-answer.ts';
import { useEffect, useMemo } from 'react';

const computations = new WeakMap<ReachNow, number>();
let computed = 0;

/** Another number for every computation of reach. */
function numberOf(reach: ReachNow): number {
  const known = computations.get(reach) ?? (computed += 1);
  computations.set(reach, known);
  return known;
}

/** Every repository that is not gone, with what was measured of it; null until that was read. */
export function useSupply(): readonly SupplyRepository[] | null {
  const repositories = useApp((state) => state.portfolio.repositories);
  const reach = useApp((state) => state.portfolio.reach);
  useEffect(followReach, []);
  const { value } = useAnswer(reach === null ? null : `supply ${numberOf(reach)}`, supplyNumbers);
  return useMemo(() => (value === null ? null : supplyIn(repositories, value)), [repositories, value]);
}

function supplyIn(repositories: readonly RepositoryFacts[], { repositoryIds, numbers }: SupplyNumbers) {
  const rows = new Map(repositoryIds.map((id, row) => [id, row]));
  return repositories
    .filter(({ goneSince }) => goneSince === null)
    .map((facts): SupplyRepository => {
      const row = rows.get(facts.repositoryId);
      const read = (metric: SupplyMetric): number | null => {
        const at = row === undefined ? -1 : row * SUPPLY_METRICS.length + SUPPLY_METRICS.indexOf(metric);
        const value = numbers[at];
        return value === undefined || Number.isNaN(value) ? null : value;
      };
      const { repositoryId, name, isArchived, language, lastReleaseAt } = facts;
      return {
        repositoryId,
        name,
        isArchived,
        language,
        releases: read('releases'),
        lastReleaseOn: lastReleaseAt === null ? null : lastReleaseAt.slice(0, 10),
        outsideAuthors: read('outsideAuthors90'),
        outsideParticipants: read('outsideParticipants90'),
        firstResponseHours: read('firstResponseHours90'),
      };
    });
}

export interface PeopleRead {
  /** Null unless the people view is on. */
  readonly contributors: readonly ContributorRow[] | null;
  readonly classes: readonly KnownLogin[];
}

/** Whoever contributed to any repository, and what this person said of logins. */
export function useAllContributors(): Answer<PeopleRead> {
  const { of, version } = useApp((state) => state.portfolio);
  const isOn = useApp((state) => state.portfolio.host?.options.peopleView === true);
  const isReady = useApp((state) => state.portfolio.load.type === 'ready');
  return useAnswer(isReady ? `everybody ${of} ${version} ${isOn}` : null, async () => {
    if (!isOn) return { contributors: null, classes: [] };
    const [contributors, classes] = await Promise.all([
      host().call('portfolio.contributors', { of, repositoryId: null }),
      host().call('portfolio.logins', { of }),
    ]);
    return { contributors, classes };
  });
}

/** Contributors with what tells inside from outside; null where either is not there. */
export function peopleViewOf(tables: Pick<Tables, 'person' | 'position'>, read: PeopleRead | null): PeopleView | null {
  if (read === null || read.contributors === null) return null;
  const classify = planClassifier(tables, read.classes);
  return classify === null ? null : { contributors: read.contributors, classify };
}
