/** Going on without the open document: asks first when work is unsaved. */
import { closeDocument } from './documents.ts';
import { save } from './saving.ts';
import { getState } from './store.ts';
import { closeDialog, openDialog } from './view.ts';

export const hasUnsavedWork = (): boolean => getState().document !== null && getState().saveState !== 'saved';

/** Close the open document, if any, and go on. With unsaved work the person decides first. */
export async function leave(next: () => Promise<void>): Promise<void> {
  if (hasUnsavedWork()) openDialog({ type: 'unsaved', next });
  else await leaveNow(next, false);
}

/** The answer "save": go on only when the plan is safe on disk. */
export async function saveAndLeave(next: () => Promise<void>): Promise<void> {
  closeDialog();
  if (await save()) await leaveNow(next, false);
}

/** The answer "don't save": the unsaved work is thrown away. */
export async function discardAndLeave(next: () => Promise<void>): Promise<void> {
  closeDialog();
  await leaveNow(next, true);
}

async function leaveNow(next: () => Promise<void>, discard: boolean): Promise<void> {
  await closeDocument(discard);
  await next();
}
