/** Versions of the portfolio's database, and the way from each to the next. */
import type { Database } from './database.ts';
import { SCHEMA_1 } from './schema-1.ts';

/** "OrgP" in ASCII: marks the file as ours. */
export const APPLICATION_ID = 0x4f_72_67_50;

/** Step `n` makes version `n + 1` out of version `n`; version 0 is an empty file. Steps that were released never change. */
export const MIGRATIONS: readonly ((database: Database) => void)[] = [(database) => database.script(SCHEMA_1)];

export const NEWEST_VERSION = MIGRATIONS.length;

/** Tables without which the file is damaged, and the version they came with. */
export const TABLES: readonly { readonly name: string; readonly since: number }[] = [
  { name: 'contributor', since: 1 },
  { name: 'event', since: 1 },
  { name: 'forgotten', since: 1 },
  { name: 'former_name', since: 1 },
  { name: 'ledger', since: 1 },
  { name: 'login_class', since: 1 },
  { name: 'package', since: 1 },
  { name: 'release', since: 1 },
  { name: 'repository', since: 1 },
  { name: 'sample', since: 1 },
  { name: 'series', since: 1 },
  { name: 'setting', since: 1 },
  { name: 'source', since: 1 },
  { name: 'source_repository', since: 1 },
  { name: 'work', since: 1 },
];

/** Bring the database to the newest version, each step whole or not at all. */
export function migrate(database: Database, steps: typeof MIGRATIONS = MIGRATIONS): void {
  for (let version = versionOf(database); version < steps.length; version++) {
    database.inTransaction(() => {
      steps[version]?.(database);
      database.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version + 1}`);
    });
  }
}

/** The version the file says it has. */
export const versionOf = (database: Database): number =>
  database.first<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
