/** What the REST interface says of a repository, as it is stored. */
import type { RestRepository } from '../../network/rest/repositories.ts';
import type { NewSample } from '../../store/samples.ts';
import { isStored, nowOf, type SyncContext, todayOf } from '../sync-context.ts';
import { licenceOf } from './facts.ts';

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
  const sample = (metric: NewSample['metric'], value: number): NewSample => ({
    repositoryId: repository.id,
    metric,
    value,
    source: 'github-rest',
    day: todayOf(context),
  });
  store.samples.put(
    [
      sample('stars', repository.stargazers_count),
      sample('forks', repository.forks_count),
      // Both together: another number than the issues alone.
      sample('openIssuesAndChangeRequests', repository.open_issues_count),
      ...(repository.subscribers_count === undefined ? [] : [sample('watchers', repository.subscribers_count)]),
    ],
    now,
  );
  report.repositories.add(repository.id);
}
