/** Documents, their files and their unsaved work, all in memory. The rules of saving are those of a real host. */
import type { Emit } from '../../shared/contract/events.ts';
import { HostFailure } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/methods.ts';
import { memoryStore, type MemoryDocument, type MemoryStore } from './memory-store.ts';

export interface MemoryDisk {
  /** What another program does to the file: new text, or null to delete it. The page is told. */
  write(documentId: string, text: string | null): Promise<void>;
  read(documentId: string): string | null;
  /** A file that lies there before anyone opened it. */
  add(name: string, text: string): string;
}

type DocumentMethods = Extract<keyof Handlers, `documents.${string}`>;
type RecoveryMethods = Extract<keyof Handlers, `recovery.${string}`>;

const PLACE = 'memory';

export interface MemoryDocumentsOptions {
  readonly emit: Emit;
  readonly now: () => Date;
}

export function memoryDocuments({ emit, now }: MemoryDocumentsOptions): {
  readonly handlers: Pick<Handlers, DocumentMethods | RecoveryMethods>;
  readonly disk: MemoryDisk;
} {
  const store = memoryStore();
  const { all, find, change, add, freeName } = store;
  const instant = (): string => now().toISOString();

  const put = async (documentId: string, name: string, text: string) => {
    const savedAt = instant();
    change(documentId, { name, file: text, wasSaved: true, savedAt, forgotten: false, unsaved: null });
    return { status: 'saved' as const, documentId, name, place: PLACE, identity: await identityOf(text), savedAt };
  };

  const handlers: Pick<Handlers, DocumentMethods> = {
    'documents.list': async () =>
      all()
        .filter(({ forgotten, wasSaved }) => wasSaved && !forgotten)
        .map(({ documentId, name, file, openedAt, savedAt }) => ({
          documentId,
          name,
          place: PLACE,
          openedAt,
          savedAt: file === null ? null : savedAt,
          missing: file === null,
        }))
        .toSorted((a, b) => lastTouched(b).localeCompare(lastTouched(a))),
    'documents.create': async ({ name }) => {
      const { documentId } = add(name);
      return { documentId, name };
    },
    'documents.pick': async () => {
      throw new HostFailure('not-supported', 'Choose the file in the page instead.');
    },
    'documents.open': async ({ documentId }) => {
      const text = fileOf(find(documentId));
      const { name, savedAt } = change(documentId, { openedAt: instant(), forgotten: false });
      const identity = await identityOf(text);
      return { documentId, name, place: PLACE, text, identity, savedAt: savedAt ?? instant(), readOnlyBecause: null };
    },
    'documents.save': async ({ documentId, base, text }) => {
      const { file, wasSaved, name } = find(documentId);
      const identity = file === null ? null : await identityOf(file);
      if (identity !== base && file !== text) return { status: 'changed-on-disk', identity };
      return put(documentId, wasSaved ? name : freeName(name), text);
    },
    'documents.saveAs': async ({ documentId, name, text }) => {
      const from = find(documentId);
      if (!from.wasSaved) return put(documentId, freeName(name), text);
      change(documentId, { unsaved: null });
      return put(add(name).documentId, freeName(name), text);
    },
    'documents.saveCopy': async ({ documentId, label, text }) => {
      const name = freeName(`${find(documentId).name} (${label})`);
      add(name, { file: text, wasSaved: true, savedAt: instant() });
      return { name, place: PLACE };
    },
    'documents.readDisk': async ({ documentId }) => {
      const text = fileOf(find(documentId));
      return { text, identity: await identityOf(text) };
    },
    'documents.diskIdentity': async ({ documentId }) => {
      const { file } = find(documentId);
      return file === null ? null : identityOf(file);
    },
    'documents.snapshot': async ({ documentId, name, base, text }) => {
      const at = instant();
      change(documentId, { unsaved: { text, base, at }, ...(find(documentId).wasSaved ? {} : { name }) });
      return { at };
    },
    'documents.close': async ({ documentId, discard }) => {
      if (discard) change(documentId, { unsaved: null });
      return null;
    },
    'documents.forget': async ({ documentId }) => {
      change(documentId, { forgotten: true });
      return null;
    },
    'documents.revealInFolder': async () => {
      throw new HostFailure('not-supported', 'This document lies in memory only.');
    },
  };

  return {
    handlers: { ...handlers, ...recoveryOf(store) },
    disk: {
      async write(documentId, text) {
        change(documentId, { file: text, wasSaved: true });
        const identity = text === null ? null : await identityOf(text);
        emit('documents.changedOnDisk', { documentId, identity });
      },
      read: (documentId) => find(documentId).file,
      add: (name, text) => add(name, { file: text, wasSaved: true, savedAt: instant() }).documentId,
    },
  };
}

/** Unsaved work: at most one snapshot a document. */
function recoveryOf({ all, change }: MemoryStore): Pick<Handlers, RecoveryMethods> {
  const unsavedOf = (recoveryId: string) => {
    const found = all().find(({ documentId }) => recoveryIdOf(documentId) === recoveryId);
    if (found === undefined || found.unsaved === null) {
      throw new HostFailure('not-found', 'This unsaved work is not there any more.');
    }
    return { ...found, unsaved: found.unsaved };
  };

  return {
    'recovery.list': async () =>
      all()
        .flatMap(({ documentId, name, unsaved, savedAt, file }) =>
          unsaved === null || unsaved.text === file
            ? []
            : [{ recoveryId: recoveryIdOf(documentId), documentId, name, place: PLACE, at: unsaved.at, savedAt }],
        )
        .toSorted((a, b) => b.at.localeCompare(a.at)),
    'recovery.read': async ({ recoveryId }) => {
      const { documentId, name, unsaved } = unsavedOf(recoveryId);
      return { documentId, name, text: unsaved.text, base: unsaved.base };
    },
    'recovery.discard': async ({ recoveryId }) => {
      change(unsavedOf(recoveryId).documentId, { unsaved: null });
      return null;
    },
  };
}

function fileOf({ name, file }: MemoryDocument): string {
  if (file === null) throw new HostFailure('not-found', `"${name}" is not there.`);
  return file;
}

const lastTouched = ({ openedAt, savedAt }: { openedAt: string | null; savedAt: string | null }): string =>
  openedAt ?? savedAt ?? '';

const recoveryIdOf = (documentId: string): string => documentId.replace('doc_', 'rec_');

async function identityOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256:${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
