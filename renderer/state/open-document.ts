/** Sets fields of the open document that are not the plan's content. */
import type { OpenDocument } from './app-state.ts';
import { setState } from './store.ts';

export function setDocument(fields: Partial<OpenDocument>): void {
  setState(({ document }) => (document === null ? {} : { document: { ...document, ...fields } }));
}
