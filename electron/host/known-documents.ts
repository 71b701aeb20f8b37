/** Which file an opaque id stands for. The page holds ids only; this list is where they meet paths. */
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { documentId, instant } from '../../shared/contract/documents.ts';
import { z } from '../../shared/util/zod.ts';
import { withLock } from './document-lock.ts';
import { saveFile } from './save-file.ts';
import { systemErrorCode } from './system-failure.ts';

const knownDocument = z.object({
  documentId,
  /** Absolute path without symbolic links. */
  path: z.string().min(1),
  openedAt: instant.nullable(),
  /** Taken off the list by the person, until it is opened again. */
  forgotten: z.boolean(),
});
export type KnownDocument = Readonly<z.output<typeof knownDocument>>;

const listSchema = z.object({ version: z.literal(1), documents: z.array(knownDocument) });

/** More than anyone scrolls through; the longest unopened go first. */
const MAX_KNOWN = 1_000;

export interface KnownDocuments {
  all(): Promise<readonly KnownDocument[]>;
  find(documentId: string): Promise<KnownDocument | null>;
  findPath(path: string): Promise<KnownDocument | null>;
  /** The ids of these paths, new ones where they are not known yet. `preferredId` is given to the first new one. */
  idsOf(paths: readonly string[], preferredId?: string): Promise<readonly string[]>;
  markOpened(documentId: string): Promise<void>;
  forget(documentId: string): Promise<void>;
}

export interface KnownDocumentsOptions {
  /** Absolute path of the folder for the list and its lock. */
  readonly folder: string;
  readonly now: () => Date;
  readonly randomText: (length: number) => string;
}

export function knownDocuments({ folder, now, randomText }: KnownDocumentsOptions): KnownDocuments {
  const file = join(folder, 'documents.json');
  const lock = join(folder, 'locks', 'documents.lock');

  const all = async (): Promise<readonly KnownDocument[]> => {
    const text = await readIfThere(file);
    if (text === null) return [];
    const list = parseList(text);
    if (list !== null) return list;
    // Set aside, not overwritten: ids come back from recovery and the plans folder, and someone may mend the file.
    await rename(file, `${file}.bad-${now().getTime()}`);
    return [];
  };

  /** Several programs share the list: each change starts from what is on disk now. */
  const change = (edit: (documents: readonly KnownDocument[]) => readonly KnownDocument[]): Promise<void> =>
    withLock(lock, async () => {
      const before = await all();
      const after = edit(before);
      if (after === before) return;
      await saveFile(
        file,
        `${JSON.stringify({ version: 1, documents: newestFirst(after).slice(0, MAX_KNOWN) }, null, 1)}\n`,
      );
    });

  const edit = (id: string, fields: Partial<KnownDocument>): Promise<void> =>
    change((documents) =>
      documents.map((document) => (document.documentId === id ? { ...document, ...fields } : document)),
    );

  return {
    all,
    find: async (id) => (await all()).find((document) => document.documentId === id) ?? null,
    findPath: async (path) => (await all()).find((document) => document.path === path) ?? null,
    async idsOf(paths, preferredId) {
      const known = new Map((await all()).map((document) => [document.path, document.documentId]));
      if (paths.some((path) => !known.has(path))) {
        await change((documents) => {
          known.clear();
          for (const document of documents) known.set(document.path, document.documentId);
          const added = [...new Set(paths)]
            .filter((path) => !known.has(path))
            .map((path, index) => {
              const id = index === 0 && preferredId !== undefined ? preferredId : `doc_${randomText(20)}`;
              known.set(path, id);
              return { documentId: id, path, openedAt: null, forgotten: false };
            });
          return [...documents.filter(({ documentId: id }) => id !== preferredId), ...added];
        });
      }
      return paths.map((path) => known.get(path) ?? raise(path));
    },
    markOpened: (id) => edit(id, { openedAt: now().toISOString(), forgotten: false }),
    forget: (id) => edit(id, { forgotten: true }),
  };
}

function raise(path: string): never {
  throw new Error(`No id was given to ${path}.`);
}

const newestFirst = (documents: readonly KnownDocument[]): readonly KnownDocument[] =>
  documents.toSorted((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? ''));

function parseList(text: string): readonly KnownDocument[] | null {
  try {
    return listSchema.parse(JSON.parse(text)).documents;
  } catch {
    return null;
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
