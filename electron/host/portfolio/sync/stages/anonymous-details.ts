/** Without the token: contributors, releases, issues and pull requests of the few repositories that are pinned. */
import type { Activity, ActivityItem } from '../../../../../shared/portfolio/activity.ts';
import { EFFECT_DAYS } from '../../../../../shared/portfolio/metrics.ts';
import { fail, ok, type Result } from '../../../../../shared/util/result.ts';
import { instantOf } from '../../network/days.ts';
import type { NetworkFailure } from '../../network/failure.ts';
import { sentenceOf } from '../../network/failure-sentences.ts';
import { commentsPage, contributorsPage, itemsPage, releasesPage } from '../../network/rest/happenings.ts';
import type { RestAnswer } from '../../network/rest-client.ts';
import type { StoredRepository } from '../../store/repositories.ts';
import { isAnonymous, isStored, nowOf, subjectOf, type SyncContext, todayOf } from '../sync-context.ts';
import { isDue } from '../sync-run.ts';
import { storeActivity } from './community.ts';
import { present } from './followed.ts';
import { daysAgo, type ReadReleases } from './read-activity.ts';

const STAGE = 'rest-community';
const WEEKLY = 156;
/** Sixty requests an hour do not reach further. */
export const MOST_PINNED = 20;
const MOST_PAGES = 2;

export async function readAnonymousDetails(context: SyncContext): Promise<void> {
  const { store, run, clock, report } = context;
  const work = store.work.ofStage(STAGE);
  const due = present(context)
    .filter((repository) => isAnonymous(context, repository))
    .filter(({ isPinned, repositoryId }) => isPinned || run.wanted.has(repositoryId))
    .slice(0, MOST_PINNED)
    .filter(({ repositoryId }) =>
      isDue(run, work.get(subjectOf(repositoryId)), clock.now(), run.wanted.has(repositoryId) ? 0 : WEEKLY),
    );
  if (due.length === 0) return;
  report.begin('community', due.length);
  for (const repository of due) {
    report.set({ about: repository.name });
    const failure = await readOne(context, repository);
    if (failure !== null && failure.kind !== 'notFound') report.leftOut(`${repository.name}: ${sentenceOf(failure)}`);
    report.step(1);
  }
}

async function readOne(context: SyncContext, repository: StoredRepository): Promise<NetworkFailure | null> {
  const { store } = context;
  const { repositoryId } = repository;
  const contributors = await askFor(context, repository, (asking) => contributorsPage(context.rest, asking));
  if (!contributors.ok && contributors.error.kind !== 'forbidden') return contributors.error;
  const releases = await readReleases(context, repository);
  if (!releases.ok) return releases.error;
  const items = await readItems(context, repository);
  if (!items.ok) return items.error;
  const { releases: list, published } = releases.value;
  store.inTransaction(() => {
    if (!isStored(context, repositoryId)) return;
    // GitHub refuses to count those of the very largest repositories.
    if (contributors.ok && !isSuddenlyNobody(context, repositoryId, contributors.value)) {
      const { lastPage, data } = contributors.value;
      const value = lastPage ?? data?.length ?? 0;
      const day = todayOf(context);
      store.samples.put([{ repositoryId, metric: 'contributors', source: 'github-rest', day, value }], nowOf(context));
    }
    const activity: Activity = { ...items.value, ...published, commits: null, commitsSince: 0 };
    storeActivity(context, repository, { activity, releases: list, source: 'github-rest' });
    store.work.set(subjectOf(repositoryId), STAGE, { doneAt: nowOf(context) });
  });
  return null;
}

/** Nothing at all is said of a repository without a commit; where there were contributors before it is no number. */
const isSuddenlyNobody = (
  { store }: SyncContext,
  repositoryId: number,
  { data }: Pick<RestAnswer<unknown>, 'data'>,
): boolean => data === null && (store.samples.newest(repositoryId, 'contributors', 'github-rest')?.value ?? 0) > 0;

interface AskingFor {
  readonly name: string;
  readonly withToken: boolean;
  readonly signal: AbortSignal;
}

