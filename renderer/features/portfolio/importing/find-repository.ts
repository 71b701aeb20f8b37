/** Repositories by the names in files: as they are called now, or once were. */
import type { RepositoryFacts } from '../../../../shared/contract/portfolio.ts';
import type { RepositoryId } from '../../../state/portfolio-state.ts';

/** The number of the repository of that name; null when the portfolio has none. */
export type FindRepository = (name: string) => RepositoryId | null;

/** What is called so now comes before what was called so once: names are given again. */
export function finderOf(repositories: readonly RepositoryFacts[]): FindRepository {
  const byName = new Map<string, RepositoryId>();
  for (const { repositoryId, formerNames } of repositories) {
    for (const name of formerNames) byName.set(name.toLowerCase(), repositoryId);
  }
  for (const { repositoryId, name } of repositories) byName.set(name.toLowerCase(), repositoryId);
  return (name) => byName.get(name.toLowerCase()) ?? null;
}
