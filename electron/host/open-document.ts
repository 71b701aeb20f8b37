/** Opens a document for editing, or for reading when something forbids editing it. */
import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { OpenedDocument } from '../../shared/contract/documents.ts';
import { documentName, placeOf } from './file-names.ts';
import { lastSaved } from './list-documents.ts';
import { locateFile } from './locate-document.ts';
import { readPlanFile, type PlanFile } from './plan-file.ts';
import type { Services } from './services.ts';
import { sweepTempFiles } from './temp-files.ts';

/** Takes the document's lock, or says who has it. Throws `HostFailure` when the file cannot be read. */
export async function openDocument(services: Services, documentId: string): Promise<OpenedDocument> {
  const { open, home, ports } = services;
  const { path } = await locateFile(services, documentId);
  const name = documentName(path);
  const wasOpen = open.find(documentId) !== null;
  // The lock first: what is read without it may be old before it is shown.
  const lockedBecause = await open.hold({ documentId, name, path }, null);
  let file: PlanFile;
  try {
    file = await readPlanFile(path);
  } catch (error) {
    if (!wasOpen) await open.release(documentId);
    throw error;
  }
  open.markSeen(documentId, file.identity);
  await remember(services, documentId);
  await sweepTempFiles(dirname(path), ports.now());
  return {
    ...file,
    documentId,
    name,
    place: placeOf(path, home),
    savedAt: (await lastSaved(path)) ?? ports.now().toISOString(),
    readOnlyBecause: lockedBecause ?? (await protectedBecause(path)),
  };
}

/** A list of recent documents that cannot be written is no reason to keep people from their plan. */
async function remember({ known, ports }: Services, documentId: string): Promise<void> {
  try {
    await known.markOpened(documentId);
  } catch (error) {
    ports.onBug('remembering a document', error);
  }
}

/** Why the system will not let this user write the file; null when it will. */
async function protectedBecause(path: string): Promise<string | null> {
  try {
    await access(path, constants.W_OK);
    return null;
  } catch {
    return 'This file is protected against changes. Save yours as a copy.';
  }
}
