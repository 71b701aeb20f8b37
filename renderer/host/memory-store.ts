/** The documents of a host without a disk, as values: what a file system and a recovery folder are elsewhere. */
import { HostFailure } from '../../shared/contract/errors.ts';

export interface MemoryDocument {
  readonly documentId: string;
  readonly name: string;
  /** The content of the file; null when there is none. */
  readonly file: string | null;
  /** Whether it ever had a file. */
  readonly wasSaved: boolean;
  readonly savedAt: string | null;
  readonly openedAt: string | null;
  readonly forgotten: boolean;
  readonly unsaved: { readonly text: string; readonly base: string | null; readonly at: string } | null;
}

export interface MemoryStore {
  readonly all: () => readonly MemoryDocument[];
  /** Throws `HostFailure` for an id that was never given out. */
  readonly find: (documentId: string) => MemoryDocument;
  readonly change: (documentId: string, fields: Partial<MemoryDocument>) => MemoryDocument;
  readonly add: (name: string, fields?: Partial<MemoryDocument>) => MemoryDocument;
  /** The name, with a number when another file has it. */
  readonly freeName: (name: string) => string;
}

const EMPTY: Omit<MemoryDocument, 'documentId' | 'name'> = {
  file: null,
  wasSaved: false,
  savedAt: null,
  openedAt: null,
  forgotten: false,
  unsaved: null,
};

export function memoryStore(): MemoryStore {
  const documents = new Map<string, MemoryDocument>();
  const all = (): readonly MemoryDocument[] => [...documents.values()];
  const find = (documentId: string): MemoryDocument => {
    const found = documents.get(documentId);
    if (found === undefined) throw new HostFailure('not-found', 'Orgwright does not know this document any more.');
    return found;
  };
  return {
    all,
    find,
    change(documentId, fields) {
      const changed = { ...find(documentId), ...fields };
      documents.set(documentId, changed);
      return changed;
    },
    add(name, fields = {}) {
      const documentId = `doc_memory${String(documents.size + 1).padStart(4, '0')}`;
      const document = { ...EMPTY, ...fields, documentId, name };
      documents.set(documentId, document);
      return document;
    },
    freeName(name) {
      const taken = new Set(all().flatMap((document) => (document.file === null ? [] : [document.name])));
      for (let number = 1; ; number += 1) {
        const candidate = number === 1 ? name : `${name} ${number}`;
        if (!taken.has(candidate)) return candidate;
      }
    },
  };
}
