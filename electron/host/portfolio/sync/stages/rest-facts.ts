/** What the REST interface says of a repository, as it is stored. */
import type { RestRepository } from '../../network/rest/repositories.ts';
import { isStored, nowOf, type SyncContext } from '../sync-context.ts';
import { licenceOf } from './facts.ts';
import { storeToday } from '../todays-samples.ts';

export const listedRest = (repository: RestRepository) => ({
  repository,
  repositoryId: repository.id,
  nodeId: repository.node_id,
  name: repository.full_name,
  isFork: repository.fork,
  isArchived: repository.archived,
});

/** Store facts and numbers of a repository that is there; runs in a transaction. */
export function storeRestFacts(context: SyncContext, repository: RestRepository): void {
  const { store, report } = context;
  if (!isStored(context, repository.id)) return;
  const now = nowOf(context);
  const { repository: _, ...listed } = listedRest(repository);
  store.repositories.save(
    [
      {
        ...listed,
        description: repository.description ?? null,
        homepage: repository.homepage ?? null,
        language: repository.language ?? null,
        topics: repository.topics,
        licence: licenceOf(repository.license?.spdx_id),
        createdAt: repository.created_at ?? null,
        pushedAt: repository.pushed_at ?? null,
      },
    ],
    now,
  );
  storeToday(context, {
    repositoryId: repository.id,
    source: 'github-rest',
    values: {
      stars: repository.stargazers_count,
      forks: repository.forks_count,
      // Both together: another number than the issues alone.
      openIssuesAndChangeRequests: repository.open_issues_count,
      ...(repository.subscribers_count === undefined ? {} : { watchers: repository.subscribers_count }),
    },
  });
  report.repositories.add(repository.id);
}
