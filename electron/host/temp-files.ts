/** Our own temporary files: how they are named, and how those left by a crash are swept. */
import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** The dot hides them in file managers; the name says whose they are. */
export const TEMP_PREFIX = '.orgwright-';
export const TEMP_SUFFIX = '.tmp';

/** Milliseconds after which a temporary file cannot belong to a save that still runs. */
const STALE_AFTER = 60 * 60 * 1000;

/** Removes our stale temporary files from `folder`; gives back how many. A folder that cannot be read has none. */
export async function sweepTempFiles(folder: string, now: Date): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const swept = await Promise.all(
    names
      .filter((name) => name.startsWith(TEMP_PREFIX) && name.endsWith(TEMP_SUFFIX))
      .map((name) => removeIfStale(join(folder, name), now)),
  );
  return swept.filter(Boolean).length;
}

/** Sweeping is a courtesy: a file that another program removes first, or protects, is no reason to stop. */
async function removeIfStale(path: string, now: Date): Promise<boolean> {
  try {
    if (now.getTime() - (await stat(path)).mtimeMs < STALE_AFTER) return false;
    await unlink(path);
    return true;
  } catch {
    return false;
  }
}
