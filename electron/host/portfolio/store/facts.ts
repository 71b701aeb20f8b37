/** What a table shows of every followed repository: what is known of it, and its plainest numbers. */
import type { RepositoryFacts } from '../../../../shared/contract/portfolio.ts';
import { dayOfNumber } from '../../../../shared/util/calendar.ts';
import { LEAST_KNOWN } from '../../../../shared/portfolio/flow-sums.ts';
import { SAMPLE_SOURCES, type Metric, type SampleSource } from '../../../../shared/portfolio/metrics.ts';
import { linesOf } from './clean.ts';
import type { Database, Value } from './database.ts';

/** Days over which gained stars are counted, and how much older the earlier end may be. */
const GAIN_DAYS = 90;
const SLACK_DAYS = 14;

interface Row {
  readonly repository_id: number;
  readonly name: string;
  readonly description: string | null;
  readonly homepage: string | null;
  readonly language: string | null;
  readonly topics: string;
  readonly licence: string | null;
  readonly is_archived: number;
  readonly is_fork: number;
  readonly created_at: string | null;
  readonly pushed_at: string | null;
  readonly last_release_at: string | null;
  readonly last_release_tag: string | null;
  readonly owner_teams: string;
  readonly is_pinned: number;
  readonly read_at: string | null;
  readonly gone_since: string | null;
  readonly measured_on: number | null;
}

/** Every repository that a source holds. */
export function allFacts(database: Database): RepositoryFacts[] {
  return factsOf(database, 'repository_id IN (SELECT repository_id FROM source_repository)', []);
}

/** One repository, also one whose source was removed; null when there is none. */
export function factsOfOne(database: Database, repositoryId: number): RepositoryFacts | null {
  return factsOf(database, 'repository_id = ?', [repositoryId])[0] ?? null;
}

function factsOf(database: Database, which: string, values: readonly Value[]): RepositoryFacts[] {
  const rows = database.all<Row>(`SELECT * FROM repository WHERE ${which} ORDER BY name, repository_id`, ...values);
  const grouped = <Item extends Value>(sql: string): Map<number, Item[]> =>
    byRepository(database.lists<[number, Item]>(`${sql} WHERE ${which} ORDER BY 1, 2`, ...values));
  const sources = grouped<number>('SELECT repository_id, source_id FROM source_repository');
  const formerNames = grouped<string>('SELECT repository_id, name FROM former_name');
  const levels = { stars: newest(database, 'stars', which, values), forks: newest(database, 'forks', which, values) };
  const isGainKnown = rows.every((row) => (levels.stars.get(row.repository_id)?.gained ?? null) !== null);
  const given = isGainKnown ? new Map<number, number | null>() : starsGiven(database, which, values);
  return rows.map((row) => {
    const stars = levels.stars.get(row.repository_id);
    return {
      repositoryId: row.repository_id,
      name: row.name,
      formerNames: formerNames.get(row.repository_id) ?? [],
      description: row.description,
      homepage: row.homepage,
      language: row.language,
      topics: linesOf(row.topics),
      licence: row.licence,
      isArchived: row.is_archived === 1,
      isFork: row.is_fork === 1,
      createdAt: row.created_at,
      pushedAt: row.pushed_at,
      lastReleaseAt: row.last_release_at,
      lastReleaseTag: row.last_release_tag,
      ownerTeams: linesOf(row.owner_teams),
      sourceIds: sources.get(row.repository_id) ?? [],
      isPinned: row.is_pinned === 1,
      readAt: row.read_at,
      goneSince: row.gone_since,
      stars: stars?.value ?? null,
      forks: levels.forks.get(row.repository_id)?.value ?? null,
      starsGained90: stars?.gained ?? given.get(row.repository_id) ?? null,
      measuredOn: row.measured_on === null ? null : dayOfNumber(row.measured_on),
    };
  });
}

function byRepository<Item>(rows: readonly (readonly [number, Item])[]): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const [repositoryId, item] of rows) {
    const group = groups.get(repositoryId);
    if (group === undefined) groups.set(repositoryId, [item]);
    else group.push(item);
  }
  return groups;
}

interface Newest {
  readonly day: number;
  readonly value: number;
  /** Grown over the 90 days before, within the same source; null where the earlier end is missing. */
  readonly gained: number | null;
  readonly rank: number;
}

/** How a level stood 90 days before its newest value; null where nothing is stored around that day. */
const EARLIER = `(SELECT value FROM sample AS earlier WHERE earlier.series_id = series.series_id
  AND earlier.day BETWEEN last.day - ${GAIN_DAYS + SLACK_DAYS} AND last.day - ${GAIN_DAYS} ORDER BY earlier.day DESC LIMIT 1)`;

/** The newest value of a level; of two sources on one day the better. Growth is looked up for stars only. */
function newest(database: Database, metric: Metric, which: string, values: readonly Value[]): Map<number, Newest> {
  const rows = database.lists<[number, SampleSource, number, number, number | null]>(
    `SELECT repository_id, source, last.day, last.value, ${metric === 'stars' ? EARLIER : 'NULL'}
     FROM repository CROSS JOIN series USING (repository_id) CROSS JOIN sample AS last
       ON last.series_id = series.series_id
       AND last.day = (SELECT max(day) FROM sample WHERE series_id = series.series_id)
     WHERE metric = ? AND ${which}`,
    metric,
    ...values,
  );
  const found = new Map<number, Newest>();
  for (const [repositoryId, source, day, value, earlier] of rows) {
    const rank = SAMPLE_SOURCES.indexOf(source);
    const before = found.get(repositoryId);
    if (before !== undefined && (before.day > day || (before.day === day && before.rank < rank))) continue;
    found.set(repositoryId, { day, value, rank, gained: earlier === null ? null : value - earlier });
  }
  return found;
}

/** Stars given over the last 90 days of a star history, where it reaches back that far and enough of these days is known. */
function starsGiven(database: Database, which: string, values: readonly Value[]): ReadonlyMap<number, number | null> {
  const rows = database.lists<[number, number | null]>(
    `SELECT repository_id, (SELECT CASE WHEN count(*) >= ${LEAST_KNOWN * GAIN_DAYS} THEN sum(value) END FROM sample AS given
       WHERE given.series_id = series.series_id AND given.day > last.day - ${GAIN_DAYS})
     FROM repository CROSS JOIN series USING (repository_id) CROSS JOIN sample AS last
       ON last.series_id = series.series_id
       AND last.day = (SELECT max(day) FROM sample WHERE series_id = series.series_id)
     WHERE metric = 'starsGiven' AND ${which} AND EXISTS (SELECT 1 FROM sample AS oldest
       WHERE oldest.series_id = series.series_id AND oldest.day <= last.day - ${GAIN_DAYS})
     ORDER BY last.day`,
    ...values,
  );
  return new Map(rows);
}
