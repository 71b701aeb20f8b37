/** Files as a user of the command line names them. */
import type { BigIntStats } from 'node:fs';
import { constants, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HostFailure } from '../../shared/contract/errors.ts';
import { refuseSize } from '../../shared/exchange/people/read-people-file.ts';
import { say } from '../../shared/texts/message.ts';
import { onFile } from '../host/system-failure.ts';

/** The bytes of a people list. Throws `HostFailure` when it is missing, no file, or too large to be a list. */
export function readListFile(path: string): Promise<Uint8Array> {
  return onInput(path, () =>
    onFile(path, async () => {
      // Non-blocking, because opening a pipe for reading would wait for a writer for ever.
      const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
      try {
        const found = await file.stat();
        if (!found.isFile()) throw new HostFailure('not-a-file', 'This is a folder or a device, not a file.');
        const tooBig = refuseSize(found.size);
        if (tooBig !== null) throw new HostFailure('too-big', say(tooBig));
        return await file.readFile();
      } finally {
        await file.close();
      }
    }),
  );
}

/** Runs `read`; a failure then names the whole path, and a missing file is said to be missing, not gone. */
export async function onInput<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    const sentence = error.code === 'not-found' ? 'There is no such file. Check the path.' : error.message;
    throw new HostFailure(error.code, `${path}: ${sentence}`, { cause: error });
  }
}

/** Runs `write`; a failure then names the path, and a missing folder is said to be missing. */
export async function onOutput<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    const isMissing = error.code === 'not-found';
    const sentence = isMissing ? 'There is no such folder. Make it first, or choose another.' : error.message;
    throw new HostFailure(error.code, `${isMissing ? dirname(path) : path}: ${sentence}`, { cause: error });
  }
}

/** Whether both paths lead to one existing file. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([fileAt(one), fileAt(other)]);
  return first !== null && second !== null && first.dev === second.dev && first.ino === second.ino;
}

/** Null where there is nothing, or nothing to be seen: reading or writing it will say why. */
const fileAt = (path: string): Promise<BigIntStats | null> => stat(path, { bigint: true }).catch(() => null);
