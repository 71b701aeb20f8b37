/** What GraphQL says of a repository. Fields that take arguments are functions of them. */
import { changeRequestView, commitView, issueView, releaseView } from './happening-views.ts';
import { connection, counted, type PageArguments } from './connection.ts';
import { githubError, noRepository } from './graphql-errors.ts';
import { fullNameOf, iso, type Item, type Repository } from './world.ts';

interface ItemArguments extends PageArguments {
  readonly states?: readonly string[] | null;
  readonly labels?: readonly string[] | null;
  readonly filterBy?: {
    readonly since?: string;
    readonly states?: readonly string[];
    readonly labels?: readonly string[];
  };
  readonly orderBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' };
}

const LANGUAGE_COLOURS: Readonly<Record<string, string>> = { TypeScript: '#3178c6', Go: '#00ADD8', Rust: '#dea584' };

export function repositoryView(repository: Repository, canWrite: boolean) {
  const { owner, name, language, licence } = repository;
  const fullName = fullNameOf(repository);
  return {
    __typename: 'Repository',
    id: repository.nodeId,
    databaseId: repository.databaseId,
    name,
    nameWithOwner: fullName,
    owner: {
      __typename: owner.kind,
      id: `O_${owner.login}`,
      login: owner.login,
      url: `https://github.com/${owner.login}`,
    },
    url: `https://github.com/${fullName}`,
    description: repository.description,
    homepageUrl: repository.homepage,
    stargazerCount: repository.stars,
    forkCount: repository.forks,
    diskUsage: repository.isEmpty ? 0 : 120,
    isArchived: repository.isArchived,
    isFork: repository.isFork,
    isEmpty: repository.isEmpty,
    isDisabled: false,
    isLocked: false,
    isMirror: false,
    isPrivate: false,
    isTemplate: false,
    isInOrganization: owner.kind === 'Organization',
    visibility: 'PUBLIC',
    createdAt: iso(repository.createdAt),
    pushedAt: iso(repository.pushedAt),
    updatedAt: iso(repository.pushedAt),
    archivedAt: repository.isArchived ? iso(repository.pushedAt) : null,
    hasDiscussionsEnabled: repository.discussions > 0,
    hasIssuesEnabled: true,
    primaryLanguage: language === null ? null : languageView(language),
    languages: (page: PageArguments) => connection(language === null ? [] : [language], page, languageView),
    licenseInfo: licence === null ? null : { key: licence.toLowerCase(), spdxId: licence, name: licence },
    parent: repository.isFork ? { __typename: 'Repository', nameWithOwner: `elsewhere/${name}` } : null,
    viewerPermission: canWrite ? 'WRITE' : 'READ',
    viewerCanAdminister: false,
    watchers: counted(repository.watchers),
    forks: counted(repository.forks),
    discussions: counted(repository.discussions),
    mentionableUsers: counted(repository.contributors),
    issues: (wanted: ItemArguments) => issuesOf(repository, wanted),
    pullRequests: (wanted: ItemArguments) => changeRequestsOf(repository, wanted),
    releases: (page: PageArguments & Pick<ItemArguments, 'orderBy'>) =>
      connection(inOrder(repository.happenings().releases, page.orderBy, 'DESC'), page, releaseView),
    latestRelease: () => {
      const latest = repository.happenings().releases.find(({ isPrerelease, isDraft }) => !isPrerelease && !isDraft);
      return latest === undefined ? null : releaseView(latest);
    },
    repositoryTopics: (page: PageArguments) =>
      connection(repository.topics, page, (topic) => ({ topic: { name: topic } })),
    defaultBranchRef: () => (repository.isEmpty ? null : { name: 'main', target: headOf(repository) }),
    codeowners: null,
    object: ({ expression }: { readonly expression?: string }) => fileOf(repository, expression ?? ''),
    // GitHub shows the list to those who may write only, and to nobody else not even its length.
    stargazers: () => githubError('FORBIDDEN', 'Resource not accessible by personal access token'),
  };
}

/** By `owner/name`, also a former one; null when there is none. */
export function repositoryNamed(repositories: readonly Repository[], owner: string, name: string): Repository | null {
  const wanted = `${owner}/${name}`.toLowerCase();
  const there = repositories.filter(({ isGone }) => !isGone);
  return (
    there.find((candidate) => fullNameOf(candidate).toLowerCase() === wanted) ??
    there.find(({ formerNames }) => formerNames.some((former) => former.toLowerCase() === wanted)) ??
    null
  );
}

