/** The repositories as a table has them: joined with the plan, filtered, sorted and grouped. Nothing of it is kept in the store. */
import type { RepositoryFacts } from '../../shared/contract/portfolio.ts';
import { linkFinder } from '../../shared/analysis/repo-links.ts';
import type { RepoLink } from '../../shared/model/repo-link.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { foldText } from '../../shared/util/fold-text.ts';
import type { EffectsNow } from './portfolio-reach-state.ts';
import type { RepositoryId } from './portfolio-state.ts';
import type {
  RepositoryColumn,
  RepositoryFilter,
  RepositoryGroup,
  RepositorySort,
  RepositoryTable,
} from './portfolio-table-state.ts';

export interface RepositoryRow {
  readonly key: string;
  readonly facts: RepositoryFacts;
  readonly link: RepoLink | null;
  /** The team that looks after it, by the plan. */
  readonly team: { readonly id: string; readonly name: string } | null;
  /** People from outside with a merged pull request in 90 days; null where that was not read. */
  readonly outside: number | null;
  /** Null until it was computed. */
  readonly effects: EffectsNow | null;
}

/** What the rows are made of. The same objects give the same rows. */
export interface RowsFrom {
  readonly repositories: readonly RepositoryFacts[];
  readonly tables: Pick<Tables, 'repoLink' | 'team'>;
  readonly effectsOf: ReadonlyMap<RepositoryId, EffectsNow>;
  readonly outsideOf: ReadonlyMap<RepositoryId, number>;
}

export function repositoryRows({ repositories, tables, effectsOf, outsideOf }: RowsFrom): readonly RepositoryRow[] {
  const linkOf = linkFinder(tables.repoLink.values());
  return repositories.map((facts) => {
    const link = linkOf({ repository: facts.name, repositoryId: facts.repositoryId }) ?? null;
    const team = link?.teamId === undefined ? undefined : tables.team.get(link.teamId);
    return {
      key: String(facts.repositoryId),
      facts,
      link,
      team: team === undefined ? null : { id: team.id, name: team.name },
      outside: outsideOf.get(facts.repositoryId) ?? null,
      effects: effectsOf.get(facts.repositoryId) ?? null,
    };
  });
}

/** What a column has of a row, for sorting and for lists; null where there is nothing. */
export function valueIn({ facts, link, team, outside, effects }: RepositoryRow, column: RepositoryColumn) {
  switch (column) {
    case 'name':
      return facts.name;
    case 'team':
      return team?.name ?? null;
    case 'language':
      return facts.language;
    case 'purpose':
      return link?.purpose ?? null;
    case 'stars':
      return facts.stars;
    case 'gained':
      return facts.starsGained90;
    case 'forks':
      return facts.forks;
    case 'outside':
      return outside;
    case 'licence':
      return facts.licence;
    case 'lastRelease':
      return facts.lastReleaseAt;
    case 'freshness':
      return facts.readAt;
    case 'recruits':
    case 'credibility':
    case 'leverage':
    case 'community':
      return effects?.[column].score ?? null;
    default:
      return column satisfies never;
  }
}

/** The rows that the filter leaves, in order. What has nothing in the column stands last either way. */
export const shownRepositories = (
  rows: readonly RepositoryRow[],
  { filter, sort }: Pick<RepositoryTable, 'filter' | 'sort'>,
): readonly RepositoryRow[] => sorted(filtered(rows, filter), sort, rows);

export const isFiltered = ({ text, languages, teams, purposes, archived }: RepositoryFilter): boolean =>
  text.trim() !== '' || languages.size + teams.size + purposes.size > 0 || archived !== 'with';

function filtered(rows: readonly RepositoryRow[], filter: RepositoryFilter): readonly RepositoryRow[] {
  const words = foldText(filter.text).split(/\s+/).filter(Boolean);
  const { languages, teams, purposes, archived } = filter;
  return rows.filter(
    (row) =>
      (archived === 'with' || row.facts.isArchived === (archived === 'only')) &&
      (languages.size === 0 || languages.has(row.facts.language ?? '')) &&
      (teams.size === 0 || teams.has(row.team?.id ?? '')) &&
      (purposes.size === 0 || purposes.has(row.link?.purpose ?? '')) &&
      words.every((word) => textOf(row).includes(word)),
  );
}

const texts = new WeakMap<RepositoryFacts, string>();

