/** What GraphQL says of issues, pull requests, answers, releases and commits. */
import { connection, counted, type PageArguments } from './connection.ts';
import { iso, type Answer, type Commit, type Item, type Person, type Release } from './world.ts';

const personView = (person: Person | null) =>
  person === null
    ? null
    : {
        __typename: person.isBot ? 'Bot' : 'User',
        id: `U_${person.login}`,
        login: person.login,
        url: `https://github.com/${person.login}`,
      };

const when = (instant: number | null): string | null => (instant === null ? null : iso(instant));

const commentView = ({ by, at }: Answer) => ({
  __typename: 'IssueComment',
  id: `IC_${at}`,
  createdAt: iso(at),
  author: personView(by),
  authorAssociation: 'NONE',
});

const reviewView = ({ by, at }: Answer) => ({
  __typename: 'PullRequestReview',
  id: `PRR_${at}`,
  createdAt: iso(at),
  submittedAt: iso(at),
  state: 'COMMENTED',
  author: personView(by),
  authorAssociation: 'NONE',
});

const itemView = (item: Item) => ({
  id: `${item.kind === 'issue' ? 'I' : 'PR'}_${item.openedAt}_${item.number}`,
  databaseId: item.number,
  number: item.number,
  title: item.title,
  createdAt: iso(item.openedAt),
  updatedAt: iso(Math.max(item.openedAt, item.closedAt ?? 0, ...item.comments.map(({ at }) => at))),
  closedAt: when(item.closedAt),
  closed: item.closedAt !== null,
  // Members who hide their membership look like anybody: GitHub's own word does not tell who is inside.
  authorAssociation: 'CONTRIBUTOR',
  author: personView(item.by),
  comments: (page: PageArguments) => connection(item.comments, page, commentView),
  labels: (page: PageArguments) => connection(item.labels, page, (name) => ({ name })),
  participants: counted(1 + item.comments.length),
});

export const issueView = (item: Item) => ({
  __typename: 'Issue',
  ...itemView(item),
  state: item.closedAt === null ? 'OPEN' : 'CLOSED',
});

export const changeRequestView = (item: Item) => ({
  __typename: 'PullRequest',
  ...itemView(item),
  state: item.mergedAt !== null ? 'MERGED' : item.closedAt !== null ? 'CLOSED' : 'OPEN',
  merged: item.mergedAt !== null,
  mergedAt: when(item.mergedAt),
  isDraft: false,
  reviews: (page: PageArguments) => connection(item.reviews, page, reviewView),
});

export const releaseView = (release: Release) => ({
  __typename: 'Release',
  id: `RE_${release.tag}_${release.publishedAt}`,
  tagName: release.tag,
  name: release.name,
  createdAt: iso(release.publishedAt),
  publishedAt: release.isDraft ? null : iso(release.publishedAt),
  isDraft: release.isDraft,
  isPrerelease: release.isPrerelease,
  isLatest: false,
  releaseAssets: (page: PageArguments) =>
    connection(release.assets, page, ({ name, size, downloads }) => ({
      id: `RA_${release.tag}_${name}`,
      name,
      size,
      downloadCount: downloads,
    })),
});

export const commitView = (commit: Commit) => ({
  __typename: 'Commit',
  id: `C_${commit.oid}`,
  oid: commit.oid,
  committedDate: iso(commit.at),
  authoredDate: iso(commit.at),
  author: { user: personView(commit.by), date: iso(commit.at) },
  authors: (page: PageArguments) =>
    connection([commit.by], page, (by) => ({ user: personView(by), date: iso(commit.at) })),
});