const askFor = <Data>(
  { asking }: SyncContext,
  { name }: StoredRepository,
  question: (asking: AskingFor) => Promise<Result<RestAnswer<Data>, NetworkFailure>>,
) => asking.ask({ resource: 'core', isAnonymous: true }, (signal) => question({ name, withToken: false, signal }));

interface PublishedReleases {
  readonly releases: ReadReleases;
  readonly published: Pick<Activity, 'releases' | 'releasesSince'>;
}

async function readReleases(
  context: SyncContext,
  repository: StoredRepository,
): Promise<Result<PublishedReleases, NetworkFailure>> {
  const answer = await askFor(context, repository, (asking) => releasesPage(context.rest, 1, asking));
  if (!answer.ok) return answer;
  const read = answer.value.data ?? [];
  const isWhole = !answer.value.hasNext;
  const list = read
    .filter(({ draft }) => !draft)
    .map(({ tag_name, name, published_at, created_at, prerelease, assets }) => ({
      tag: tag_name,
      name: name ?? null,
      publishedAt: published_at ?? created_at,
      isPrerelease: prerelease,
      downloads: assets.reduce((sum, { download_count }) => sum + download_count, 0),
    }));
  const oldest = read.at(-1);
  return ok({
    releases: { list, downloads: list.reduce((sum, { downloads }) => sum + downloads, 0), isWhole },
    published: {
      releases: list.filter(({ isPrerelease }) => !isPrerelease).map(({ publishedAt }) => Date.parse(publishedAt)),
      releasesSince: isWhole || oldest === undefined ? 0 : Date.parse(oldest.created_at),
    },
  });
}

type Items = Pick<Activity, 'items' | 'itemsSince'>;

/** What was opened and said over two windows, or as far back as two pages of each reach. */
async function readItems(context: SyncContext, repository: StoredRepository): Promise<Result<Items, NetworkFailure>> {
  const start = daysAgo(context, 2 * EFFECT_DAYS);
  const since = instantOf(start);
  const items = await pages((page) =>
    askFor(context, repository, (asking) => itemsPage(context.rest, { since, page }, asking)),
  );
  if (!items.ok) return items;
  const comments = await pages((page) =>
    askFor(context, repository, (asking) => commentsPage(context.rest, { since, page }, asking)),
  );
  if (!comments.ok) return comments;
  const answers = new Map<number, { readonly by: ActivityItem['by']; readonly at: number }[]>();
  for (const { user, created_at, issue_url } of comments.value.entries) {
    const number = Number(/\/(\d+)$/.exec(issue_url)?.[1] ?? 0);
    answers.set(number, [...(answers.get(number) ?? []), { by: user, at: Date.parse(created_at) }]);
  }
  const lastItem = items.value.isWhole ? undefined : items.value.entries.at(-1)?.updated_at;
  const lastComment = comments.value.isWhole ? undefined : comments.value.entries.at(-1)?.created_at;
  const ends = [lastItem, lastComment].filter((end) => end !== undefined).map((end) => Date.parse(end));
  return ok({
    itemsSince: Math.max(start, ...ends),
    items: items.value.entries.map(({ number, user, created_at, closed_at, pull_request }) => ({
      kind: isNothing(pull_request) ? 'issue' : 'changeRequest',
      by: user,
      openedAt: Date.parse(created_at),
      closedAt: timeOf(closed_at),
      mergedAt: timeOf(pull_request?.merged_at),
      answers: (answers.get(number) ?? []).toSorted((a, b) => a.at - b.at),
    })),
  });
}

const isNothing = (value: unknown): boolean => value === null || value === undefined;

const timeOf = (instant: string | null | undefined): number | null =>
  instant === null || instant === undefined ? null : Date.parse(instant);

interface Entries<Entry> {
  readonly entries: readonly Entry[];
  readonly isWhole: boolean;
}

async function pages<Entry>(
  read: (page: number) => Promise<Result<RestAnswer<readonly Entry[]>, NetworkFailure>>,
): Promise<Result<Entries<Entry>, NetworkFailure>> {
  const entries: Entry[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const answer = await read(page);
    if (!answer.ok) return fail(answer.error);
    entries.push(...(answer.value.data ?? []));
    if (!answer.value.hasNext) return ok({ entries, isWhole: true });
  }
  return ok({ entries, isWhole: false });
}
