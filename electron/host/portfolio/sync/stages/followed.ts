/** Which repositories a reading is about. */
import type { StoredRepository } from '../../store/repositories.ts';
import type { SyncContext } from '../sync-context.ts';

/** Those of all sources, each once; only those asked for where the person asked for some. Those looked at by hand come first. */
export function followed({ store, run }: SyncContext): readonly StoredRepository[] {
  const found = new Map<number, StoredRepository>();
  for (const { sourceId } of store.sources.all()) {
    for (const repository of store.repositories.ofSource(sourceId)) found.set(repository.repositoryId, repository);
  }
  const all = [...found.values()].filter(({ repositoryId }) => !run.onlyFull || run.wanted.has(repositoryId));
  return all.toSorted((a, b) => Number(b.isPinned) - Number(a.isPinned) || a.repositoryId - b.repositoryId);
}

/** Those that are there, as far as anybody knows. */
export const present = (context: SyncContext): readonly StoredRepository[] =>
  followed(context).filter(({ missedAt, goneSince }) => missedAt === null && goneSince === null);
