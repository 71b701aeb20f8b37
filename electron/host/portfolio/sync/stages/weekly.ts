/** Reads once a week what changes slowly: closed items, entry points, topics, and which teams own a repository. */
import { instantOf, MILLISECONDS_PER_DAY } from '../../network/days.ts';
import { sentenceOf } from '../../network/failure-sentences.ts';
import { WEEKLY, weeklyNode, type WeeklyNode } from '../../network/queries/weekly.ts';
import type { StoredRepository } from '../../store/repositories.ts';
import { AdaptivePage } from '../adaptive-page.ts';
import { teamsIn } from '../codeowners.ts';
import { readInPages } from '../nodes-in-pages.ts';
import { isAnonymous, nowOf, subjectOf, type SyncContext } from '../sync-context.ts';
import { isDue } from '../sync-run.ts';
import { present } from './followed.ts';
import { storeToday } from '../todays-samples.ts';

const STAGE = 'weekly';
const FIRST_PAGE = 12;
const LARGEST_PAGE = 14;
const DUE_AFTER = 156;
/** Days within which something has to have happened for a repository to count as active. */
export const ACTIVE_DAYS = 90;
/** Note of a repository whose issues were touched lately. */
export const TOUCHED = 'touched';

export async function readWeekly(context: SyncContext): Promise<void> {
  const { store, run, clock, report } = context;
  const work = store.work.ofStage(STAGE);
  const due = present(context).filter((repository) => {
    if (isAnonymous(context, repository)) return false;
    const hours = run.wanted.has(repository.repositoryId) ? 0 : DUE_AFTER;
    return isDue(run, work.get(subjectOf(repository.repositoryId)), clock.now(), hours);
  });
  await readInPages(context, due, {
    stage: STAGE,
    query: WEEKLY,
    shape: weeklyNode,
    page: new AdaptivePage(FIRST_PAGE, LARGEST_PAGE),
    variables: { since: instantOf(clock.now() - ACTIVE_DAYS * MILLISECONDS_PER_DAY) },
    store: (repository, node) => storeWeekly(context, repository, node),
    miss: (repository, failure) => {
      if (failure.kind !== 'notFound') report.leftOut(`${repository.name}: ${sentenceOf(failure)}`);
    },
  });
}

function storeWeekly(context: SyncContext, { repositoryId }: StoredRepository, node: WeeklyNode): void {
  const { store, report } = context;
  const now = nowOf(context);
  storeToday(context, {
    repositoryId,
    source: 'github-graphql',
    values: {
      closedIssues: node.closedIssues.totalCount,
      // What was merged is a state of its own, so these were closed without.
      declinedChangeRequests: node.closedPullRequests.totalCount,
      mentionableUsers: node.mentionableUsers.totalCount,
      goodFirstIssues: node.goodFirstIssues.totalCount,
      helpWantedIssues: node.helpWantedIssues.totalCount,
    },
  });
  const name = store.repositories.byId(repositoryId)?.name;
  if (name !== undefined) {
    const topics = (node.repositoryTopics.nodes ?? []).flatMap((entry) => (entry === null ? [] : [entry.topic.name]));
    store.repositories.save([{ repositoryId, name, topics, ownerTeams: teamsIn(ownersFile(node)) }], now);
  }
  const note = node.issuesTouched.totalCount > 0 ? TOUCHED : null;
  store.work.set(subjectOf(repositoryId), STAGE, { doneAt: now, note });
  report.repositories.add(repositoryId);
}

/** GitHub goes by the first of the three places where there is one. */
const ownersFile = ({ ownersInGithub, ownersAtTop, ownersInDocs }: WeeklyNode): string =>
  ownersInGithub?.text ?? ownersAtTop?.text ?? ownersInDocs?.text ?? '';
