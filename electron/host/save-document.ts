/** Saving a document where it is; one that has no file yet gets it first. */
import type { SaveResult } from '../../shared/contract/documents.ts';
import type { DiskIdentity } from './disk-identity.ts';
import { locateDocument } from './locate-document.ts';
import { saveElsewhere, writeElsewhere } from './save-elsewhere.ts';
import type { Services } from './services.ts';
import { writeDocument } from './write-document.ts';

export interface SaveRequest {
  readonly documentId: string;
  /** The state of the file the text was made from; null when there was none. */
  readonly base: DiskIdentity | null;
  readonly text: string;
}

/** Save over the document's own file, or ask for one; without dialogs it goes to the plans folder. */
export async function saveDocument(services: Services, { documentId, base, text }: SaveRequest): Promise<SaveResult> {
  const { ports, inTurn } = services;
  const result = await inTurn(documentId, async () => {
    // Located in its turn: the save before may have given it its file.
    const document = await locateDocument(services, documentId);
    const { path, name } = document;
    if (path !== null) {
      return writeDocument(services, { document: { ...document, path }, base, mayReplace: false, text });
    }
    return ports.dialogs === null ? writeElsewhere(services, { document, name, text }, null) : document;
  });
  return 'status' in result ? result : saveElsewhere(services, { document: result, name: result.name, text });
}
