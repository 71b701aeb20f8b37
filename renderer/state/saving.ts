/** Saving the open plan, and what to do when the file is no longer what this edit started from. */
import { HostFailure } from '../../shared/contract/errors.ts';
import type { SavedDocument, SaveResult } from '../../shared/contract/documents.ts';
import { diff } from '../../shared/change/change.ts';
import { mergePlans } from '../../shared/file/merge-plans.ts';
import { openPlan } from '../../shared/file/open-plan.ts';
import type { Plan } from '../../shared/file/plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import type { OpenDocument } from './app-state.ts';
import { snapshotNow } from './autosave.ts';
import { dispatch } from './dispatch.ts';
import { reporting } from './documents.ts';
import { host } from './host.ts';
import { notify } from './notices.ts';
import { getState, setState } from './store.ts';
import { openDialog } from './view.ts';

/** Save over the file. Says whether the plan is safe on disk now. */
export async function save(): Promise<boolean> {
  const { document } = getState();
  if (document === null) return false;
  if (document.readOnlyBecause !== null) {
    openDialog({ type: 'save-as' });
    return false;
  }
  return write(document, (text) =>
    host().call('documents.save', { documentId: document.documentId, base: document.base, text }),
  );
}

/** Save under another name and go on there. */
export async function saveAs(name: string): Promise<boolean> {
  const { document } = getState();
  if (document === null) return false;
  return write(document, (text) => host().call('documents.saveAs', { documentId: document.documentId, name, text }));
}

/** The file is gone: write it again where it was. */
export async function writeAgain(): Promise<boolean> {
  setDocument({ base: null });
  return save();
}

/** Lay what is here over what is on disk. What both changed is shown before it is saved. */
export async function mergeWithDisk(): Promise<void> {
  const { document } = getState();
  if (document === null || document.savedPlan === null) return;
  const { savedPlan, plan } = document;
  const theirs = await readDisk(document);
  if (theirs === null) return;
  const merged = mergePlans(savedPlan, plan, theirs.plan);
  dispatch('applyChange', { change: diff(plan.tables, merged.plan.tables), from: 'merge' });
  setDocument({ base: theirs.identity, savedPlan: theirs.plan });
  setState({ saveState: 'edited' });
  openDialog({ type: 'merged', merged });
}

/** Take what is on disk. What was here becomes one step of undo, and stays with the host as unsaved work. */
export async function reloadFromDisk(): Promise<void> {
  const { document } = getState();
  if (document === null) return;
  const theirs = await readDisk(document);
  if (theirs === null) return;
  await snapshotNow();
  dispatch('applyChange', { change: diff(document.plan.tables, theirs.plan.tables), from: 'disk' });
  setDocument({ base: theirs.identity, savedPlan: theirs.plan });
  setState({ saveState: 'saved', dialog: null });
}

/** Put what is here beside the file, under a name of its own, and take what is on disk. */
export async function saveMineAsCopy(label: string): Promise<void> {
  const { document } = getState();
  if (document === null) return;
  await reporting(async () => {
    const text = serializePlan(document.plan);
    const copy = await host().call('documents.saveCopy', { documentId: document.documentId, label, text });
    await reloadFromDisk();
    notify('info', `${copy.name} · ${copy.place}`);
  });
}

/** Another program wrote the file: take it when nothing is unsaved here, ask otherwise. */
export async function diskChanged(documentId: string, identity: string | null): Promise<void> {
  const { document, saveState } = getState();
  if (document?.documentId !== documentId || saveState === 'saving' || identity === document.base) return;
  if (identity !== null && saveState === 'saved') await reloadFromDisk();
  else openDialog({ type: 'changed-on-disk', identity });
}

async function write(document: OpenDocument, send: (text: string) => Promise<SaveResult>): Promise<boolean> {
  setState({ saveState: 'saving' });
  try {
    const result = await send(serializePlan(document.plan));
    if (result.status === 'saved') saved(document.plan, result);
    else setState({ saveState: 'edited' });
    if (result.status === 'changed-on-disk') openDialog({ type: 'changed-on-disk', identity: result.identity });
    return result.status === 'saved';
  } catch (error) {
    setState({ saveState: 'failed' });
    if (!(error instanceof HostFailure)) throw error;
    notify('problem', error.message);
    return false;
  }
}

/** Edits made while the save ran are still unsaved. */
function saved(plan: Plan, { documentId, name, place, identity, savedAt }: SavedDocument): void {
  setDocument({ documentId, name, place, base: identity, savedAt, savedPlan: plan, readOnlyBecause: null });
  setState({ saveState: getState().document?.plan.tables === plan.tables ? 'saved' : 'edited', dialog: null });
}

async function readDisk(document: OpenDocument): Promise<{ plan: Plan; identity: string } | null> {
  let found: { plan: Plan; identity: string } | null = null;
  await reporting(async () => {
    const disk = await host().call('documents.readDisk', { documentId: document.documentId });
    const read = openPlan(disk.text);
    if (read.ok) found = { plan: read.value.plan, identity: disk.identity };
    else openDialog({ type: 'open-failed', name: document.name, failure: read.error });
  });
  return found;
}

function setDocument(fields: Partial<OpenDocument>): void {
  setState(({ document }) => (document === null ? {} : { document: { ...document, ...fields } }));
}
