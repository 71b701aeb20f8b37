/** Repositories by GitHub's number: what they are called, what is known of them, and whether they are still there. */
import { fullName } from '../../../../shared/contract/portfolio.ts';
import { HostFailure } from '../../../../shared/contract/errors.ts';
import { cleanInstant, cleanLine, cleanText, storedLines } from './clean.ts';
import type { Database, Value } from './database.ts';

/** What was read of a repository. What is left out stays as it was stored; null says that there is none. */
export interface RepositoryUpdate {
  readonly repositoryId: number;
  /** `owner/name`, as it is now; the name it had before is remembered. */
  readonly name: string;
  readonly nodeId?: string;
  readonly description?: string | null;
  readonly homepage?: string | null;
  readonly language?: string | null;
  readonly topics?: readonly string[];
  readonly licence?: string | null;
  readonly isArchived?: boolean;
  readonly isFork?: boolean;
  readonly createdAt?: string | null;
  readonly pushedAt?: string | null;
  readonly lastReleaseAt?: string | null;
  readonly lastReleaseTag?: string | null;
  readonly ownerTeams?: readonly string[];
}

/** What reading needs to know of a repository. */
export interface StoredRepository {
  readonly repositoryId: number;
  readonly nodeId: string | null;
  readonly name: string;
  readonly isArchived: boolean;
  readonly isFork: boolean;
  readonly isPinned: boolean;
  readonly createdAt: string | null;
  readonly pushedAt: string | null;
  /** When it was saved last. */
  readonly readAt: string | null;
  /** Begin of the reading that looked for it first and did not find it; null while it is there. */
  readonly missedAt: string | null;
  readonly goneSince: string | null;
}

export interface Repositories {
  /** Store what was read; whoever was missing or gone is there again. One transaction. */
  save(updates: readonly RepositoryUpdate[], readAt: string): void;
  /** These belong to a source, seen in the reading that began at `seenAt`. Unknown ones are left out. */
  link(sourceId: number, repositoryIds: readonly number[], seenAt: string): void;
  /** These do not belong to the source any more; history stays. */
  unlink(sourceId: number, repositoryIds: readonly number[]): void;
  /** Who belongs to a source. */
  ofSource(sourceId: number): readonly StoredRepository[];
  /** Who belongs to a source but was not seen in the reading that began at `seenAt`. */
  notSeen(sourceId: number, seenAt: string): readonly StoredRepository[];
  /**
   * A reading looked for them and GitHub says that they are not there. The first time they are missing; when a later
   * reading says so again they are gone since the first. Gives back who is gone now.
   */
  noteMissing(repositoryIds: readonly number[], readingStartedAt: string): readonly number[];
  all(): readonly StoredRepository[];
  byId(repositoryId: number): StoredRepository | null;
  /** By the name of now, else by a former name; capitals do not matter. */
  byName(name: string): StoredRepository | null;
  pin(repositoryId: number, isPinned: boolean): boolean;
  /** Remove it with everything that was measured of it. */
  remove(repositoryId: number): void;
  count(): number;
}

const COLUMNS =
  'repository_id, node_id, name, is_archived, is_fork, is_pinned, created_at, pushed_at, read_at, missed_at, gone_since';

interface Row {
  readonly repository_id: number;
  readonly node_id: string | null;
  readonly name: string;
  readonly is_archived: number;
  readonly is_fork: number;
  readonly is_pinned: number;
  readonly created_at: string | null;
  readonly pushed_at: string | null;
  readonly read_at: string | null;
  readonly missed_at: string | null;
  readonly gone_since: string | null;
}

const storedRepository = (row: Row): StoredRepository => ({
  repositoryId: row.repository_id,
  nodeId: row.node_id,
  name: row.name,
  isArchived: row.is_archived === 1,
  isFork: row.is_fork === 1,
  isPinned: row.is_pinned === 1,
  createdAt: row.created_at,
  pushedAt: row.pushed_at,
  readAt: row.read_at,
  missedAt: row.missed_at,
  goneSince: row.gone_since,
});

