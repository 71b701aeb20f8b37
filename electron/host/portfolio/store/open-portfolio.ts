/** Opens the portfolio's file: made when missing, repaired when damaged, only read where it cannot be written. */
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HostFailure } from '../../../../shared/contract/errors.ts';
import { takeLock, withLock } from '../../document-lock.ts';
import { onFile, systemErrorCode } from '../../system-failure.ts';
import { sweepTempFiles } from '../../temp-files.ts';
import { openDatabase, type Database } from './database.ts';
import { isSound, lookedAt, sizeOf } from './examine.ts';
import { migrate } from './migrations.ts';
import { copiesIn, moveAside, newTemp, restoreFrom, settle, type PortfolioFiles } from './portfolio-files.ts';
import { salvage } from './salvage.ts';
import { meansDamage, meansReadOnly, READ_ONLY_SENTENCE } from './sqlite-failure.ts';

export interface OpenOptions {
  readonly files: PortfolioFiles;
  readonly now: () => Date;
  /** Look at every page before anything is read. */
  readonly isSuspect: boolean;
  /** Hears once that the file turned out to be damaged while it was used. */
  readonly onDamage: () => void;
}

export interface OpenedPortfolio {
  readonly database: Database;
  /** What became of the file, in words. */
  readonly notices: readonly string[];
  /** The program that had it last did not close it. */
  readonly wasLeftOpen: boolean;
}

const SETTINGS = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA cell_size_check = ON;
PRAGMA trusted_schema = OFF;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -16000;
PRAGMA journal_size_limit = 8388608;
`;

/** Throws `HostFailure` for a file of a later version, a disk that is full, a folder that cannot be read. */
export async function openPortfolio(options: OpenOptions): Promise<OpenedPortfolio> {
  const { files, now } = options;
  try {
    await onFile(files.folder, () => mkdir(files.folder, { recursive: true, mode: 0o700 }));
    await (await lockable(files)).release();
  } catch (error) {
    if (!isUnwritable(error)) throw error;
    return openForReading(options, error);
  }
  await chmod(files.folder, 0o700).catch(() => undefined);
  await sweepTempFiles(files.folder, now());
  // Of two programs that start at once, one makes or repairs the file and the other finds it made.
  return withLock(files.lock, () => openOrRepair(options));
}

/** Whether lock files can be made in the folder. */
async function lockable({ lock }: PortfolioFiles): Promise<{ release(): Promise<void> }> {
  const taken = await takeLock(lock);
  return taken.ok ? taken.value : { release: async () => undefined };
}

const UNWRITABLE = new Set(['EROFS', 'EACCES', 'EPERM', 'ENOSPC', 'EDQUOT']);

const isUnwritable = (error: unknown): boolean =>
  UNWRITABLE.has(systemErrorCode(error instanceof HostFailure ? error.cause : error) ?? '');

async function openOrRepair(options: OpenOptions): Promise<OpenedPortfolio> {
  const { files, now } = options;
  const opened = await openExisting(options);
  if (opened !== 'missing' && opened !== 'damaged') return opened;
  const aside = opened === 'damaged' ? await onFile(files.database, () => moveAside(files, now())) : null;
  const copy = await newestSoundCopy(files);
  if (copy !== null) await onFile(files.database, () => restoreFrom(copy, files));
  else await makeNew(files);
  if (aside !== null) await salvage(join(files.folder, aside), files.database);
  const repaired = await openExisting({ ...options, isSuspect: false });
  if (typeof repaired === 'string') {
    throw new HostFailure('failed', "The portfolio's file is damaged again right after its repair. Check the disk.");
  }
  return { ...repaired, notices: noticesOf(aside, copy) };
}

/** A new portfolio is nothing to tell of. */
function noticesOf(aside: string | null, copy: string | null): readonly string[] {
  const what =
    aside === null
      ? "The portfolio's file was missing."
      : `The portfolio's file was damaged. It was moved aside as "${aside}".`;
  if (copy !== null) {
    const day = /(\d{4})(\d{2})(\d{2})\.db$/.exec(copy);
    const from = day === null ? '' : ` of ${day[1]}-${day[2]}-${day[3]}`;
    const more = aside === null ? '' : ', and what could still be read of the damaged file was added';
    return [
      `${what} The newest whole copy${from} took its place${more}. Read again to fetch what is missing since then.`,
    ];
  }
  return aside === null
    ? []
    : [
        `${what} There was no whole copy, so it begins anew with what could still be read of it. ` +
          'See that everything you follow is there, and read again: the history of stars comes back from GitHub.',
      ];
}

