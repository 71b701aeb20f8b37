/** The documents a page works on now: who holds their lock, what their file was when last seen, and a watch on it. */
import { join } from 'node:path';
import type { Emit } from '../../shared/contract/events.ts';
import { HostFailure } from '../../shared/contract/errors.ts';
import { fail, ok, type Result } from '../../shared/util/result.ts';
import { sha256, type DiskIdentity } from './disk-identity.ts';
import { isLocked, takeLock, type Lock, type LockHolder } from './document-lock.ts';
import { readDisk } from './read-disk.ts';
import type { InTurn } from './serial-queue.ts';
import { asFailure } from './system-failure.ts';
import { watchFile } from './watch-file.ts';

export interface OpenDocument {
  readonly documentId: string;
  readonly name: string;
  /** Absolute path without symbolic links; null before the first save. */
  readonly path: string | null;
}

interface Entry extends OpenDocument {
  readonly lock: Lock | null;
  readonly stopWatching: () => void;
  /** The state of the file the page knows of; null when it is gone or was never there. */
  readonly seen: DiskIdentity | null;
}

export interface OpenDocuments {
  find(documentId: string): OpenDocument | null;
  /** Whether the document is open here and no other program may write it. */
  holdsLock(documentId: string): boolean;
  /** Hold a document, or go on holding it, and say why it may not be written; null when it may. */
  hold(document: OpenDocument, seen: DiskIdentity | null): Promise<string | null>;
  /** The page knows this state now: no need to tell it again. */
  markSeen(documentId: string, seen: DiskIdentity | null): void;
  release(documentId: string): Promise<void>;
  releaseAll(): Promise<void>;
}

export interface OpenDocumentsOptions {
  /** Absolute path of the folder all programs of this user share for locks. */
  readonly locksFolder: string;
  readonly inTurn: InTurn;
  readonly emit: Emit;
  readonly onBug: (where: string, error: unknown) => void;
}

export function openDocuments({ locksFolder, inTurn, emit, onBug }: OpenDocumentsOptions): OpenDocuments {
  const entries = new Map<string, Entry>();

  const lookAgain = async (documentId: string): Promise<void> => {
    const entry = entries.get(documentId);
    if (entry?.path === undefined || entry.path === null) return;
    const identity = (await readDisk(entry.path))?.identity ?? null;
    if (identity === entry.seen) return;
    markSeen(documentId, identity);
    emit('documents.changedOnDisk', { documentId, identity });
  };

  const watchDocument = (documentId: string, path: string | null): (() => void) => {
    if (path === null) return () => undefined;
    return watchFile(path, () => {
      inTurn(documentId, () => lookAgain(documentId)).catch((error: unknown) => onBug('looking at a file', error));
    });
  };

  const markSeen = (documentId: string, seen: DiskIdentity | null): void => {
    const entry = entries.get(documentId);
    if (entry !== undefined) entries.set(documentId, { ...entry, seen });
  };

  const release = async (documentId: string): Promise<void> => {
    const entry = entries.get(documentId);
    if (entry === undefined) return;
    entries.delete(documentId);
    entry.stopWatching();
    await entry.lock?.release();
  };

  return {
    find: (documentId) => entries.get(documentId) ?? null,
    holdsLock: (documentId) => (entries.get(documentId)?.lock ?? null) !== null,
    async hold(document, seen) {
      const { documentId, path } = document;
      const before = entries.get(documentId);
      const keepsFile = before !== undefined && before.path === path;
      if (!keepsFile) await release(documentId);
      const lock = keepsFile && before.lock !== null ? ok(before.lock) : await lockOf(locksFolder, document);
      entries.set(documentId, {
        ...document,
        seen,
        lock: lock.ok ? lock.value : null,
        stopWatching: keepsFile ? before.stopWatching : watchDocument(documentId, path),
      });
      return lock.ok ? null : lock.error;
    },
    markSeen,
    release,
    async releaseAll() {
      await Promise.all([...entries.keys()].map(release));
    },
  };
}

/** Whether a program works on this document now; ask only about one that is not held here. */
export const isHeldElsewhere = (
  locksFolder: string,
  document: Pick<OpenDocument, 'documentId' | 'path'>,
): Promise<boolean> => isLocked(lockPath(locksFolder, document));

/** The lock, or a sentence why there is none. A full disk must not keep people from reading their plans. */
async function lockOf(locksFolder: string, document: OpenDocument): Promise<Result<Lock, string>> {
  try {
    const taken = await takeLock(lockPath(locksFolder, document));
    return taken.ok ? taken : fail(heldSentence(document, taken.error));
  } catch (error) {
    const failure = asFailure(error, locksFolder);
    if (!(failure instanceof HostFailure)) throw error;
    return fail(`Orgwright cannot make sure that nobody else edits this document. ${failure.message}`);
  }
}

/** Programs agree on the file, not on its id: one list of ids may have been lost. */
function lockPath(locksFolder: string, { documentId, path }: Pick<OpenDocument, 'documentId' | 'path'>): string {
  return join(locksFolder, path === null ? `${documentId}.lock` : `${sha256(path)}.lock`);
}

function heldSentence({ path }: OpenDocument, holder: LockHolder | null): string {
  const where = holder === null ? '' : ` (on ${holder.host}, process ${holder.pid})`;
  const wayOut =
    path === null ? 'Go on with it there, or close it there first.' : 'Close it there, or save yours as a copy.';
  return `This document is open in another Orgwright${where}. ${wayOut}`;
}
