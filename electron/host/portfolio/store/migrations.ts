/** Versions of the portfolio's database, and the way from each to the next. */
import type { Database } from './database.ts';
import { SCHEMA_1 } from './schema-1.ts';

/** "OrgP" in ASCII: marks the file as ours. */
export const APPLICATION_ID = 0x4f_72_67_50;

/** Step `n` makes version `n + 1` out of version `n`; version 0 is an empty file. Steps that were released never change. */
export const MIGRATIONS: readonly ((database: Database) => void)[] = [(database) => database.script(SCHEMA_1)];

export const NEWEST_VERSION = MIGRATIONS.length;

/** Tables without which the file is damaged. */
export const TABLES = [
  'contributor',
  'event',
  'forgotten',
  'former_name',
  'ledger',
  'login_class',
  'package',
  'release',
  'repository',
  'sample',
  'series',
  'setting',
  'source',
  'source_repository',
  'work',
] as const;

/** Bring the database to the newest version, each step whole or not at all. */
export function migrate(database: Database): void {
  for (let version = versionOf(database); version < NEWEST_VERSION; version++) {
    database.inTransaction(() => {
      MIGRATIONS[version]?.(database);
      database.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version + 1}`);
    });
  }
}

/** The version the file says it has. */
export const versionOf = (database: Database): number =>
  database.first<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
