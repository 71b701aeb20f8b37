/**
 * Reads in detail what happened in one repository: pull requests, issues, releases, commits. Nothing of it is stored as
 * it is, so there is no place to go on from either: a repository whose reading was interrupted is read again.
 */
import type { Activity, ActivityItem } from '../../../../../shared/portfolio/activity.ts';
import { EFFECT_DAYS, YEAR_DAYS } from '../../../../../shared/portfolio/metrics.ts';
import { fail, ok, type Result } from '../../../../../shared/util/result.ts';
import { instantOf, MILLISECONDS_PER_DAY } from '../../network/days.ts';
import type { NetworkFailure } from '../../network/failure.ts';
import { CHANGE_REQUESTS } from '../../network/queries/change-requests.ts';
import { COMMITS } from '../../network/queries/commits.ts';
import { ISSUES } from '../../network/queries/issues.ts';
import { RELEASES } from '../../network/queries/releases.ts';
import { MOST_ANSWERS } from '../../network/queries/shapes.ts';
import type { Release } from '../../store/releases.ts';
import type { StoredRepository } from '../../store/repositories.ts';
import { readList } from '../connection-pages.ts';
import { type SyncContext, todayOf } from '../sync-context.ts';

/** How many of each list are read at most: pull requests and issues each, commits, releases. */
const MOST = { items: 500, commits: 1_500, releases: 500 };
/** Two windows: who came back is told by the one before. */
const ITEM_DAYS = 2 * EFFECT_DAYS;

export interface ReadActivity {
  readonly activity: Activity;
  /** Null where they were not read. */
  readonly releases: ReadReleases | null;
}

export interface ReadReleases {
  readonly list: readonly Release[];
  /** All downloads of all files so far. */
  readonly downloads: number;
  /** Every release with every file. */
  readonly isWhole: boolean;
}

interface Items {
  readonly items: readonly ActivityItem[];
  readonly since: number;
}

/** The start of the day so many days before today. */
export const daysAgo = (context: SyncContext, days: number): number => (todayOf(context) - days) * MILLISECONDS_PER_DAY;

export async function readActivity(
  context: SyncContext,
  repository: StoredRepository,
): Promise<Result<ReadActivity, NetworkFailure>> {
  context.report.set({ stage: 'community', about: repository.name });
  const changeRequests = await readChangeRequests(context, repository);
  if (!changeRequests.ok) return changeRequests;
  const issues = await readIssues(context, repository);
  if (!issues.ok) return issues;
  context.report.set({ stage: 'releases' });
  const releases = await readReleases(context, repository);
  if (!releases.ok) return releases;
  context.report.set({ stage: 'commits' });
  const commits = await readCommits(context, repository);
  if (!commits.ok) return commits;
  const { list, isWhole, downloads, published } = releases.value;
  return ok({
    releases: { list, downloads, isWhole },
    activity: {
      items: [...changeRequests.value.items, ...issues.value.items],
      itemsSince: Math.max(changeRequests.value.since, issues.value.since),
      ...commits.value,
      ...published,
    },
  });
}

async function readChangeRequests(
  context: SyncContext,
  { nodeId, name }: StoredRepository,
): Promise<Result<Items, NetworkFailure>> {
  const since = daysAgo(context, ITEM_DAYS);
  const read = await readList(context, {
    query: CHANGE_REQUESTS,
    variables: { id: nodeId },
    purpose: 'community',
    about: name,
    pageSize: 50,
    mostNodes: MOST.items,
    pageOf: ({ node }) => node?.pullRequests ?? 'gone',
    isEnough: ({ updatedAt }) => Date.parse(updatedAt) < since,
  });
  if (!read.ok) return read;
  const items = unique(read.value.nodes).map(
    ({ author, createdAt, closedAt, mergedAt, comments, reviews }): ActivityItem => ({
      kind: 'changeRequest',
      by: author,
      openedAt: Date.parse(createdAt),
      closedAt: timeOf(closedAt),
      mergedAt: timeOf(mergedAt),
      answers: answersOf([
        ...comments.nodes.map((comment) => comment && { by: comment.author, at: comment.createdAt }),
        ...(reviews?.nodes ?? []).map((review) => review && { by: review.author, at: review.submittedAt }),
      ]),
      hasMoreAnswers: isFull(comments) || isFull(reviews),
    }),
  );
  return ok({ items, since: reach(read.value, since) });
}