async function openExisting(options: OpenOptions): Promise<OpenedPortfolio | 'missing' | 'damaged'> {
  const { files, isSuspect, onDamage } = options;
  const size = await sizeOf(files.database);
  if (size === null) return 'missing';
  // SQLite takes an empty file for a new database; ours never are, because they are made whole and then renamed.
  if (size === 0) return 'damaged';
  const wasLeftOpen = ((await sizeOf(`${files.database}-wal`)) ?? 0) > 0;
  let database: Database | null = null;
  try {
    if (isSuspect && !(await isSound(files.database))) return 'damaged';
    database = openDatabase({ location: files.database, onDamage });
    const finding = lookedAt(database);
    if (finding === 'newer') throw newer();
    if (finding === 'damaged') {
      database.close();
      return 'damaged';
    }
    database.script(SETTINGS);
    migrate(database);
    return { database, notices: [], wasLeftOpen };
  } catch (error) {
    database?.close();
    if (meansDamage(error)) return 'damaged';
    if (meansReadOnly(error)) return openForReading(options, error);
    throw error;
  }
}

const newer = (): HostFailure =>
  new HostFailure(
    'not-supported',
    'This portfolio was written by a newer Orgwright and was left as it is. Install that version to see it.',
  );

/** Without a lock and without a journal, which cannot be written either. What the journal holds is not seen. */
async function openForReading({ files, onDamage }: OpenOptions, because: unknown): Promise<OpenedPortfolio> {
  const location = pathToFileURL(files.database);
  location.searchParams.set('immutable', '1');
  if (((await sizeOf(files.database)) ?? 0) === 0) throw inWords(because);
  const database = openDatabase({ location, isReadOnly: true, onDamage });
  const finding = lookedAt(database);
  if (finding === 'whole') return { database, notices: [inWords(because).message], wasLeftOpen: false };
  database.close();
  if (finding === 'newer') throw newer();
  throw new HostFailure(
    'failed',
    "The portfolio's file is damaged and cannot be repaired, because Orgwright's data folder cannot be written to. Make it writable, then try again.",
  );
}

function inWords(because: unknown): HostFailure {
  const code = systemErrorCode(because instanceof HostFailure ? because.cause : because);
  if (code === 'ENOSPC' || code === 'EDQUOT' || (because instanceof HostFailure && because.code === 'disk-full')) {
    return new HostFailure(
      'disk-full',
      'There is no room left on the disk, so the portfolio can only be read. Free some space, then start Orgwright again.',
    );
  }
  return new HostFailure('read-only', READ_ONLY_SENTENCE);
}

async function newestSoundCopy(files: PortfolioFiles): Promise<string | null> {
  for (const path of await copiesIn(files)) {
    if ((await sizeOf(path)) !== 0 && (await isSound(path)) && isOurs(path)) return path;
  }
  return null;
}

function isOurs(path: string): boolean {
  const database = openDatabase({ location: path, isReadOnly: true });
  try {
    return lookedAt(database) === 'whole';
  } finally {
    database.close();
  }
}

/** Made whole under another name first: a file that is there is never half made. */
async function makeNew(files: PortfolioFiles): Promise<void> {
  const temp = await onFile(files.database, () => newTemp(files));
  try {
    const database = openDatabase({ location: temp });
    try {
      database.script('PRAGMA journal_mode = MEMORY');
      migrate(database);
    } finally {
      database.close();
    }
    await onFile(files.database, () => settle(temp, files.database));
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
}
