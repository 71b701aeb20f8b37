/** Reads what is known of every repository, and the numbers that cost nothing: stars and forks. */
import type { NetworkFailure } from '../../network/failure.ts';
import { sentenceOf } from '../../network/failure-sentences.ts';
import { SCALARS, SCALARS_PAGE, scalarsNode, type ScalarsNode } from '../../network/queries/scalars.ts';
import type { StoredRepository } from '../../store/repositories.ts';
import { AdaptivePage } from '../adaptive-page.ts';
import { readInPages } from '../nodes-in-pages.ts';
import { isAnonymous, nowOf, ownerOf, subjectOf, type SyncContext } from '../sync-context.ts';
import { isDue } from '../sync-run.ts';
import { followed } from './followed.ts';
import { storeToday } from '../todays-samples.ts';

const STAGE = 'facts';
const DAILY = 20;
/** One that is gone is looked for once a week: it may come back. */
const WEEKLY = 156;

export async function readFacts(context: SyncContext): Promise<void> {
  const { run, store, clock } = context;
  const work = store.work.ofStage(STAGE);
  const due = followed(context).filter(
    (repository) =>
      !isAnonymous(context, repository) &&
      isDue(
        run,
        work.get(subjectOf(repository.repositoryId)),
        clock.now(),
        repository.goneSince === null ? DAILY : WEEKLY,
      ),
  );
  await readInPages(context, due, {
    stage: STAGE,
    query: SCALARS,
    shape: scalarsNode,
    page: new AdaptivePage(SCALARS_PAGE, SCALARS_PAGE),
    store: (repository, node) => storeFacts(context, repository, node),
    miss: (repository, failure) => miss(context, repository, failure),
  });
}

function storeFacts(context: SyncContext, repository: StoredRepository, node: ScalarsNode): void {
  const { store, report } = context;
  const { repositoryId } = repository;
  if (node.databaseId !== repositoryId) {
    report.leftOut(`${repository.name}: ${sentenceOf({ kind: 'unexpected', host: 'GitHub' })}`);
    return;
  }
  if (node.isPrivate) {
    noteMissing(context, repositoryId);
    return;
  }
  const now = nowOf(context);
  store.repositories.save(
    [
      {
        repositoryId,
        nodeId: node.id,
        name: node.nameWithOwner,
        description: node.description,
        homepage: node.homepageUrl,
        language: node.primaryLanguage?.name ?? null,
        licence: licenceOf(node.licenseInfo?.spdxId),
        isArchived: node.isArchived,
        isFork: node.isFork,
        createdAt: node.createdAt,
        pushedAt: node.pushedAt,
      },
    ],
    now,
  );
  storeToday(context, {
    repositoryId,
    source: 'github-graphql',
    values: { stars: node.stargazerCount, forks: node.forkCount },
  });
  store.work.set(subjectOf(repositoryId), STAGE, { doneAt: now, note: fingerprint(node) });
  report.repositories.add(repositoryId);
}

/** What has to differ for counting to be worth its time. */
const fingerprint = ({ pushedAt, stargazerCount, forkCount, isArchived }: ScalarsNode): string =>
  [pushedAt, stargazerCount, forkCount, isArchived].join(' ');

/** GitHub says NOASSERTION for a file that is no licence it knows. */
export const licenceOf = (spdxId: string | null | undefined): string | null =>
  spdxId === null || spdxId === undefined || spdxId === 'NOASSERTION' ? null : spdxId;

function miss(context: SyncContext, repository: StoredRepository, failure: NetworkFailure): void {
  const { report } = context;
  if (failure.kind === 'notFound') noteMissing(context, repository.repositoryId);
  else if (failure.kind === 'forbidden' || failure.kind === 'scopes') bar(context, repository, failure);
  else report.leftOut(sentenceOf(failure));
}

function noteMissing(context: SyncContext, repositoryId: number): void {
  const { store, run } = context;
  store.repositories.noteMissing([repositoryId], run.startedAt);
  store.work.set(subjectOf(repositoryId), STAGE, { doneAt: nowOf(context) });
}

/** The token may not see this owner: from here on it is read without. */
function bar(context: SyncContext, repository: StoredRepository, failure: NetworkFailure): void {
  const owner = ownerOf(repository.name);
  context.barred.add(owner);
  const trouble = `${sentenceOf(failure)} It is read without the token.`;
  context.report.say(`${repository.name.split('/')[0]}: ${trouble}`);
  for (const source of context.store.sources.all()) {
    if (ownerOf(source.name) !== owner) continue;
    context.store.sources.update(source.sourceId, { isAnonymous: true, trouble });
    context.store.work.set(`source:${source.sourceId}`, 'roster', { doneAt: null, cursor: null });
  }
}