async function readIssues(
  context: SyncContext,
  { nodeId, name }: StoredRepository,
): Promise<Result<Items, NetworkFailure>> {
  const since = daysAgo(context, ITEM_DAYS);
  const read = await readList(context, {
    query: ISSUES,
    variables: { id: nodeId, since: instantOf(since) },
    purpose: 'community',
    about: name,
    pageSize: 50,
    mostNodes: MOST.items,
    pageOf: ({ node }) => node?.issues ?? 'gone',
  });
  if (!read.ok) return read;
  const items = unique(read.value.nodes).map(({ author, createdAt, closedAt, comments }): ActivityItem => ({
    kind: 'issue',
    by: author,
    openedAt: Date.parse(createdAt),
    closedAt: timeOf(closedAt),
    mergedAt: null,
    answers: answersOf(comments.nodes.map((comment) => comment && { by: comment.author, at: comment.createdAt })),
    hasMoreAnswers: isFull(comments),
  }));
  return ok({ items, since: reach(read.value, since) });
}

type ReleaseReading = ReadReleases & {
  readonly published: Pick<Activity, 'releases' | 'releasesSince'>;
};

async function readReleases(
  context: SyncContext,
  { nodeId, name, repositoryId }: StoredRepository,
): Promise<Result<ReleaseReading, NetworkFailure>> {
  // Counted a moment ago: where there is none, none has to be listed.
  if (context.store.samples.newest(repositoryId, 'releases', 'github-graphql')?.value === 0) {
    return ok({ list: [], downloads: 0, isWhole: true, published: { releases: [], releasesSince: 0 } });
  }
  const read = await readList(context, {
    query: RELEASES,
    variables: { id: nodeId },
    purpose: 'releases',
    about: name,
    pageSize: 25,
    mostNodes: MOST.releases,
    pageOf: ({ node }) => node?.releases ?? 'gone',
  });
  if (!read.ok) return read;
  const releases = read.value.nodes
    .filter(({ isDraft }) => !isDraft)
    .map(({ tagName, name: title, publishedAt, createdAt, isPrerelease, releaseAssets }) => ({
      tag: tagName,
      name: title,
      publishedAt: publishedAt ?? createdAt,
      isPrerelease,
      downloads: releaseAssets.nodes.reduce((sum, { downloadCount }) => sum + downloadCount, 0),
      isWhole: releaseAssets.totalCount <= releaseAssets.nodes.length,
    }));
  const oldest = read.value.nodes.at(-1);
  return ok({
    list: releases.map(({ tag, name: title, publishedAt, isPrerelease, downloads }) => ({
      tag,
      name: title,
      publishedAt,
      isPrerelease,
      downloads,
    })),
    downloads: releases.reduce((sum, { downloads }) => sum + downloads, 0),
    isWhole: read.value.isWhole && releases.every(({ isWhole }) => isWhole),
    published: {
      releases: releases.filter(({ isPrerelease }) => !isPrerelease).map(({ publishedAt }) => Date.parse(publishedAt)),
      releasesSince: read.value.isWhole || oldest === undefined ? 0 : Date.parse(oldest.createdAt),
    },
  });
}

async function readCommits(
  context: SyncContext,
  { nodeId, name }: StoredRepository,
): Promise<Result<Pick<Activity, 'commits' | 'commitsSince'>, NetworkFailure>> {
  const since = daysAgo(context, YEAR_DAYS);
  const read = await readList(context, {
    query: COMMITS,
    variables: { id: nodeId, since: instantOf(since) },
    purpose: 'commits',
    about: name,
    pageSize: 100,
    mostNodes: MOST.commits,
    pageOf: ({ node }) => (node === null ? 'gone' : (node.defaultBranchRef?.target?.history ?? null)),
  });
  if (!read.ok) return fail(read.error);
  const commits = read.value.nodes.map(({ committedDate, author }) => ({
    login: author?.user?.login ?? null,
    at: Date.parse(committedDate),
  }));
  const oldest = commits.at(-1);
  return ok({ commits, commitsSince: read.value.isWhole || oldest === undefined ? since : oldest.at });
}

/** Lists go by the last change: everything opened since the last entry that was read was read. */
const reach = (
  { nodes, isWhole }: { readonly nodes: readonly { readonly updatedAt: string }[]; readonly isWhole: boolean },
  since: number,
): number => {
  const last = nodes.at(-1);
  return isWhole || last === undefined ? since : Math.max(since, Date.parse(last.updatedAt));
};

/** What changes while it is read comes twice. */
const unique = <Node extends { readonly id: string }>(nodes: readonly Node[]): readonly Node[] => [
  ...new Map(nodes.map((node) => [node.id, node])).values(),
];

const timeOf = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant));

/** As many as were asked for: there may be more. */
const isFull = (list: { readonly nodes: readonly unknown[] } | null): boolean =>
  (list?.nodes.length ?? 0) >= MOST_ANSWERS;

type Said = { readonly by: ActivityItem['by']; readonly at: string | null } | null;

const answersOf = (said: readonly Said[]): ActivityItem['answers'] =>
  said
    .flatMap((answer) => (answer === null || answer.at === null ? [] : [{ by: answer.by, at: Date.parse(answer.at) }]))
    .sort((a, b) => a.at - b.at);