/** What the field `repository` says: the repository, also under a former name unless `followRenames` is false. */
export function namedField(
  repositories: readonly Repository[],
  { owner, name, followRenames = true }: { owner: string; name: string; followRenames?: boolean },
): Repository | Error {
  const found = repositoryNamed(repositories, owner, name);
  const isFormer = found !== null && fullNameOf(found).toLowerCase() !== `${owner}/${name}`.toLowerCase();
  return found === null || (isFormer && !followRenames) ? noRepository(`${owner}/${name}`) : found;
}

const languageView = (name: string) => ({ name, color: LANGUAGE_COLOURS[name] ?? null });

function issuesOf(repository: Repository, { filterBy, ...wanted }: ItemArguments) {
  const states = wanted.states ?? filterBy?.states ?? ['OPEN', 'CLOSED'];
  const labels = wanted.labels ?? filterBy?.labels ?? null;
  const since = filterBy?.since === undefined ? -Infinity : Date.parse(filterBy.since);
  const issues = repository
    .happenings()
    .items.filter(
      (item) =>
        item.kind === 'issue' &&
        states.includes(item.closedAt === null ? 'OPEN' : 'CLOSED') &&
        (labels === null || item.labels.some((label) => labels.includes(label))) &&
        touchedAt(item) >= since,
    );
  const isPlain = labels === null && since === -Infinity;
  const older = isPlain && states.includes('CLOSED') ? repository.older.closedIssues : 0;
  return {
    ...connection(inOrder(issues, wanted.orderBy, 'ASC'), wanted, issueView),
    totalCount: issues.length + older,
  };
}

function changeRequestsOf(repository: Repository, wanted: ItemArguments) {
  const states = wanted.states ?? ['OPEN', 'CLOSED', 'MERGED'];
  const stateOf = ({ mergedAt, closedAt }: Item): string =>
    mergedAt !== null ? 'MERGED' : closedAt !== null ? 'CLOSED' : 'OPEN';
  const requests = repository
    .happenings()
    .items.filter((item) => item.kind === 'pull' && states.includes(stateOf(item)));
  const { merged, declined } = repository.older;
  const older = (states.includes('MERGED') ? merged : 0) + (states.includes('CLOSED') ? declined : 0);
  return {
    ...connection(inOrder(requests, wanted.orderBy, 'ASC'), wanted, changeRequestView),
    totalCount: requests.length + older,
  };
}

const touchedAt = ({ openedAt, closedAt, comments }: Item): number =>
  Math.max(openedAt, closedAt ?? 0, ...comments.map(({ at }) => at));

/** What happened is kept newest first. Sorted by last change when that is asked for, else by beginning. */
function inOrder<T>(
  newestFirst: readonly T[],
  orderBy: ItemArguments['orderBy'],
  otherwise: 'ASC' | 'DESC',
): readonly T[] {
  const { field, direction } = orderBy ?? { field: 'CREATED_AT', direction: otherwise };
  const isItem = (entry: unknown): entry is Item => typeof entry === 'object' && entry !== null && 'openedAt' in entry;
  const sorted =
    field === 'UPDATED_AT'
      ? newestFirst.toSorted((a, b) => (isItem(a) && isItem(b) ? touchedAt(b) - touchedAt(a) : 0))
      : newestFirst;
  return direction === 'DESC' ? sorted : sorted.toReversed();
}

function headOf(repository: Repository) {
  const { commits } = repository.happenings();
  return {
    __typename: 'Commit',
    oid: commits[0]?.oid ?? '0'.repeat(40),
    committedDate: iso(commits[0]?.at ?? repository.pushedAt),
    history: ({ since, until, ...page }: PageArguments & { readonly since?: string; readonly until?: string }) => {
      const from = since === undefined ? -Infinity : Date.parse(since);
      const to = until === undefined ? Infinity : Date.parse(until);
      return connection(
        commits.filter(({ at }) => at >= from && at <= to),
        page,
        commitView,
      );
    },
  };
}

/** `HEAD:.github/CODEOWNERS`; there are no other files. */
function fileOf({ codeowners, isEmpty }: Repository, expression: string): object | null {
  if (codeowners === null || isEmpty || !/^HEAD:(?:\.github\/)?CODEOWNERS$/.test(expression)) return null;
  return { __typename: 'Blob', text: codeowners, byteSize: codeowners.length, isBinary: false, isTruncated: false };
}
