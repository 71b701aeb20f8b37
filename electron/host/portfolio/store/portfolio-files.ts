/** Where the portfolio and its copies lie, and how they are named. */
import { copyFile, open, readdir, rename, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { systemErrorCode } from '../../system-failure.ts';
import { TEMP_PREFIX, TEMP_SUFFIX } from '../../temp-files.ts';

export interface PortfolioFiles {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** What the names of the database, its copies and what was moved aside begin with. */
  readonly stem: string;
  readonly database: string;
  readonly lock: string;
}

/** Files that SQLite keeps beside a database in use. */
const COMPANIONS = ['-wal', '-shm'] as const;
const COPIES = 3;

/** The service that everybody means; another has files of its own, because it numbers repositories anew. */
export const USUAL_SERVICE = 'api.github.com';

/** `service` is the host of GitHub's interface, with its port where it has one. */
export function filesIn(folder: string, service: string = USUAL_SERVICE): PortfolioFiles {
  const named = service.toLowerCase().replaceAll(/[^a-z0-9.-]/g, '_');
  const stem = named === USUAL_SERVICE ? 'portfolio' : `portfolio-${named}`;
  return { folder, stem, database: join(folder, `${stem}.db`), lock: join(folder, `${stem}.lock`) };
}

/** Whether a file of this name is one of these, such as a copy. */
const isOneOf = (stem: string, name: string, rest: RegExp): boolean =>
  name.startsWith(`${stem}.`) && rest.test(name.slice(stem.length));
const COPY = /^\.copy-\d{8}\.db$/;
const DAMAGED = /^\.damaged-.*\.db(-wal|-shm)?$/;

/** Absolute paths of the copies, the newest first. */
export async function copiesIn({ folder, stem }: PortfolioFiles): Promise<readonly string[]> {
  const names = await namesIn(folder);
  return names
    .filter((name) => isOneOf(stem, name, COPY))
    .toSorted()
    .toReversed()
    .map((name) => join(folder, name));
}

/** Absolute path of the copy of a day, `YYYY-MM-DD`. */
export const copyOfDay = ({ folder, stem }: PortfolioFiles, day: string): string =>
  join(folder, `${stem}.copy-${day.replaceAll('-', '')}.db`);

/** Remove copies but the newest few, or all but one. */
export async function dropOldCopies(files: PortfolioFiles, keep: number = COPIES): Promise<void> {
  for (const path of (await copiesIn(files)).slice(keep)) await rm(path, { force: true });
}

/** Move the database aside, with what belongs to it; gives back the name it has now. */
export async function moveAside(files: PortfolioFiles, now: Date): Promise<string> {
  const name = `${files.stem}.damaged-${now.toISOString().replaceAll(/[-:.]/g, '')}.db`;
  for (const ending of ['', ...COMPANIONS]) {
    await rename(files.database + ending, join(files.folder, name + ending)).catch(unlessMissing);
  }
  return name;
}

/** Remove databases that were moved aside. */
export async function dropDamaged({ folder, stem }: PortfolioFiles): Promise<void> {
  for (const name of await namesIn(folder))
    if (isOneOf(stem, name, DAMAGED)) await rm(join(folder, name), { force: true });
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
