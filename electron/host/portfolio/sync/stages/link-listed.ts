/** Notes which repositories of a list belong to a source. */
import { fullName as isName, type PortfolioSource } from '../../../../../shared/contract/portfolio.ts';
import type { RepositoryUpdate } from '../../store/repositories.ts';
import { nowOf, type SyncContext } from '../sync-context.ts';

export type Listed = RepositoryUpdate & { readonly isFork: boolean; readonly isArchived: boolean };

/** Whatever it is, without what could be mistaken for something else. */
const plain = (name: string): string => name.replaceAll(/[^\w./ -]/g, '?').slice(0, 80);

/**
 * Forks and archived repositories count where the source wants them, and where they were followed before: one that is
 * archived now keeps its history. Gives back who belongs to it.
 */
export function linkListed<Entry extends Listed>(
  context: SyncContext,
  source: PortfolioSource,
  entries: readonly Entry[],
): readonly Entry[] {
  const { store, run, report } = context;
  const followed = new Set(store.repositories.ofSource(source.sourceId).map(({ repositoryId }) => repositoryId));
  const named = entries.filter(({ name }) => isName.safeParse(name).success);
  for (const { name } of entries) {
    if (isName.safeParse(name).success) continue;
    report.leftOut(`${source.name}: "${plain(name)}" is no name of a repository, so that one is left out.`);
  }
  const wanted = named.filter(
    ({ repositoryId, isFork, isArchived }) =>
      source.withForks || followed.has(repositoryId) || (!isFork && !isArchived),
  );
  store.repositories.save(wanted, nowOf(context));
  store.repositories.link(
    source.sourceId,
    wanted.map(({ repositoryId }) => repositoryId),
    run.startedAt,
  );
  return wanted;
}
