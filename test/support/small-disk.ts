/** A disk of one megabyte or a few in memory, for what a full or a write-protected disk does to a journey. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  /** Take all the room that is left. */
  readonly fill: () => Promise<void>;
  readonly makeRoom: () => Promise<void>;
  readonly protect: (isProtected: boolean) => void;
  readonly unmount: () => void;
}

const SIZE = 1_048_576;

/** Mount the disk on a folder; of `size` bytes, where one megabyte is too few. */
export async function smallDisk(folder: string, size: number = SIZE): Promise<SmallDisk> {
  const ballast = join(folder, '.ballast');
  await mkdir(folder, { recursive: true });
  mount(folder, size);
  return {
    fill: () => writeFile(ballast, Buffer.alloc(size)).catch(unlessFull),
    makeRoom: () => rm(ballast),
    protect: (isProtected) => run('mount', '-o', `remount,${isProtected ? 'ro' : 'rw'}`, folder),
    unmount: () => run('umount', folder),
  };
}

/** Why there can be no such disk here; null when there can. */
export function whyNoSmallDisk(): string | null {
  if (process.platform !== 'linux') return 'small disks are made with mount, on Linux';
  const folder = mkdtempSync(join(tmpdir(), 'orgwright-mount-'));
  try {
    mount(folder, SIZE);
    run('umount', folder);
    return null;
  } catch (error) {
    return `no disk can be mounted here (${(error as Error).message.split('\n')[0] ?? ''})`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const run = (command: string, ...args: readonly string[]): void => {
  execFileSync(command, args, { stdio: 'pipe' });
};

const mount = (folder: string, size: number): void =>
  run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder);

function unlessFull(error: Error & { code?: string }): void {
  if (error.code !== 'ENOSPC') throw error;
}
