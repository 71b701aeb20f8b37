/** Keeps two programs on this computer from editing one document: a file that says who holds it. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HostFailure } from '../../shared/contract/errors.ts';
import { fail, ok, type Result } from '../../shared/util/result.ts';
import { z } from '../../shared/util/zod.ts';
import { processStart } from './process-start.ts';
import { systemErrorCode } from './system-failure.ts';

const holderSchema = z.object({
  /** Tells two locks of one program apart. */
  lockId: z.string(),
  pid: z.number().int().positive(),
  /** When that program started, so that a number given out again is not taken for it; null where unknown. */
  startedAt: z.string().nullable(),
  host: z.string(),
});
export type LockHolder = z.output<typeof holderSchema>;

export interface Lock {
  release(): Promise<void>;
}

/** Milliseconds in which a lock that was just made gets its content. */
const WRITING_TIME = 5_000;
/** Milliseconds for which another computer's lock counts: it cannot be asked whether its program lives. */
const FOREIGN_TIME = 12 * 60 * 60 * 1000;
/** Milliseconds to wait for a lock that is only held for moments. */
const PATIENCE = 10_000;

/** Take the lock file at `path`, from a dead holder too; otherwise say who holds it (null while it is being made). */
export async function takeLock(path: string): Promise<Result<Lock, LockHolder | null>> {
  const mine: LockHolder = {
    lockId: randomUUID(),
    pid: process.pid,
    startedAt: await processStart(process.pid),
    host: hostname(),
  };
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  for (;;) {
    if (await writeNew(path, JSON.stringify(mine))) return ok({ release: () => release(path, mine) });
    const found = await read(path);
    if (found === 'gone') continue;
    if (await isHeld(found)) return fail(found.holder);
    await removeStale(path, found);
  }
}

/** Whether a living program holds the lock at `path`. Only looks: taking it to find out would refuse who comes meanwhile. */
export async function isLocked(path: string): Promise<boolean> {
  const found = await read(path);
  return found !== 'gone' && (await isHeld(found));
}

/** Runs `work` while holding the lock at `path`, waiting for others who hold it for moments. */
export async function withLock<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    const taken = await takeLock(path);
    if (taken.ok) {
      try {
        return await work();
      } finally {
        await taken.value.release();
      }
    }
    if (performance.now() > deadline) {
      throw new HostFailure('in-use', 'Another Orgwright is busy with its own files. Try again in a moment.');
    }
    // Uneven waits, so that two who wait do not meet again and again.
    await sleep(1 + Math.random() * 4);
  }
}

/** Makes the file; false when it is there already. */
async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

interface FoundLock {
  readonly text: string;
  readonly holder: LockHolder | null;
  /** Milliseconds since the file was written. */
  readonly age: number;
}

async function read(path: string): Promise<FoundLock | 'gone'> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    return { text, holder: parseHolder(text), age: Date.now() - mtimeMs };
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return 'gone';
    throw error;
  }
}

function parseHolder(text: string): LockHolder | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function isHeld({ holder, age }: FoundLock): Promise<boolean> {
  if (holder === null) return age < WRITING_TIME;
  if (holder.host !== hostname()) return age < FOREIGN_TIME;
  if (!isAlive(holder.pid)) return false;
  const startedAt = await processStart(holder.pid);
  return startedAt === null || holder.startedAt === null || startedAt === holder.startedAt;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's program may not be signalled, but it lives.
    return systemErrorCode(error) === 'EPERM';
  }
}

/**
 * Removes a dead program's lock. Of several who find it only one may, and only while it is still the dead one: by the
 * time another gets here, the file can be a living program's new lock.
 */
async function removeStale(path: string, judged: FoundLock): Promise<void> {
  const guard = `${path}.takeover`;
  const isMine = await writeNew(guard, '');
  try {
    const found = isMine ? await read(path) : 'gone';
    if (found !== 'gone' && found.text === judged.text) await rm(path, { force: true });
  } finally {
    if (isMine || (await isAbandoned(guard))) await rm(guard, { force: true });
  }
}

/** Whether the one who was removing a lock died while doing so. */
async function isAbandoned(guard: string): Promise<boolean> {
  const found = await read(guard);
  return found !== 'gone' && found.age > WRITING_TIME;
}

async function release(path: string, mine: LockHolder): Promise<void> {
  const found = await read(path);
  if (found !== 'gone' && found.holder?.lockId === mine.lockId) await rm(path, { force: true });
}
