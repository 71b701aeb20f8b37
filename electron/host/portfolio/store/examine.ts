/** Whether a file is a whole portfolio of ours. */
import { stat } from 'node:fs/promises';
import type { Database } from './database.ts';
import { APPLICATION_ID, NEWEST_VERSION, TABLES, versionOf } from './migrations.ts';
import { runAside } from './run-aside.ts';
import { meansDamage } from './sqlite-failure.ts';
import { systemErrorCode } from '../../system-failure.ts';

export type Finding =
  | 'whole'
  /** Written by a later version of Orgwright. */
  | 'newer'
  | 'damaged';

/** Bytes of the file; null when there is none. */
export async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** A first look at an opened database: is it ours, of which version, is anything missing? Nothing is written. */
export function lookedAt(database: Database): Finding {
  try {
    const id = database.first<{ application_id: number }>('PRAGMA application_id')?.application_id;
    const version = versionOf(database);
    if (id !== APPLICATION_ID || version < 1) return 'damaged';
    if (version > NEWEST_VERSION) return 'newer';
    const tables = new Set(
      database.lists<[string]>("SELECT name FROM sqlite_schema WHERE type = 'table'").map(([name]) => name),
    );
    return TABLES.every(({ name, since }) => since > version || tables.has(name)) ? 'whole' : 'damaged';
  } catch (error) {
    if (meansDamage(error)) return 'damaged';
    throw error;
  }
}

/** Whether every page of the file makes sense; takes a second or two for hundreds of megabytes, in a thread of its own. */
export async function isSound(path: string): Promise<boolean> {
  try {
    const rows = await runAside({ path, statements: [{ sql: 'PRAGMA quick_check(1)' }] });
    return rows.length === 1 && rows[0]?.['quick_check'] === 'ok';
  } catch (error) {
    if (meansDamage(error)) return false;
    throw error;
  }
}
