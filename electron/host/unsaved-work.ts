/** Whose unsaved work it is: of several programs on one document, only the one with the lock keeps and discards it. */
import { HostFailure } from '../../shared/contract/errors.ts';
import { isHeldElsewhere, type OpenDocument } from './open-documents.ts';
import type { Services } from './services.ts';

/** Make sure that unsaved work of this document may be kept here. Throws `HostFailure` when another program has it. */
export async function claim({ open }: Services, document: OpenDocument, base: string | null): Promise<void> {
  const { documentId, path } = document;
  if (open.holdsLock(documentId)) return;
  const isOpenHere = open.find(documentId) !== null;
  // What was opened for reading stays so: the program that had it may have left work of its own to be brought back.
  if (path !== null && isOpenHere) {
    throw new HostFailure('in-use', 'This document is open for reading only. To keep your changes, save a copy.');
  }
  const refusal = await open.hold(document, base);
  if (refusal === null) return;
  if (!isOpenHere) await open.release(documentId);
  throw new HostFailure('in-use', refusal);
}

/** Whether another program works on this document now. */
export async function isOthers(
  { open, locksFolder }: Services,
  document: Pick<OpenDocument, 'documentId' | 'path'>,
): Promise<boolean> {
  return !open.holdsLock(document.documentId) && (await isHeldElsewhere(locksFolder, document));
}

/** Throw unsaved work away on closing, but not that of another program on the same document. */
export async function discardOnClosing(services: Services, documentId: string): Promise<void> {
  const { open, recovery } = services;
  const isOnlyRead = open.find(documentId) !== null && !open.holdsLock(documentId);
  const unsaved = isOnlyRead ? null : await recovery.newestUnsaved(documentId);
  if (unsaved !== null && !(await isOthers(services, unsaved))) await recovery.discardUnsaved(documentId);
}

/** The file is safe: copies that are another program's, or cannot be removed, are no reason to say otherwise. */
export async function discardAfterSave(
  { open, recovery, ports }: Services,
  documentId: string,
  before?: Date,
): Promise<void> {
  if (!open.holdsLock(documentId)) return;
  try {
    await recovery.discardUnsaved(documentId, before);
  } catch (error) {
    ports.onBug('removing unsaved work after a save', error);
  }
}
