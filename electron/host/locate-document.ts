/** From an opaque id to the document it stands for. */
import { HostFailure } from '../../shared/contract/errors.ts';
import { documentName } from './file-names.ts';
import type { OpenDocument } from './open-documents.ts';
import type { Services } from './services.ts';

/** The document as it is open, as it was opened before, or as unsaved work tells of it. Throws `HostFailure`. */
export async function locateDocument(
  { open, known, recovery }: Pick<Services, 'open' | 'known' | 'recovery'>,
  documentId: string,
): Promise<OpenDocument> {
  const isOpen = open.find(documentId);
  if (isOpen !== null) return isOpen;
  const listed = await known.find(documentId);
  if (listed !== null) return { documentId, name: documentName(listed.path), path: listed.path };
  const unsaved = await recovery.newestUnsaved(documentId);
  if (unsaved !== null) return { documentId, name: unsaved.name, path: unsaved.path };
  throw new HostFailure('not-found', 'Orgwright does not know this document any more. Open it from its folder again.');
}

/** The document and the path of its file. Throws `HostFailure` when it was never saved. */
export async function locateFile(
  services: Pick<Services, 'open' | 'known' | 'recovery'>,
  documentId: string,
): Promise<OpenDocument & { readonly path: string }> {
  const document = await locateDocument(services, documentId);
  const { path } = document;
  if (path === null) throw new HostFailure('not-found', 'This document has no file yet. Save it first.');
  return { ...document, path };
}
