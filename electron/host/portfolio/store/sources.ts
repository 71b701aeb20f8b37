/** What is followed: owners and single repositories. */
import type { PortfolioSource } from '../../../../shared/contract/portfolio.ts';
import { cleanInstant, cleanText } from './clean.ts';
import type { Database } from './database.ts';

export interface NewSource {
  readonly kind: PortfolioSource['kind'];
  /** `acme` or `acme/tool`. */
  readonly name: string;
  readonly withForks: boolean;
  /** `YYYY-MM-DD`. */
  readonly addedOn: string;
}

/** What a reading found out about a source; what is left out stays. */
export interface SourceUpdate {
  /** It is called something else now. */
  readonly name?: string;
  readonly lastReadAt?: string;
  readonly trouble?: string | null;
  readonly isAnonymous?: boolean;
}

export interface Sources {
  all(): readonly PortfolioSource[];
  byId(sourceId: number): PortfolioSource | null;
  /** Follow it; one that is followed already stays the same source, and takes on `withForks`. */
  add(source: NewSource): PortfolioSource;
  /** Note what a reading found out; a source that was removed meanwhile stays removed. */
  update(sourceId: number, update: SourceUpdate): void;
  /** Stop following it; what was measured stays. False when there is no such source. */
  remove(sourceId: number): boolean;
  /** Numbers of the repositories that no other source holds. */
  heldAlone(sourceId: number): readonly number[];
}

interface Row {
  readonly source_id: number;
  readonly kind: PortfolioSource['kind'];
  readonly name: string;
  readonly added_on: string;
  readonly with_forks: number;
  readonly last_read_at: string | null;
  readonly trouble: string | null;
  readonly is_anonymous: number;
  readonly repositories: number;
}

const ASK = `SELECT *, (SELECT count(*) FROM source_repository AS member WHERE member.source_id = source.source_id)
  AS repositories FROM source`;

const portfolioSource = (row: Row): PortfolioSource => ({
  sourceId: row.source_id,
  kind: row.kind,
  name: row.name,
  addedOn: row.added_on,
  withForks: row.with_forks === 1,
  repositories: row.repositories,
  lastReadAt: row.last_read_at,
  trouble: row.trouble,
  isAnonymous: row.is_anonymous === 1,
});

export function sourcesIn(database: Database): Sources {
  const byId = (sourceId: number): PortfolioSource | null => {
    const row = database.first<Row>(`${ASK} WHERE source_id = ?`, sourceId);
    return row === null ? null : portfolioSource(row);
  };
  return {
    all: () => database.all<Row>(`${ASK} ORDER BY source_id`).map(portfolioSource),
    byId,
    add: ({ kind, name, withForks, addedOn }) =>
      database.inTransaction(() => {
        database.run(
          `INSERT INTO source (kind, name, added_on, with_forks) VALUES (?, ?, ?, ?)
           ON CONFLICT (name) DO UPDATE SET with_forks = excluded.with_forks`,
          kind,
          name,
          addedOn,
          Number(withForks),
        );
        const row = database.first<Row>(`${ASK} WHERE name = ?`, name);
        if (row === null) throw new Error('A source that was just added is not there.');
        return portfolioSource(row);
      }),
    update: (sourceId, update) => database.inTransaction(() => updateSource(database, sourceId, update)),
    remove: (sourceId) => database.inTransaction(() => removeSource(database, sourceId)),
    heldAlone: (sourceId) =>
      database
        .lists<[number]>(
          `SELECT repository_id FROM source_repository WHERE source_id = ? AND repository_id NOT IN
           (SELECT repository_id FROM source_repository WHERE source_id <> ?)`,
          sourceId,
          sourceId,
        )
        .map(([repositoryId]) => repositoryId),
  };
}

function updateSource(database: Database, sourceId: number, update: SourceUpdate): void {
  const set = (column: string, value: string | number | null): void => {
    database.run(`UPDATE source SET ${column} = ? WHERE source_id = ?`, value, sourceId);
  };
  if (update.lastReadAt !== undefined) set('last_read_at', cleanInstant(update.lastReadAt));
  if (update.trouble !== undefined) set('trouble', cleanText(update.trouble)?.slice(0, 1_000) ?? null);
  if (update.isAnonymous !== undefined) set('is_anonymous', Number(update.isAnonymous));
  if (update.name !== undefined) {
    // Where the new name is followed already, that is the one: two sources of one name would read everything twice.
    const other = database.first<{ source_id: number }>(
      'SELECT source_id FROM source WHERE name = ? AND source_id <> ?',
      update.name,
      sourceId,
    );
    if (other === null) set('name', update.name);
    else {
      database.run(
        `INSERT OR IGNORE INTO source_repository (source_id, repository_id, seen_at)
         SELECT ?, repository_id, seen_at FROM source_repository WHERE source_id = ?`,
        other.source_id,
        sourceId,
      );
      removeSource(database, sourceId);
    }
  }
}

function removeSource(database: Database, sourceId: number): boolean {
  database.run('DELETE FROM work WHERE subject = ?', `source:${sourceId}`);
  return database.run('DELETE FROM source WHERE source_id = ?', sourceId) > 0;
}
