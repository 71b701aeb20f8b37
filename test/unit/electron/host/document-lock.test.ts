import { spawnSync } from 'node:child_process';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLocked, takeLock, withLock, type LockHolder } from '../../../../electron/host/document-lock.ts';
import { processStart } from '../../../../electron/host/process-start.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const HOUR = 60 * 60 * 1000;

/** The number of a process that has just ended. */
const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid;

const lockPath = async (): Promise<string> => join(await tempFolder(), 'locks', 'plan.lock');

/** A lock file as another program would have left it, `age` milliseconds ago. */
async function leftBehind(changes: Partial<LockHolder>, age = 0): Promise<string> {
  const path = join(await tempFolder(), 'plan.lock');
  const holder = { lockId: 'other', pid: process.pid, startedAt: await processStart(process.pid), host: hostname() };
  await writeFile(path, JSON.stringify({ ...holder, ...changes }));
  const then = new Date(Date.now() - age);
  await utimes(path, then, then);
  return path;
}

const isFree = async (path: string): Promise<boolean> => (await takeLock(path)).ok;

describe('a lock', () => {
  it('is held by one, told of to others, and free when released', async () => {
    const path = await lockPath();
    const first = await takeLock(path);
    if (!first.ok) throw new Error('The lock is taken.');
    expect(await takeLock(path)).toMatchObject({ ok: false, error: { pid: process.pid, host: hostname() } });
    await first.value.release();
    expect(await isFree(path)).toBe(true);
  });

  it('can be asked about while another takes it', async () => {
    const path = await lockPath();
    for (let round = 0; round < 50; round++) {
      const [taken] = await Promise.all([takeLock(path), isLocked(path), isLocked(path)]);
      if (!taken.ok) throw new Error('Asking has refused who wanted the lock.');
      expect(await isLocked(path)).toBe(true);
      await taken.value.release();
      expect(await isLocked(path)).toBe(false);
    }
  });

  it('of a living program stays, of a dead one does not', async () => {
    expect(await isFree(await leftBehind({}))).toBe(false);
    expect(await isFree(await leftBehind({ pid: deadPid() }))).toBe(true);
  });

  it.runIf(process.platform === 'linux')(
    'of a dead program whose number was given out again does not stay',
    async () => {
      expect(await isFree(await leftBehind({ startedAt: 'another start' }))).toBe(true);
    },
  );

  it('of another computer counts for half a day', async () => {
    const elsewhere = { host: 'another-laptop', pid: deadPid() };
    expect(await isFree(await leftBehind(elsewhere, 11 * HOUR))).toBe(false);
    expect(await isFree(await leftBehind(elsewhere, 13 * HOUR))).toBe(true);
  });

  it('that is being written counts, one that never was written does not', async () => {
    const path = join(await tempFolder(), 'plan.lock');
    await writeFile(path, '');
    expect(await takeLock(path)).toEqual({ ok: false, error: null });
    await utimes(path, new Date(0), new Date(0));
    expect(await isFree(path)).toBe(true);
  });

  it('of a dead program goes to one of many who want it', async () => {
    const path = await leftBehind({ pid: deadPid() });
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeLock(path)));
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await readdir(join(path, '..'))).toEqual(['plan.lock']);
  });

  it('is not released by one who has lost it', async () => {
    const path = await lockPath();
    const first = await takeLock(path);
    if (!first.ok) throw new Error('The lock is taken.');
    const other = JSON.stringify({ lockId: 'other', pid: process.pid, startedAt: null, host: hostname() });
    await writeFile(path, other);
    await first.value.release();
    expect(await readFile(path, 'utf8')).toBe(other);
  });

  it('lets work in one after the other', async () => {
    const path = await lockPath();
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 10 }, () =>
        withLock(path, async () => {
          inside += 1;
          most = Math.max(most, inside);
          await Promise.resolve();
          inside -= 1;
        }),
      ),
    );
    expect(most).toBe(1);
  });
});
