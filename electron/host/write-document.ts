/** Saving: nothing that is not known to the page is overwritten, and what is replaced is kept in recovery. */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SavedDocument, SaveResult } from '../../shared/contract/documents.ts';
import { HostFailure } from '../../shared/contract/errors.ts';
import { identityOf, sha256, type DiskIdentity } from './disk-identity.ts';
import { withLock } from './document-lock.ts';
import { documentName, freePath, placeOf } from './file-names.ts';
import type { OpenDocument } from './open-documents.ts';
import { decodePlan, encodePlan } from './plan-file.ts';
import { readDisk, type OnDisk } from './read-disk.ts';
import { saveFile } from './save-file.ts';
import type { Services } from './services.ts';
import { onFile } from './system-failure.ts';
import { discardAfterSave } from './unsaved-work.ts';

export interface WriteRequest {
  readonly document: OpenDocument & { readonly path: string };
  /** The state of the file the text was made from; null when there was none. */
  readonly base: DiskIdentity | null;
  /** The person agreed, in the system's dialog, to replace whatever is there. */
  readonly mayReplace: boolean;
  readonly text: string;
}

/** Write the text over its base, unless the file is another by now. Holds the document afterwards. */
export async function writeDocument(
  services: Services,
  { document, base, mayReplace, text }: WriteRequest,
): Promise<SaveResult> {
  const { ports, open } = services;
  const { documentId, path } = document;
  const bytes = encodePlan(text);
  const startedAt = ports.now();
  const refusal = await open.hold(document, base);
  if (refusal !== null) throw new HostFailure('in-use', refusal);
  const before = await readDisk(path);
  const found = before?.identity ?? null;
  const identity = identityOf(bytes);
  // Exactly this text on disk is a save whose confirmation was lost, not another's work; written again, it is durable.
  if (!mayReplace && found !== base && found !== identity) {
    open.markSeen(documentId, found);
    return { status: 'changed-on-disk', identity: found };
  }
  if (before !== null && found !== identity) await keepReplaced(services, document, before);
  await saveFile(path, bytes);
  return confirmSaved(services, { document, identity, startedAt });
}

export interface Written {
  readonly document: OpenDocument & { readonly path: string };
  readonly identity: DiskIdentity;
  /** When the text was handed over: unsaved work kept before is now in the file. */
  readonly startedAt: Date;
}

/** What follows when the file is on disk: unsaved copies go, the page is told. */
export async function confirmSaved(
  services: Services,
  { document, identity, startedAt }: Written,
): Promise<SavedDocument> {
  const { open, ports, home } = services;
  const { documentId, path } = document;
  open.markSeen(documentId, identity);
  await discardAfterSave(services, documentId, startedAt);
  return {
    status: 'saved',
    documentId,
    name: documentName(path),
    place: placeOf(path, home),
    identity,
    savedAt: ports.now().toISOString(),
  };
}

/** A save must not fail because history cannot be written: the person's present work matters more. */
async function keepReplaced({ recovery, ports }: Services, document: OpenDocument, before: OnDisk): Promise<void> {
  if (before.bytes === null) return;
  try {
    const text = decodePlan(before.bytes);
    await recovery.keep({ ...document, kind: 'replaced', base: before.identity, text });
  } catch (error) {
    ports.onBug('keeping the version before a save', error);
  }
}

/** Write the text into a new file of `folder`, named after `name`. Gives back its path. */
export async function writeNewFile(services: Services, folder: string, name: string, text: string): Promise<string> {
  const bytes = encodePlan(text);
  return onFile(folder, async () => {
    await mkdir(folder, { recursive: true });
    // Looking for a free name and taking it is one step among our programs.
    return withLock(join(services.locksFolder, `${sha256(folder)}.names.lock`), async () => {
      const path = await freePath(folder, name);
      await saveFile(path, bytes);
      return path;
    });
  });
}

/** The folder a new file of this document belongs in: beside its file, else the plans folder. */
export const folderOf = ({ path }: OpenDocument, { ports }: Services): string =>
  path === null ? ports.plansFolder : dirname(path);
