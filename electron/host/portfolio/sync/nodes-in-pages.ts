/** Reads something of many repositories, a page at a time: what a page cannot bring is asked for again in smaller ones. */
import type { z } from '../../../../shared/util/zod.ts';
import { isOfAll, isTooHeavy, type NetworkFailure } from '../network/failure.ts';
import { sentenceOf } from '../network/failure-sentences.ts';
import type { Query } from '../network/graphql-client.ts';
import { readNodes } from '../network/read-nodes.ts';
import type { StoredRepository } from '../store/repositories.ts';
import type { AdaptivePage } from './adaptive-page.ts';
import { isStored, type SyncContext } from './sync-context.ts';
import type { Stage } from './report.ts';

export interface Paging<Shape extends z.ZodType<{ readonly id: string }>> {
  readonly stage: Stage;
  readonly query: Query<z.ZodType<{ readonly nodes: readonly unknown[] }>>;
  readonly shape: Shape;
  readonly page: AdaptivePage;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Store one repository's answer; runs in the page's transaction. */
  readonly store: (repository: StoredRepository, node: z.output<Shape>) => void;
  /** What to do about one that was not answered; runs in the same transaction. */
  readonly miss: (repository: StoredRepository, failure: NetworkFailure) => void;
}

export async function readInPages<Shape extends z.ZodType<{ readonly id: string }>>(
  context: SyncContext,
  repositories: readonly StoredRepository[],
  paging: Paging<Shape>,
): Promise<void> {
  const left = repositories.filter(({ nodeId }) => nodeId !== null);
  if (left.length === 0) return;
  context.report.begin(paging.stage, left.length);
  while (left.length > 0) {
    const batch = left.splice(0, paging.page.size);
    const again = await readPage(context, batch, paging);
    if (again === 'none') return;
    left.unshift(...again);
    context.report.step(batch.length - again.length);
  }
}

/** Gives back who has to be asked for again; `none` where asking for any other makes no sense. */
async function readPage<Shape extends z.ZodType<{ readonly id: string }>>(
  context: SyncContext,
  batch: readonly StoredRepository[],
  { stage, query, shape, page, variables, store, miss }: Paging<Shape>,
): Promise<readonly StoredRepository[] | 'none'> {
  const ids = batch.map(({ nodeId }) => nodeId ?? '');
  const answer = await context.asking.ask(
    { resource: 'graphql', isAnonymous: false, canShrink: batch.length > 1 },
    (signal) =>
      context.graphql(query, { variables: { ...variables, ids }, purpose: stage, about: `(${batch.length})`, signal }),
  );
  if (!answer.ok) {
    if (isTooHeavy(answer.error) && batch.length > 1) {
      page.shrinkBelow(batch.length);
      return batch;
    }
    if (isOfAll(answer.error)) {
      context.report.say(sentenceOf(answer.error));
      return 'none';
    }
    context.store.inTransaction(() => {
      for (const repository of batch) if (isStored(context, repository.repositoryId)) miss(repository, answer.error);
    });
    return [];
  }
  const { found, failed } = readNodes(answer.value, ids, shape);
  const isAgain = (repository: StoredRepository): boolean => {
    const failure = failed.get(repository.nodeId ?? '');
    return batch.length > 1 && failure !== undefined && isTooHeavy(failure);
  };
  context.store.inTransaction(() => {
    for (const repository of batch) {
      if (!isStored(context, repository.repositoryId)) continue;
      const node = found.get(repository.nodeId ?? '');
      const failure = failed.get(repository.nodeId ?? '');
      if (node !== undefined) store(repository, node);
      else if (failure !== undefined && !isAgain(repository)) miss(repository, failure);
    }
  });
  const again = batch.filter(isAgain);
  if (again.length === 0) page.answered(answer.value.milliseconds);
  else page.shrinkBelow(batch.length);
  return again;
}