export function repositoriesIn(database: Database): Repositories {
  const asked = (where: string, ...values: readonly Value[]): readonly StoredRepository[] =>
    database.all<Row>(`SELECT ${COLUMNS} FROM repository ${where}`, ...values).map(storedRepository);
  const inSource = 'WHERE repository_id IN (SELECT repository_id FROM source_repository WHERE source_id = ?';

  return {
    save: (updates, readAt) =>
      database.inTransaction(() => updates.forEach((update) => saveOne(database, update, readAt))),
    link: (sourceId, repositoryIds, seenAt) =>
      database.inTransaction(() => {
        for (const repositoryId of repositoryIds) database.run(LINK, seenAt, sourceId, repositoryId);
      }),
    unlink: (sourceId, repositoryIds) =>
      database.inTransaction(() => {
        for (const repositoryId of repositoryIds) database.run(UNLINK, sourceId, repositoryId);
      }),
    ofSource: (sourceId) => asked(`${inSource}) ORDER BY name`, sourceId),
    notSeen: (sourceId, seenAt) => asked(`${inSource} AND seen_at < ?) ORDER BY name`, sourceId, seenAt),
    noteMissing: (repositoryIds, readingStartedAt) =>
      database.inTransaction(() => repositoryIds.filter((id) => noteMissing(database, id, readingStartedAt))),
    all: () => asked('ORDER BY repository_id'),
    byId: (repositoryId) => asked('WHERE repository_id = ?', repositoryId)[0] ?? null,
    byName: (name) => asked('WHERE name = ? ORDER BY read_at DESC', name)[0] ?? asked(BY_FORMER_NAME, name)[0] ?? null,
    pin: (repositoryId, isPinned) =>
      database.run('UPDATE repository SET is_pinned = ? WHERE repository_id = ?', Number(isPinned), repositoryId) > 0,
    remove: (repositoryId) =>
      database.inTransaction(() => {
        database.run('DELETE FROM work WHERE subject = ?', `repository:${repositoryId}`);
        database.run('DELETE FROM repository WHERE repository_id = ?', repositoryId);
      }),
    count: () => database.first<{ n: number }>('SELECT count(*) AS n FROM repository')?.n ?? 0,
  };
}

/** Sources and repositories may be removed while they are being read: whoever is gone is left out. */
const LINK = `INSERT INTO source_repository (seen_at, source_id, repository_id)
  SELECT ?, source_id, repository_id FROM source, repository WHERE source_id = ? AND repository_id = ?
  ON CONFLICT (source_id, repository_id) DO UPDATE SET seen_at = max(seen_at, excluded.seen_at)`;
const UNLINK = 'DELETE FROM source_repository WHERE source_id = ? AND repository_id = ?';
const BY_FORMER_NAME = `WHERE repository_id =
  (SELECT repository_id FROM former_name WHERE name = ? ORDER BY until DESC LIMIT 1)`;

function saveOne(database: Database, update: RepositoryUpdate, readAt: string): void {
  const { repositoryId, name } = update;
  if (!Number.isSafeInteger(repositoryId) || repositoryId < 1 || !fullName.safeParse(name).success) {
    throw new HostFailure('bad-input', `"${name.slice(0, 100)}" is not the name of a repository on GitHub.`);
  }
  const before = database.first<{ name: string }>('SELECT name FROM repository WHERE repository_id = ?', repositoryId);
  if (before === null) database.run('INSERT INTO repository (repository_id, name) VALUES (?, ?)', repositoryId, name);
  else if (before.name.toLowerCase() !== name.toLowerCase()) rename(database, { repositoryId, name, readAt }, before);
  const columns = Object.entries({ name, ...columnsOf(update), read_at: readAt, missed_at: null, gone_since: null });
  database.run(
    `UPDATE repository SET ${columns.map(([column]) => `${column} = ?`).join(', ')} WHERE repository_id = ?`,
    ...columns.map(([, value]) => value),
    repositoryId,
  );
}

/** A name that comes back is no former name any more. */
function rename(
  database: Database,
  { repositoryId, name, readAt }: { repositoryId: number; name: string; readAt: string },
  before: { readonly name: string },
): void {
  database.run('DELETE FROM former_name WHERE repository_id = ? AND name = ?', repositoryId, name);
  database.run(
    'INSERT OR REPLACE INTO former_name (repository_id, name, until) VALUES (?, ?, ?)',
    repositoryId,
    before.name,
    readAt.slice(0, 10),
  );
}

/** Columns for what the update tells of. */
function columnsOf(update: RepositoryUpdate): Record<string, Value> {
  const columns: Record<string, Value> = {};
  const set = <Told>(column: string, told: Told | undefined, stored: (told: Told) => Value): void => {
    if (told !== undefined) columns[column] = stored(told);
  };
  set('node_id', update.nodeId, cleanLine);
  set('description', update.description, cleanText);
  set('homepage', update.homepage, cleanText);
  set('language', update.language, cleanLine);
  set('topics', update.topics, storedLines);
  set('licence', update.licence, cleanLine);
  set('is_archived', update.isArchived, Number);
  set('is_fork', update.isFork, Number);
  set('created_at', update.createdAt, cleanInstant);
  set('pushed_at', update.pushedAt, cleanInstant);
  set('last_release_at', update.lastReleaseAt, cleanInstant);
  set('last_release_tag', update.lastReleaseTag, cleanLine);
  set('owner_teams', update.ownerTeams, storedLines);
  return columns;
}

/** Whether it is gone now. */
function noteMissing(database: Database, repositoryId: number, readingStartedAt: string): boolean {
  database.run(
    'UPDATE repository SET missed_at = ? WHERE repository_id = ? AND missed_at IS NULL',
    readingStartedAt,
    repositoryId,
  );
  database.run(
    'UPDATE repository SET gone_since = substr(missed_at, 1, 10) WHERE repository_id = ? AND missed_at < ? AND gone_since IS NULL',
    repositoryId,
    readingStartedAt,
  );
  const row = database.first<{ gone_since: string | null }>(
    'SELECT gone_since FROM repository WHERE repository_id = ?',
    repositoryId,
  );
  return row !== null && row.gone_since !== null;
}
