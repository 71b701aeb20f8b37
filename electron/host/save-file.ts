/** Writes a whole file so that after a crash or a power cut it is the old one or the new one, never a part. */
import { randomBytes } from 'node:crypto';
import { access, constants, open, readlink, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HostFailure } from '../../shared/contract/errors.ts';
import { asFailure, systemErrorCode } from './system-failure.ts';
import { TEMP_PREFIX, TEMP_SUFFIX } from './temp-files.ts';

/** Only the owner may read what holds names and pay. An existing file keeps the mode its owner gave it. */
const NEW_FILE_MODE = 0o600;
const PERMISSION_BITS = 0o777;

/** What a file is to hold; pieces are fetched as they are written. */
export type FileContent = Uint8Array | string | AsyncIterable<Uint8Array>;

/**
 * Replaces the file at `path`, or makes it; text becomes UTF-8. Symbolic links are followed, so the link stays and its target changes.
 * Throws `HostFailure`; the old file is then untouched, except after a failed directory sync, which says so.
 */
export async function saveFile(path: string, content: FileContent): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  try {
    const target = await followLinks(path);
    const mode = (await existingMode(target)) ?? NEW_FILE_MODE;
    // In the same folder, because a rename is atomic only within one file system.
    const temp = join(dirname(target), `${TEMP_PREFIX}${randomBytes(8).toString('hex')}${TEMP_SUFFIX}`);
    try {
      await writeDurably(temp, bytes, mode);
      await renameOver(temp, target);
    } catch (error) {
      // The first error is the one to tell; what cannot be removed now is swept an hour later.
      await unlink(temp).catch(() => undefined);
      throw error;
    }
    await syncFolder(dirname(target));
  } catch (error) {
    throw asFailure(error, path);
  }
}

async function followLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
  }
  // A link whose target is gone: the target is what the person means.
  const linked = await readlink(path).catch(() => null);
  return linked === null ? path : resolve(dirname(path), linked);
}

/** Permission bits of the file; null when there is none. Renaming would replace a protected file without asking. */
async function existingMode(path: string): Promise<number | null> {
  const found = await stat(path).catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (found === null) return null;
  if (!found.isFile()) throw new HostFailure('not-a-file', 'There is a folder of that name. Choose another name.');
  await access(path, constants.W_OK);
  return found.mode & PERMISSION_BITS;
}

async function writeDurably(path: string, content: Exclude<FileContent, string>, mode: number): Promise<void> {
  let written = 0;
  const counted = async function* (pieces: AsyncIterable<Uint8Array> | readonly Uint8Array[]) {
    for await (const piece of pieces) {
      written += piece.byteLength;
      yield piece;
    }
  };
  const file = await open(path, 'wx', NEW_FILE_MODE);
  try {
    // FileHandle.writeFile goes on after a short write; a single write call would leave half a document unnoticed.
    await file.writeFile(counted(content instanceof Uint8Array ? [content] : content));
    await file.chmod(mode);
    await file.sync();
    const { size } = await file.stat();
    if (size !== written) {
      throw new HostFailure('disk-full', 'The disk took only a part of the document. Free some space, then try again.');
    }
  } finally {
    await file.close();
  }
}

/** Virus scanners and indexers on Windows hold new files open for moments; elsewhere one try is the answer. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let triesLeft = process.platform === 'win32' ? 8 : 0; ; triesLeft -= 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const isHeld = ['EPERM', 'EACCES', 'EBUSY'].includes(systemErrorCode(error) ?? '');
      if (triesLeft === 0 || !isHeld) throw error;
      await sleep(50);
    }
  }
}

/** Without this a power cut can undo the rename, and a save that was confirmed is gone. */
async function syncFolder(folder: string): Promise<void> {
  // Windows has no such call; its rename is journalled.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // File systems without it, such as some network shares, answer so; there is nothing more to be done there.
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(systemErrorCode(error) ?? '')) {
      throw new HostFailure(
        'failed',
        'The document was written, but the disk did not confirm that it would survive a power cut. Save again.',
        { cause: error },
      );
    }
  } finally {
    await handle.close();
  }
}
