/** Reads what has to be counted, for repositories in which something has changed since they were counted. */
import { sentenceOf } from '../../network/failure-sentences.ts';
import { COUNTS, countsNode, type CountsNode } from '../../network/queries/counts.ts';
import type { StoredRepository } from '../../store/repositories.ts';
import { AdaptivePage } from '../adaptive-page.ts';
import { readInPages } from '../nodes-in-pages.ts';
import { isAnonymous, nowOf, subjectOf, type SyncContext } from '../sync-context.ts';
import { isDue } from '../sync-run.ts';
import { present } from './followed.ts';
import { storeToday } from '../todays-samples.ts';

const STAGE = 'counts';
const FIRST_PAGE = 12;
/** Six numbers each: about a hundred fit into the ten seconds that GitHub gives a request. */
const LARGEST_PAGE = 16;
/** Issues come and go without leaving a mark on anything else, so a week is the longest that is not looked. */
const WEEKLY = 156;

export async function readCounts(context: SyncContext): Promise<void> {
  const { store } = context;
  const facts = store.work.ofStage('facts');
  const due = dueForCounts(context);
  await readInPages(context, due, {
    stage: STAGE,
    query: COUNTS,
    shape: countsNode,
    page: new AdaptivePage(FIRST_PAGE, LARGEST_PAGE),
    store: (repository, node) => {
      const note = facts.get(subjectOf(repository.repositoryId))?.note ?? null;
      storeCounts(context, repository, { node, note });
    },
    miss: (repository, failure) => {
      if (failure.kind !== 'notFound') context.report.leftOut(`${repository.name}: ${sentenceOf(failure)}`);
    },
  });
}

function dueForCounts(context: SyncContext): readonly StoredRepository[] {
  const { store, run, clock } = context;
  const facts = store.work.ofStage('facts');
  const counts = store.work.ofStage(STAGE);
  return present(context).filter((repository) => {
    if (isAnonymous(context, repository)) return false;
    const subject = subjectOf(repository.repositoryId);
    const done = counts.get(subject);
    const isChanged = done !== undefined && done.note !== (facts.get(subject)?.note ?? null);
    return isDue(run, done, clock.now(), isChanged || run.wanted.has(repository.repositoryId) ? 0 : WEEKLY);
  });
}

function storeCounts(
  context: SyncContext,
  { repositoryId }: StoredRepository,
  { node, note }: { readonly node: CountsNode; readonly note: string | null },
): void {
  const { store, report } = context;
  const now = nowOf(context);
  storeToday(context, {
    repositoryId,
    source: 'github-graphql',
    values: {
      watchers: node.watchers.totalCount,
      openIssues: node.openIssues.totalCount,
      openChangeRequests: node.openPullRequests.totalCount,
      mergedChangeRequests: node.mergedPullRequests.totalCount,
      releases: node.releases.totalCount,
      discussions: node.discussions.totalCount,
    },
  });
  const name = store.repositories.byId(repositoryId)?.name;
  if (name !== undefined) {
    const { tagName = null, publishedAt = null } = node.latestRelease ?? {};
    store.repositories.save([{ repositoryId, name, lastReleaseAt: publishedAt, lastReleaseTag: tagName }], now);
  }
  store.work.set(subjectOf(repositoryId), STAGE, { doneAt: now, note });
  report.repositories.add(repositoryId);
}
