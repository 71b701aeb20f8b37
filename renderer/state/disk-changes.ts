/** What to do when the file is no longer what this edit started from: merge, keep both, or take theirs. */
import { diff } from '../../shared/change/change.ts';
import type { Conflict } from '../../shared/change/merge.ts';
import { takeTheirs } from '../../shared/change/take-theirs.ts';
import { mergePlans } from '../../shared/file/merge-plans.ts';
import { openPlan } from '../../shared/file/open-plan.ts';
import type { Plan } from '../../shared/file/plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { t } from '../i18n/t.ts';
import type { OpenDocument } from './app-state.ts';
import { snapshotNow } from './autosave.ts';
import { dispatch } from './dispatch.ts';
import { openDocument, reporting } from './documents.ts';
import { host } from './host.ts';
import { notify } from './notices.ts';
import { setDocument } from './open-document.ts';
import { getState, setState } from './store.ts';
import { openDialog } from './view.ts';

/** The file as another program left it. */
interface Disk {
  readonly plan: Plan;
  readonly identity: string;
  /** Whether it is the same plan, whole, in a version that this one may write: only then can it be merged or taken over. */
  readonly isOurs: boolean;
}

/** The state of the file that the person was asked about last, so that looking away and back does not ask again. */
let asked: string | null | undefined;

/** Another program wrote the file: take it when nothing is unsaved here, ask otherwise. */
export async function diskChanged(documentId: string, identity: string | null): Promise<void> {
  const { document, saveState, dialog } = getState();
  if (document?.documentId !== documentId || saveState === 'saving' || identity === document.base) return;
  if (dialog !== null || identity === asked) return;
  if (identity !== null && saveState === 'saved') {
    if (await reloadFromDisk()) notify('info', t('changed.reloaded', { name: document.name }));
    return;
  }
  asked = identity;
  openDialog({ type: 'changed-on-disk', identity });
}

/** Lay what is here over what is on disk. What both changed is shown before it is saved. */
export async function mergeWithDisk(): Promise<void> {
  const { document } = getState();
  if (document === null || document.savedPlan === null) return;
  const disk = await readDisk(document);
  if (disk === null || !isStillOpen(document)) return;
  if (!disk.isOurs) {
    notify('problem', t('changed.cannotMerge'));
    return;
  }
  const { plan } = document;
  const merged = mergePlans(document.savedPlan, plan, disk.plan);
  dispatch('applyChange', { change: diff(plan.tables, merged.plan.tables), from: 'merge' });
  takeOver(merged.plan, disk);
  setState({ saveState: 'edited' });
  openDialog({ type: 'merged', merged });
}

/** After a merge: take the other side's value for these conflicts. One step of undo of its own. */
export function settleConflicts(theirs: readonly Conflict[]): void {
  const { document } = getState();
  setState({ dialog: null });
  if (document === null || theirs.length === 0) return;
  dispatch('applyChange', { change: takeTheirs(document.plan.tables, theirs), from: 'theirs' });
}

/**
 * Take what is on disk. What was here becomes one step of undo, and stays with the host as unsaved work. False when this
 * plan stays as it is, or another one was opened.
 */
export async function reloadFromDisk(): Promise<boolean> {
  const { document } = getState();
  if (document === null) return false;
  const disk = await readDisk(document);
  if (disk === null) return false;
  await snapshotNow();
  if (!isStillOpen(document)) return false;
  if (!disk.isOurs) {
    await openDocument(document.documentId);
    notify('info', t('changed.otherOpened'));
    return false;
  }
  dispatch('applyChange', { change: diff(document.plan.tables, disk.plan.tables), from: 'disk' });
  takeOver(disk.plan, disk);
  setState({ saveState: 'saved', dialog: null });
  return true;
}

/** Put what is here beside the file, under a name of its own, and open what is on disk. */
export async function saveMineAsCopy(label: string): Promise<void> {
  const { document } = getState();
  if (document === null) return;
  await reporting(async () => {
    const text = serializePlan(document.plan);
    const copy = await host().call('documents.saveCopy', { documentId: document.documentId, label, text });
    await reloadFromDisk();
    notify('info', t('save.keptAs', { name: `${copy.name} · ${copy.place}` }));
  });
}

/** The plan is now what the file holds, or a merge with it: also its head and what newer versions wrote. */
function takeOver(plan: Plan, { plan: savedPlan, identity }: Disk): void {
  const { document } = getState();
  if (document === null) return;
  asked = undefined;
  setDocument({ plan: { ...plan, tables: document.plan.tables }, savedPlan, base: identity });
}

/** Whether nothing happened to the document while the file was read; after an edit the person is asked again. */
function isStillOpen({ documentId, plan }: OpenDocument): boolean {
  const now = getState().document;
  if (now?.documentId !== documentId) return false;
  if (now.plan.tables === plan.tables) return true;
  asked = undefined;
  return false;
}

async function readDisk(document: OpenDocument): Promise<Disk | null> {
  let found: Disk | null = null;
  await reporting(async () => {
    const disk = await host().call('documents.readDisk', { documentId: document.documentId });
    const read = openPlan(disk.text);
    if (!read.ok) {
      openDialog({ type: 'open-failed', name: document.name, failure: read.error, recovery: null });
      return;
    }
    const { plan, repairs, readOnlyBecause } = read.value;
    const isSame = plan.header.docId === document.plan.header.docId;
    found = { plan, identity: disk.identity, isOurs: isSame && repairs.length === 0 && readOnlyBecause === null };
  });
  return found;
}