/** What is searched of a repository. */
function textOf({ facts, team, link }: RepositoryRow): string {
  let text = texts.get(facts);
  if (text === undefined) {
    text = foldText([facts.name, ...facts.formerNames, facts.description ?? '', ...facts.topics].join(' '));
    texts.set(facts, text);
  }
  return team === null && link === null ? text : `${text} ${foldText(`${team?.name ?? ''} ${link?.purpose ?? ''}`)}`;
}

const alphabet = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

const isOfWords = (column: RepositoryColumn): boolean =>
  ['name', 'team', 'language', 'purpose', 'licence'].includes(column);

type Ranks = ReadonlyMap<string, number>;
const NO_RANKS: Ranks = new Map();
const ranked = new WeakMap<readonly RepositoryRow[], Map<RepositoryColumn, Ranks>>();

/** The places of a column's words in the alphabet: comparing thousands of words by the rules of a language takes long. */
function ranksIn(all: readonly RepositoryRow[], column: RepositoryColumn): Ranks {
  const known = ranked.get(all) ?? new Map<RepositoryColumn, Ranks>();
  ranked.set(all, known);
  let ranks = known.get(column);
  if (ranks === undefined) {
    const words = new Set(all.map((row) => String(valueIn(row, column) ?? '')));
    ranks = new Map([...words].sort(alphabet.compare).map((word, rank) => [word, rank]));
    known.set(column, ranks);
  }
  return ranks;
}

/** What rows are compared by: numbers as they are, instants as milliseconds, words by their place. */
function sortValues(all: readonly RepositoryRow[], column: RepositoryColumn): (row: RepositoryRow) => number | null {
  if (column === 'lastRelease' || column === 'freshness') {
    return (row) => {
      const instant = valueIn(row, column);
      return instant === null ? null : Date.parse(String(instant));
    };
  }
  const ranks = isOfWords(column) ? ranksIn(all, column) : NO_RANKS;
  return (row) => {
    const value = valueIn(row, column);
    return typeof value === 'string' ? (ranks.get(value) ?? null) : value;
  };
}

function sorted(
  rows: readonly RepositoryRow[],
  { column, descending }: RepositorySort,
  all: readonly RepositoryRow[],
): readonly RepositoryRow[] {
  const valueOf = sortValues(all, column);
  const sign = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, value: valueOf(row) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return a.value === b.value ? 0 : a.value === null ? 1 : -1;
    return sign * (a.value - b.value);
  });
  return keyed.map(({ row }) => row);
}

export interface RepositoryGroupRows {
  readonly key: string;
  /** Null for those that have nothing there. */
  readonly value: string | null;
  /** The team's id, where teams are what it is grouped by. */
  readonly teamId: string | null;
  readonly rows: readonly RepositoryRow[];
}

/** The rows by what they have in common: the largest group first, those without at the end. */
export function groupsOf(rows: readonly RepositoryRow[], by: RepositoryGroup): readonly RepositoryGroupRows[] {
  const found = new Map<string, { value: string | null; teamId: string | null; rows: RepositoryRow[] }>();
  for (const row of rows) {
    const value = by === 'team' ? (row.team?.name ?? null) : by === 'language' ? row.facts.language : purposeOf(row);
    const teamId = by === 'team' ? (row.team?.id ?? null) : null;
    const key = `group:${teamId ?? value ?? ''}`;
    const group = found.get(key);
    if (group === undefined) found.set(key, { value, teamId, rows: [row] });
    else group.rows.push(row);
  }
  return [...found]
    .map(([key, group]) => ({ key, ...group }))
    .toSorted((a, b) => Number(a.value === null) - Number(b.value === null) || b.rows.length - a.rows.length);
}

const purposeOf = ({ link }: RepositoryRow): string | null => {
  const purpose = link?.purpose?.trim() ?? '';
  return purpose === '' ? null : purpose;
};

export interface RepositorySums {
  readonly stars: number | null;
  readonly gained: number | null;
  readonly forks: number | null;
  /** Over repositories: whoever contributed to two counts twice. */
  readonly outside: number | null;
}

/** Sums over rows; null where no row has a number. */
export const sumsOf = (rows: readonly RepositoryRow[]): RepositorySums => ({
  stars: sum(rows, ({ facts }) => facts.stars),
  gained: sum(rows, ({ facts }) => facts.starsGained90),
  forks: sum(rows, ({ facts }) => facts.forks),
  outside: sum(rows, ({ outside }) => outside),
});

function sum(rows: readonly RepositoryRow[], of: (row: RepositoryRow) => number | null): number | null {
  let total: number | null = null;
  for (const row of rows) {
    const value = of(row);
    if (value !== null) total = (total ?? 0) + value;
  }
  return total;
}
