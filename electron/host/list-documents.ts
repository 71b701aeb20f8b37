/** The documents to offer at start: opened before, or lying in the plans folder. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentEntry } from '../../shared/contract/documents.ts';
import { documentName, placeOf, PLAN_ENDING } from './file-names.ts';
import type { KnownDocument } from './known-documents.ts';
import type { Services } from './services.ts';
import { systemErrorCode } from './system-failure.ts';

/** More plans than this in one folder are found through the file picker. */
const MAX_IN_FOLDER = 500;

/** Newest first by when they were opened or saved. Gives ids to files of the plans folder met for the first time. */
export async function listDocuments({ ports, known, home }: Services): Promise<DocumentEntry[]> {
  await known.idsOf(await plansIn(ports.plansFolder));
  const documents = (await known.all()).filter(({ forgotten }) => !forgotten);
  const entries = await Promise.all(documents.map((document) => entryOf(document, home)));
  return entries.toSorted((a, b) => lastTouched(b).localeCompare(lastTouched(a)));
}

async function entryOf({ documentId, path, openedAt }: KnownDocument, home: string): Promise<DocumentEntry> {
  const savedAt = await lastSaved(path);
  return {
    documentId,
    name: documentName(path),
    place: placeOf(path, home),
    openedAt,
    savedAt,
    missing: savedAt === null,
  };
}

const lastTouched = ({ openedAt, savedAt }: DocumentEntry): string => openedAt ?? savedAt ?? '';

/** When the file was last written, as an ISO instant; null when it is out of reach. */
export async function lastSaved(path: string): Promise<string | null> {
  try {
    return (await stat(path)).mtime.toISOString();
  } catch (error) {
    if (systemErrorCode(error) === null) throw error;
    return null;
  }
}

async function plansIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const plans = entries.filter((entry) => entry.isFile() && isPlan(entry.name)).slice(0, MAX_IN_FOLDER);
    const real = plans.length === 0 ? folder : await realpath(folder);
    return plans.map(({ name }) => join(real, name));
  } catch (error) {
    // The folder is made with the first plan; until then, or when it is out of reach, it holds none.
    if (systemErrorCode(error) === null) throw error;
    return [];
  }
}

const isPlan = (name: string): boolean => name.endsWith(PLAN_ENDING) && !name.startsWith('.');
