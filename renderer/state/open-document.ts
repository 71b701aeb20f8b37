/** Sets fields of the open document that are not edits of the plan's content; what is shown follows. */
import { branchTables } from '../../shared/scenario/branch.ts';
import type { OpenDocument } from './app-state.ts';
import { setState } from './store.ts';

export function setDocument(fields: Partial<Omit<OpenDocument, 'tables'>>): void {
  setState(({ document, branch, date }) => {
    if (document === null) return {};
    const next = { ...document, ...fields };
    return { document: { ...next, tables: branchTables(next.plan.tables, branch, date).tables } };
  });
}
