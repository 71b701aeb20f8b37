/** What the loopback GitHub knows: owners, repositories and what happened in them. It changes as tests tell it to. */

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export interface Person {
  readonly login: string;
  readonly isBot: boolean;
}

/** Instants are milliseconds since 1970; a deleted account is null. */
export interface Answer {
  readonly by: Person | null;
  readonly at: number;
}

export interface Item {
  readonly kind: 'issue' | 'pull';
  readonly number: number;
  readonly title: string;
  readonly by: Person | null;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly mergedAt: number | null;
  readonly labels: readonly string[];
  readonly comments: readonly Answer[];
  readonly reviews: readonly Answer[];
}

export interface Asset {
  readonly name: string;
  readonly size: number;
  downloads: number;
}

export interface Release {
  readonly tag: string;
  readonly name: string | null;
  readonly publishedAt: number;
  readonly isPrerelease: boolean;
  readonly isDraft: boolean;
  readonly assets: readonly Asset[];
}

export interface Commit {
  readonly oid: string;
  /** Null where the e-mail of the commit belongs to no account. */
  readonly by: Person | null;
  readonly at: number;
}

/** What happened in a repository: the newest first, as GitHub lists it. */
export interface Happenings {
  readonly items: Item[];
  readonly releases: Release[];
  readonly commits: Commit[];
  /** Stars given per day and still there: day number to count. Their sum is the number of stars. */
  readonly starsByDay: Map<number, number>;
}

export interface Owner {
  login: string;
  readonly kind: 'Organization' | 'User';
  /** A token that was not authorised for single sign-on sees nothing of it; nobody at all sees everything public. */
  hasSingleSignOn: boolean;
  /** Forbids fine-grained tokens that live longer than this many days. */
  longestTokenDays: number | null;
}

export interface Repository {
  readonly databaseId: number;
  readonly nodeId: string;
  owner: Owner;
  name: string;
  /** `owner/name` of former times, which still lead here. */
  formerNames: string[];
  description: string | null;
  homepage: string | null;
  language: string | null;
  topics: string[];
  /** SPDX id. */
  licence: string | null;
  isArchived: boolean;
  isFork: boolean;
  isEmpty: boolean;
  /** Deleted, or made private: to everybody outside it is the same. */
  isGone: boolean;
  readonly createdAt: number;
  pushedAt: number;
  stars: number;
  forks: number;
  watchers: number;
  discussions: number;
  contributors: number;
  /** Closed before what is listed in detail. */
  readonly older: { readonly closedIssues: number; readonly merged: number; readonly declined: number };
  codeowners: string | null;
  /** Made on first use: most tests look into a few repositories only. */
  readonly happenings: () => Happenings;
}

export interface World {
  readonly owners: Owner[];
  readonly repositories: Repository[];
  /** By `owner/name`, as it is called now; throws when there is none. */
  readonly repository: (fullName: string) => Repository;
  readonly owner: (login: string) => Owner;
  /** By GitHub's node id; undefined when there is none or it is gone. */
  readonly node: (id: string) => Repository | undefined;
}

export const fullNameOf = ({ owner, name }: Pick<Repository, 'owner' | 'name'>): string => `${owner.login}/${name}`;

export const dayOf = (instant: number): number => Math.floor(instant / DAY);

/** As GitHub writes an instant. */
export const iso = (instant: number): string => new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');

export function worldOf(owners: Owner[], repositories: Repository[]): World {
  const found = <T>(thing: T | undefined, what: string): T => {
    if (thing === undefined) throw new Error(`The loopback GitHub knows no ${what}.`);
    return thing;
  };
  const byNode = new Map(repositories.map((repository) => [repository.nodeId, repository]));
  return {
    owners,
    repositories,
    node: (id) => {
      const found = byNode.get(id);
      return found?.isGone === true ? undefined : found;
    },
    repository: (fullName) =>
      found(
        repositories.find((candidate) => fullNameOf(candidate) === fullName),
        fullName,
      ),
    owner: (login) =>
      found(
        owners.find((candidate) => candidate.login === login),
        login,
      ),
  };
}
