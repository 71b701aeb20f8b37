/** A fresh folder for one test, removed when the test has finished. */
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export async function tempFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'orgwright-unit-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
