/** Where the portfolio and its copies lie, and how they are named. */
import { copyFile, open, readdir, rename, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { systemErrorCode } from '../../system-failure.ts';
import { TEMP_PREFIX, TEMP_SUFFIX } from '../../temp-files.ts';

export interface PortfolioFiles {
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly database: string;
  readonly lock: string;
}

const DATABASE = 'portfolio.db';
const COPY = /^portfolio\.copy-(\d{8})\.db$/;
const DAMAGED = /^portfolio\.damaged-.*\.db(-wal|-shm)?$/;
/** Files that SQLite keeps beside a database in use. */
const COMPANIONS = ['-wal', '-shm'] as const;
const COPIES = 3;

export const filesIn = (folder: string): PortfolioFiles => ({
  folder,
  database: join(folder, DATABASE),
  lock: join(folder, 'portfolio.lock'),
});

/** Absolute paths of the copies, the newest first. */
export async function copiesIn({ folder }: PortfolioFiles): Promise<readonly string[]> {
  const names = await namesIn(folder);
  return names
    .filter((name) => COPY.test(name))
    .toSorted()
    .toReversed()
    .map((name) => join(folder, name));
}

/** Absolute path of the copy of a day, `YYYY-MM-DD`. */
export const copyOfDay = ({ folder }: PortfolioFiles, day: string): string =>
  join(folder, `portfolio.copy-${day.replaceAll('-', '')}.db`);

/** Remove copies but the newest few, or all but one. */
export async function dropOldCopies(files: PortfolioFiles, keep: number = COPIES): Promise<void> {
  for (const path of (await copiesIn(files)).slice(keep)) await rm(path, { force: true });
}

/** Move the database aside, with what belongs to it; gives back the name it has now. */
export async function moveAside(files: PortfolioFiles, now: Date): Promise<string> {
  const name = `portfolio.damaged-${now.toISOString().replaceAll(/[-:.]/g, '')}.db`;
  for (const ending of ['', ...COMPANIONS]) {
    await rename(files.database + ending, join(files.folder, name + ending)).catch(unlessMissing);
  }
  return name;
}

/** Remove databases that were moved aside. */
export async function dropDamaged({ folder }: PortfolioFiles): Promise<void> {
  for (const name of await namesIn(folder)) if (DAMAGED.test(name)) await rm(join(folder, name), { force: true });
}

/** Absolute path of a new empty file that only this user may read; swept when the program dies before it is renamed. */
export async function newTemp({ folder }: PortfolioFiles): Promise<string> {
  const path = join(folder, `${TEMP_PREFIX}${randomBytes(8).toString('hex')}${TEMP_SUFFIX}`);
  await (await open(path, 'wx', 0o600)).close();
  return path;
}

/** Give a whole file its name, so that after a power cut it is there whole or not at all. */
export async function settle(temp: string, path: string): Promise<void> {
  const file = await open(temp, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temp, path);
  if (process.platform === 'win32') return;
  const folder = await open(join(path, '..'), 'r');
  try {
    await folder.sync();
  } catch (error) {
    // Some network file systems have no such call.
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(systemErrorCode(error) ?? '')) throw error;
  } finally {
    await folder.close();
  }
}

/** Put a copy in the place of the database; the copy stays. */
export async function restoreFrom(copy: string, files: PortfolioFiles): Promise<void> {
  const temp = await newTemp(files);
  try {
    await copyFile(copy, temp);
    await settle(temp, files.database);
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function unlessMissing(error: unknown): void {
  if (systemErrorCode(error) !== 'ENOENT') throw error;
}
