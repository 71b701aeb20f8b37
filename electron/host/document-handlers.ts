/** What the page may ask about documents. */
import { dirname } from 'node:path';
import { HostFailure } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/methods.ts';
import { identityOf } from './disk-identity.ts';
import { documentName, placeOf, safeFileName, tilde } from './file-names.ts';
import { listDocuments } from './list-documents.ts';
import { locateDocument, locateFile } from './locate-document.ts';
import { openDocument } from './open-document.ts';
import { decodePlan, readPlanBytes } from './plan-file.ts';
import { readDisk } from './read-disk.ts';
import { registerPath } from './register-path.ts';
import { saveDocument } from './save-document.ts';
import { saveElsewhere } from './save-elsewhere.ts';
import type { Services } from './services.ts';
import { claim, discardOnClosing } from './unsaved-work.ts';
import { folderOf, writeNewFile } from './write-document.ts';

type DocumentHandlers = Pick<Handlers, Extract<keyof Handlers, `documents.${string}`>>;

export function documentHandlers(services: Services): DocumentHandlers {
  const { ports, known, open, recovery, inTurn, home } = services;
  return {
    'documents.list': () => listDocuments(services),

    'documents.create': async ({ name }) => {
      const document = { documentId: `doc_${ports.randomText(20)}`, name: safeFileName(name), path: null };
      await open.hold(document, null);
      return { documentId: document.documentId, name: document.name };
    },

    'documents.pick': async () => {
      if (ports.dialogs === null) throw new HostFailure('not-supported', 'Choose the file in the page instead.');
      const path = await ports.dialogs.pickPlan();
      return path === null ? null : registerPath(services, path);
    },

    'documents.open': ({ documentId }) => inTurn(documentId, () => openDocument(services, documentId)),

    'documents.save': (request) => saveDocument(services, request),

    'documents.saveAs': async ({ documentId, name, text }) =>
      saveElsewhere(services, { document: await locateDocument(services, documentId), name, text }),

    'documents.saveCopy': async ({ documentId, label, text }) => {
      const document = await locateDocument(services, documentId);
      const name = `${document.name} (${label})`;
      const path = await writeNewFile(services, folderOf(document, services), name, text);
      return { name: documentName(path), place: placeOf(path, home) };
    },

    'documents.readDisk': ({ documentId }) =>
      inTurn(documentId, async () => {
        const bytes = await readPlanBytes((await locateFile(services, documentId)).path);
        const identity = identityOf(bytes);
        open.markSeen(documentId, identity);
        return { text: decodePlan(bytes), identity };
      }),

    'documents.diskIdentity': ({ documentId }) =>
      inTurn(documentId, async () => {
        const { path } = await locateDocument(services, documentId);
        const identity = path === null ? null : ((await readDisk(path))?.identity ?? null);
        open.markSeen(documentId, identity);
        return identity;
      }),

    'documents.snapshot': ({ documentId, name, base, text }) =>
      inTurn(documentId, async () => {
        const document = await locateDocument(services, documentId);
        const { path } = document;
        await claim(services, document, base);
        const at = await recovery.keep({ kind: 'unsaved', documentId, name, path, base, text });
        return { at: at.toISOString() };
      }),

    'documents.close': ({ documentId, discard }) =>
      inTurn(documentId, async () => {
        if (discard) await discardOnClosing(services, documentId);
        await open.release(documentId);
        return null;
      }),

    'documents.forget': async ({ documentId }) => {
      await known.forget(documentId);
      return null;
    },

    'documents.revealInFolder': async ({ documentId }) => {
      const { path } = await locateFile(services, documentId);
      if (ports.revealInFolder === null) {
        throw new HostFailure('not-supported', `This document lies in ${tilde(dirname(path), home)}.`);
      }
      ports.revealInFolder(path);
      return null;
    },
  };
}
