/** Reads and writes one plan file: the same code for windows, browser and command line. */
import { constants, open } from 'node:fs/promises';
import { HostFailure } from '../../shared/contract/errors.ts';
import { MAX_PLAN_BYTES } from '../../shared/util/limits.ts';
import { identityOf } from './disk-identity.ts';
import { saveFile } from './save-file.ts';
import { onFile } from './system-failure.ts';

export interface PlanFile {
  readonly text: string;
  /** Names these bytes: equal identities are equal bytes. */
  readonly identity: string;
}

/** The text of the plan at `path`. Throws `HostFailure` when it is missing, no file, too big or not UTF-8. */
export async function readPlanFile(path: string): Promise<PlanFile> {
  const bytes = await readPlanBytes(path);
  return { text: decodePlan(bytes), identity: identityOf(bytes) };
}

/** Replaces or makes the plan at `path`, so that it is never half written. Throws `HostFailure`. */
export async function writePlanFile(path: string, text: string): Promise<{ readonly identity: string }> {
  const bytes = encodePlan(text);
  await saveFile(path, bytes);
  return { identity: identityOf(bytes) };
}

/** The bytes of the plan at `path`. Throws `HostFailure`. */
export async function readPlanBytes(path: string): Promise<Uint8Array> {
  return onFile(path, async () => {
    // Non-blocking, because opening a pipe for reading would wait for a writer for ever.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await file.stat();
      if (!found.isFile())
        throw new HostFailure('not-a-file', 'That is a folder or a device, not a plan. Choose a file.');
      if (found.size > MAX_PLAN_BYTES) throw tooBig();
      const bytes = await file.readFile();
      // The file may have grown between the two calls.
      if (bytes.byteLength > MAX_PLAN_BYTES) throw tooBig();
      return bytes;
    } finally {
      await file.close();
    }
  });
}

/** The bytes a plan's text has on disk: UTF-8 without byte order mark. Throws `HostFailure` above the size limit. */
export function encodePlan(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (bytes.byteLength > MAX_PLAN_BYTES) throw tooBig();
  return bytes;
}

/** The text of a plan's bytes; a byte order mark is dropped. Throws `HostFailure` when they are not UTF-8. */
export function decodePlan(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new HostFailure('not-utf8', 'This file is not readable text: it is damaged, or it is not a plan.', {
      cause: error,
    });
  }
}

const tooBig = (): HostFailure =>
  new HostFailure('too-big', `A plan may have ${MAX_PLAN_BYTES / 1024 / 1024} MB at most; this one is larger.`);
