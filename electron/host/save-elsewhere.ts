/** Saving under a new name: where the person says, or in the plans folder where there is no dialog to ask with. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { SaveResult } from '../../shared/contract/documents.ts';
import { documentName, freePath, PLAN_ENDING, safeFileName } from './file-names.ts';
import type { OpenDocument } from './open-documents.ts';
import { encodePlan } from './plan-file.ts';
import { identityOf } from './disk-identity.ts';
import type { Services } from './services.ts';
import { onFile } from './system-failure.ts';
import { discardAfterSave } from './unsaved-work.ts';
import { confirmSaved, folderOf, writeDocument, writeNewFile } from './write-document.ts';

export interface SaveElsewhere {
  readonly document: OpenDocument;
  /** As the person typed it. */
  readonly name: string;
  readonly text: string;
}

/** Write a new file and go on there. A document that never had a file keeps its id, others get that of the file. */
export async function saveElsewhere(services: Services, request: SaveElsewhere): Promise<SaveResult> {
  const { ports, inTurn } = services;
  // Asked outside the queue: a dialog may stay open for long, and unsaved work is kept meanwhile.
  const chosen = ports.dialogs === null ? null : await choosePath(services, request);
  if (chosen === null && ports.dialogs !== null) return { status: 'cancelled' };
  return inTurn(request.document.documentId, () => writeElsewhere(services, request, chosen));
}

/** The part of it that must run in the document's turn; `chosen` is an absolute path, or null for the plans folder. */
export async function writeElsewhere(
  services: Services,
  request: SaveElsewhere,
  chosen: string | null,
): Promise<SaveResult> {
  const { documentId } = request.document;
  const result = chosen === null ? await intoPlansFolder(services, request) : await into(services, request, chosen);
  if (result.status === 'saved' && result.documentId !== documentId) {
    await discardAfterSave(services, documentId);
    await services.open.release(documentId);
  }
  return result;
}

async function choosePath(services: Services, { document, name }: SaveElsewhere): Promise<string | null> {
  const suggested = join(folderOf(document, services), `${safeFileName(name)}${PLAN_ENDING}`);
  const path = (await services.ports.dialogs?.savePlanAs(suggested)) ?? null;
  if (path === null) return null;
  // The ending is ours, not what the person agreed to replace, so with it the file must be a new one.
  return realPlace(extname(path) === '' ? await freePath(dirname(path), basename(path)) : path);
}

async function intoPlansFolder(services: Services, { document, name, text }: SaveElsewhere): Promise<SaveResult> {
  const startedAt = services.ports.now();
  const path = await realPlace(await writeNewFile(services, services.ports.plansFolder, name, text));
  const written = await documentAt(services, document, path);
  const identity = identityOf(encodePlan(text));
  await services.open.hold(written, identity);
  await remember(services, written);
  return confirmSaved(services, { document: written, identity, startedAt });
}

async function into(services: Services, { document, text }: SaveElsewhere, path: string): Promise<SaveResult> {
  const target = await documentAt(services, document, path);
  const isSame = target.documentId === document.documentId;
  const result = await writeDocument(services, { document: target, base: null, mayReplace: true, text }).catch(
    async (error: unknown) => {
      // The person stays where they were, and the file they chose is free again.
      if (isSame) await services.open.hold(document, null);
      else await services.open.release(target.documentId);
      throw error;
    },
  );
  await remember(services, target);
  return result;
}

/** The document a file is or becomes. */
async function documentAt(services: Services, from: OpenDocument, path: string) {
  const known = await services.known.findPath(path);
  const newId = from.path === null ? from.documentId : `doc_${services.ports.randomText(20)}`;
  return { documentId: known?.documentId ?? newId, name: documentName(path), path };
}

/** The file is safe; a list of recent documents that cannot be written is no reason to say otherwise. */
async function remember({ known, ports }: Services, document: OpenDocument & { readonly path: string }): Promise<void> {
  try {
    await known.idsOf([document.path], document.documentId);
    await known.markOpened(document.documentId);
  } catch (error) {
    ports.onBug('remembering a document', error);
  }
}

/** The path without symbolic links, of a file that need not be there yet. */
async function realPlace(path: string): Promise<string> {
  return onFile(path, async () => join(await realpath(dirname(path)), basename(path)));
}
