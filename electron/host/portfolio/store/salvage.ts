/** Brings what can still be read of a damaged portfolio into the one that takes its place. */
import { openDatabase } from './database.ts';
import { APPLICATION_ID } from './migrations.ts';
import { runAside, type Statement } from './run-aside.ts';

/** In an order in which what is referred to comes first. Where reading stood is not among them: it begins anew. */
const TABLES = [
  'setting',
  'source',
  'repository',
  'former_name',
  'source_repository',
  'series',
  'release',
  'package',
  'event',
  'contributor',
  'login_class',
  'forgotten',
  'ledger',
];

/** Rows that refer to what could not be read. */
const ORPHANS: readonly Statement[] = [
  ...['former_name', 'source_repository', 'series', 'release', 'package', 'contributor'].map((table) => ({
    sql: `DELETE FROM ${table} WHERE repository_id NOT IN (SELECT repository_id FROM repository)`,
  })),
  { sql: 'DELETE FROM source_repository WHERE source_id NOT IN (SELECT source_id FROM source)' },
  { sql: 'DELETE FROM sample WHERE series_id NOT IN (SELECT series_id FROM series)' },
];

/**
 * Adds rows of the database at `damaged` that `whole` does not have; what is in `whole` stays as it is. Series are
 * brought over one by one, so that a damaged page costs those that lie on it.
 */
export async function salvage(damaged: string, whole: string): Promise<void> {
  if (!isOurs(damaged)) return;
  const attached: readonly Statement[] = [
    { sql: 'PRAGMA foreign_keys = OFF' },
    { sql: 'PRAGMA secure_delete = ON' },
    { sql: 'ATTACH ? AS damaged', values: [damaged] },
  ];
  const series = await runAside({
    path: whole,
    goesOn: true,
    statements: [
      ...attached,
      ...TABLES.map((table) => ({ sql: `INSERT OR IGNORE INTO main.${table} SELECT * FROM damaged.${table}` })),
      ...ORPHANS,
      // The same series must have the same number in both, or samples would go astray.
      {
        sql: `SELECT series_id FROM main.series AS mine JOIN damaged.series AS theirs
          USING (series_id, repository_id, metric, source, window_days)`,
      },
    ],
  });
  await runAside({
    path: whole,
    goesOn: true,
    statements: [
      ...attached,
      { sql: 'BEGIN' },
      ...series.map(({ series_id: seriesId = null }) => ({
        sql: 'INSERT OR IGNORE INTO main.sample SELECT * FROM damaged.sample WHERE series_id = ?',
        values: [seriesId],
      })),
      { sql: MEASURED },
      { sql: 'COMMIT' },
    ],
  });
}

const MEASURED = `UPDATE repository SET measured_on = (SELECT max(day) FROM series JOIN sample USING (series_id)
  WHERE series.repository_id = repository.repository_id)`;

function isOurs(path: string): boolean {
  try {
    const database = openDatabase({ location: path, isReadOnly: true });
    try {
      return database.first<{ application_id: number }>('PRAGMA application_id')?.application_id === APPLICATION_ID;
    } finally {
      database.close();
    }
  } catch {
    // Too damaged to be opened: there is nothing to be brought over.
    return false;
  }
}
