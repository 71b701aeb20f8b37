/** The person's own portfolio: opened when it is first asked for, checked and copied once a day, repaired when it turns out damaged. */
import { rm } from 'node:fs/promises';
import { HostFailure } from '../../../../shared/contract/errors.ts';
import { onFile } from '../../system-failure.ts';
import { PATIENCE } from './database.ts';
import { isSound } from './examine.ts';
import { openPortfolio } from './open-portfolio.ts';
import {
  copiesIn,
  copyOfDay,
  dropDamaged,
  dropOldCopies,
  filesIn,
  newTemp,
  settle,
  USUAL_SERVICE,
  type PortfolioFiles,
} from './portfolio-files.ts';
import { storeOver, type PortfolioStore } from './portfolio-store.ts';
import { runAside } from './run-aside.ts';

export interface OwnPortfolio {
  /** The store; after damage it is another one, so ask anew for every piece of work. Throws `HostFailure`. */
  store(): Promise<PortfolioStore>;
  /** What became of the file, in words, since the program started. */
  notices(): readonly string[];
  /** Keep a copy of how it stands, in place of an earlier one of today. */
  keepCopy(): Promise<void>;
  /** Leave nothing of deleted rows behind: not in the file, its journal, its copies, or what was moved aside. */
  scrub(): Promise<void>;
  /** Resolves when the daily check and copy that opening began are over. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface OwnOptions {
  /** Absolute path of the folder; made when missing, for this user only. */
  readonly folder: string;
  /** The host of GitHub's interface: each has a file of its own. */
  readonly service?: string;
  readonly now: () => Date;
  readonly onBug: (where: string, error: unknown) => void;
}

/** Days after which people who were not seen any more are removed. */
const PEOPLE_DAYS = 90;
/** Milliseconds that a reading waits while the file is written anew: a second or two for hundreds of megabytes. */
const PATIENCE_WITH_SCRUBBING = 60_000;
const MILLISECONDS_PER_DAY = 86_400_000;

export function ownPortfolio({ folder, service = USUAL_SERVICE, now, onBug }: OwnOptions): OwnPortfolio {
  const files = filesIn(folder, service);
  const notices: string[] = [];
  let opening: Promise<PortfolioStore> | null = null;
  let dropping: Promise<void> | null = null;
  let upkeep: Promise<void> = Promise.resolve();
  let isDamaged = false;

  const tell = (notice: string): void => {
    if (!notices.includes(notice)) notices.push(notice);
  };
  const today = (): string => now().toISOString().slice(0, 10);

  const open = async (): Promise<PortfolioStore> => {
    const isSuspect = isDamaged;
    // Before anything is waited for, so that others who ask meanwhile do not close what is being opened.
    isDamaged = false;
    const opened = await openPortfolio({ files, now, isSuspect, onDamage: () => (isDamaged = true) });
    // What was met while opening is repaired.
    isDamaged = false;
    opened.notices.forEach(tell);
    const store = storeOver(opened.database);
    bind(store);
    if (!opened.database.isReadOnly) inUpkeep(() => keepUp(store, opened.wasLeftOpen));
    return store;
  };

  /** Numbers of repositories mean nothing on another server. */
  const bind = ({ settings, database }: PortfolioStore): void => {
    const bound = settings.service();
    if (bound === null && !database.isReadOnly) settings.setService(service);
    else if (bound !== null && bound !== service) {
      tell(`What is stored here was read from ${bound}, and now ${service} is asked. Put the file of ${service} back.`);
    }
  };

  /** One piece of upkeep after the other; it must not disturb whoever asked for the store. */
  const inUpkeep = (work: () => Promise<void>): void => {
    upkeep = upkeep.then(work).catch((error: unknown) => {
      if (error instanceof HostFailure) tell(`No copy of the portfolio could be kept. ${error.message}`);
      else onBug('the upkeep of the portfolio', error);
    });
  };

  const dropUnseen = (store: PortfolioStore): unknown =>
    store.people.dropUnseenSince(new Date(now().getTime() - PEOPLE_DAYS * MILLISECONDS_PER_DAY).toISOString());

  const keepUp = async (store: PortfolioStore, wasLeftOpen: boolean): Promise<void> => {
    dropUnseen(store);
    if (wasLeftOpen || store.settings.checkedOn() !== today()) {
      if (!(await isSound(files.database))) {
        isDamaged = true;
        return;
      }
      store.settings.setCheckedOn(today());
    }
    const [newest] = await copiesIn(files);
    if (newest !== copyOfDay(files, today()) && store.repositories.count() > 0) await copyOver(files, today());
  };

  /** Close what is open, once for all who wait for it: a file in use cannot be moved aside everywhere. */
  const drop = (): Promise<void> => (dropping ??= closeOpened().finally(() => (dropping = null)));

  const closeOpened = async (): Promise<void> => {
    await upkeep;
    // One that could not be opened has nothing to close.
    const opened = await opening?.catch(() => null);
    opening = null;
    opened?.close();
  };

  const store = async (): Promise<PortfolioStore> => {
    if (isDamaged || dropping !== null) await drop();
    opening ??= open();
    const mine = opening;
    try {
      return await mine;
    } catch (error) {
      // Asked again, it is tried again: the lock may be gone, the disk may have room.
      if (opening === mine) opening = null;
      throw error;
    }
  };

  return {
    store,
    notices: () => notices,
    async keepCopy() {
      const opened = await store();
      if (opened.database.isReadOnly) return;
      inUpkeep(async () => {
        dropUnseen(opened);
        if (!isDamaged) await copyOver(files, today());
      });
      await upkeep;
    },
    async scrub() {
      const { database } = await store();
      await upkeep;
      // A reading that writes meanwhile waits until the file is rewritten, and goes on.
      database.waitUpTo(PATIENCE_WITH_SCRUBBING);
      try {
        await rewrite(files, today());
      } finally {
        // After damage it may be closed.
        if (database.isOpen()) database.waitUpTo(PATIENCE);
      }
    },
    settled: () => upkeep,
    close: drop,
  };
}

/** A whole copy, or none: written aside, flushed, then renamed. */
async function copyOver(files: PortfolioFiles, day: string): Promise<void> {
  const temp = await onFile(files.folder, () => newTemp(files));
  try {
    await runAside({ path: files.database, statements: [{ sql: 'VACUUM INTO ?', values: [temp] }] });
    await onFile(files.folder, () => settle(temp, copyOfDay(files, day)));
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
  await dropOldCopies(files);
}

/** Write the file anew without what was deleted, and with it its journal and its copies. */
async function rewrite(files: PortfolioFiles, day: string): Promise<void> {
  const [row] = await runAside({
    path: files.database,
    statements: [{ sql: 'VACUUM' }, { sql: 'PRAGMA wal_checkpoint(TRUNCATE)' }],
  });
  await onFile(files.folder, () => dropOldCopies(files, 0));
  await onFile(files.folder, () => dropDamaged(files));
  await copyOver(files, day);
  if (row?.['busy'] !== 0) {
    throw new HostFailure(
      'in-use',
      'Another Orgwright is using the portfolio, so its journal still holds what was removed. Close it there, then try again.',
    );
  }
}
