/** What the REST interface says of a repository and of what happened in it. */
import { fullNameOf, iso, type Answer, type Commit, type Item, type Person, type Release } from './world.ts';
import type { Repository } from './world.ts';

export const accountView = (person: Person | null) =>
  person === null
    ? null
    : {
        login: person.isBot ? `${person.login}[bot]` : person.login,
        type: person.isBot ? 'Bot' : 'User',
        html_url: `https://github.com/${person.login}`,
      };

export function repositoryRestView(repository: Repository, detail: { readonly canWrite: boolean | null }) {
  const { owner, name, licence } = repository;
  const fullName = fullNameOf(repository);
  const open = repository.happenings().items.filter(({ closedAt }) => closedAt === null).length;
  return {
    id: repository.databaseId,
    node_id: repository.nodeId,
    name,
    full_name: fullName,
    private: false,
    visibility: 'public',
    owner: { login: owner.login, type: owner.kind, html_url: `https://github.com/${owner.login}` },
    html_url: `https://github.com/${fullName}`,
    description: repository.description,
    homepage: repository.homepage ?? '',
    fork: repository.isFork,
    archived: repository.isArchived,
    disabled: false,
    is_template: false,
    created_at: iso(repository.createdAt),
    updated_at: iso(repository.pushedAt),
    pushed_at: iso(repository.pushedAt),
    size: repository.isEmpty ? 0 : 120,
    language: repository.language,
    topics: repository.topics,
    license: licence === null ? null : { key: licence.toLowerCase(), spdx_id: licence, name: licence },
    default_branch: 'main',
    stargazers_count: repository.stars,
    // What REST calls watchers are stars.
    watchers_count: repository.stars,
    watchers: repository.stars,
    forks_count: repository.forks,
    forks: repository.forks,
    // Issues and pull requests together.
    open_issues_count: open,
    open_issues: open,
    has_issues: true,
    has_discussions: repository.discussions > 0,
    ...(detail.canWrite === null
      ? {}
      : { permissions: { admin: false, maintain: false, push: detail.canWrite, triage: false, pull: true } }),
  };
}

/** Only a repository asked for by itself tells how many watch it. */
export const wholeRepositoryView = (repository: Repository, detail: { readonly canWrite: boolean | null }) => ({
  ...repositoryRestView(repository, detail),
  subscribers_count: repository.watchers,
  network_count: repository.forks,
});

export const itemRestView = (repository: Repository, item: Item) => ({
  id: item.number,
  number: item.number,
  title: item.title,
  url: `https://api.github.com/repos/${fullNameOf(repository)}/issues/${item.number}`,
  user: accountView(item.by),
  state: item.closedAt === null ? 'open' : 'closed',
  created_at: iso(item.openedAt),
  updated_at: iso(touchedAt(item)),
  closed_at: item.closedAt === null ? null : iso(item.closedAt),
  comments: item.comments.length,
  labels: item.labels.map((name) => ({ name })),
  author_association: 'CONTRIBUTOR',
  ...(item.kind === 'pull' ? { pull_request: { merged_at: item.mergedAt === null ? null : iso(item.mergedAt) } } : {}),
});

export const changeRequestRestView = (repository: Repository, item: Item) => ({
  ...itemRestView(repository, item),
  pull_request: undefined,
  merged_at: item.mergedAt === null ? null : iso(item.mergedAt),
  draft: false,
});

export const touchedAt = ({ openedAt, closedAt, comments }: Item): number =>
  Math.max(openedAt, closedAt ?? 0, ...comments.map(({ at }) => at));

export const answerRestView = (repository: Repository, item: Item, { by, at }: Answer) => ({
  id: at,
  user: accountView(by),
  created_at: iso(at),
  updated_at: iso(at),
  submitted_at: iso(at),
  state: 'COMMENTED',
  issue_url: `https://api.github.com/repos/${fullNameOf(repository)}/issues/${item.number}`,
  pull_request_url: `https://api.github.com/repos/${fullNameOf(repository)}/pulls/${item.number}`,
});

export const releaseRestView = (release: Release) => ({
  id: release.publishedAt,
  tag_name: release.tag,
  name: release.name,
  draft: release.isDraft,
  prerelease: release.isPrerelease,
  created_at: iso(release.publishedAt),
  published_at: iso(release.publishedAt),
  assets: release.assets.map(({ name, size, downloads }) => ({ name, size, download_count: downloads })),
});

export const commitRestView = ({ oid, by, at }: Commit) => ({
  sha: oid,
  commit: { author: { date: iso(at) }, committer: { date: iso(at) } },
  author: accountView(by),
});
