/** Repositories: all of them for a table, one for its page, and what a person sets for one. */
import { HostFailure } from '../../../../shared/contract/errors.ts';
import type { PortfolioHandlers } from '../portfolio-handlers.ts';
import { allFacts, factsOfOne } from '../store/facts.ts';
import { noRepository, type Portfolio } from './portfolio.ts';

type Answers = Pick<
  PortfolioHandlers,
  'portfolio.repositories' | 'portfolio.repository' | 'portfolio.pin' | 'portfolio.setPackages'
>;

export function repositoryHandlers({ stores }: Portfolio): Answers {
  return {
    'portfolio.repositories': async ({ of }) => allFacts((await stores.of(of)).database),
    'portfolio.repository': async ({ of, repositoryId }) => {
      const { database, releases } = await stores.of(of);
      const facts = factsOfOne(database, repositoryId);
      if (facts === null) throw noRepository();
      return { facts, releases: releases.of(repositoryId), packages: releases.packagesOf(repositoryId) };
    },
    'portfolio.pin': async ({ repositoryId, isPinned }) => {
      if (!(await stores.of('own')).repositories.pin(repositoryId, isPinned)) throw noRepository();
      return null;
    },
    'portfolio.setPackages': async ({ repositoryId, packages }) => {
      const { repositories, releases } = await stores.of('own');
      if (repositories.byId(repositoryId) === null) throw noRepository();
      const names = packages.map(({ registry, name }) => `${registry} ${name}`);
      const twice = packages.find((_, at) => names.indexOf(names[at] ?? '') !== at);
      if (twice !== undefined) {
        throw new HostFailure(
          'bad-input',
          `${twice.name} is listed twice. Its downloads would count twice; remove one.`,
        );
      }
      releases.setPackages(repositoryId, packages);
      return null;
    },
  };
}
