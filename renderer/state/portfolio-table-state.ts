/** The shape of the table of repositories: its columns, order, filter, groups and cursor. */

/** Every column there can be, in the order of the list they are chosen from. */
export const REPOSITORY_COLUMNS = [
  'name',
  'team',
  'language',
  'purpose',
  'stars',
  'gained',
  'forks',
  'outside',
  'recruits',
  'credibility',
  'leverage',
  'community',
  'licence',
  'lastRelease',
  'freshness',
] as const;
export type RepositoryColumn = (typeof REPOSITORY_COLUMNS)[number];

export const REPOSITORY_GROUPS = ['team', 'language', 'purpose'] as const;
export type RepositoryGroup = (typeof REPOSITORY_GROUPS)[number];

export const ARCHIVED = ['with', 'without', 'only'] as const;

export interface RepositoryFilter {
  readonly text: string;
  /** None means all; the empty text stands for "none". */
  readonly languages: ReadonlySet<string>;
  /** Ids of teams; the empty text stands for "without a team". */
  readonly teams: ReadonlySet<string>;
  readonly purposes: ReadonlySet<string>;
  readonly archived: (typeof ARCHIVED)[number];
}

export interface RepositorySort {
  readonly column: RepositoryColumn;
  readonly descending: boolean;
}

/** A place in the table: a row's key (a repository's number as text, or a group's), and a column. */
export interface RepositoryPlace {
  readonly row: string;
  readonly column: RepositoryColumn;
}

export interface RepositoryTable {
  /** The name always is the first. */
  readonly columns: readonly RepositoryColumn[];
  readonly filter: RepositoryFilter;
  readonly sort: RepositorySort;
  readonly groupBy: RepositoryGroup | null;
  /** Keys of groups whose rows are hidden. */
  readonly collapsed: ReadonlySet<string>;
  readonly cursor: RepositoryPlace | null;
}

export const NO_REPOSITORY_FILTER: RepositoryFilter = {
  text: '',
  languages: new Set(),
  teams: new Set(),
  purposes: new Set(),
  archived: 'with',
};

export const FIRST_REPOSITORY_TABLE: RepositoryTable = {
  columns: REPOSITORY_COLUMNS.filter((column) => column !== 'forks' && column !== 'licence'),
  filter: NO_REPOSITORY_FILTER,
  sort: { column: 'stars', descending: true },
  groupBy: null,
  collapsed: new Set(),
  cursor: null,
};
