/** Opening, making and closing plans. The page holds meaning; bytes come from and go to the host. */
import { HostFailure } from '../../shared/contract/errors.ts';
import type { RecoveryEntry } from '../../shared/contract/documents.ts';
import { EMPTY_HISTORY } from '../../shared/change/history.ts';
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import { newPlan } from '../../shared/file/new-plan.ts';
import type { OpenedPlan } from '../../shared/file/opened-plan.ts';
import { openPlan } from '../../shared/file/open-plan.ts';
import { BASELINE } from '../../shared/scenario/branch.ts';
import { emptyTables, type Tables } from '../../shared/model/tables.ts';
import {
  FIRST_LOOK,
  FIRST_MOVE_LIST,
  NO_GESTURES,
  NO_SELECTION,
  type OpenDocument,
  type SaveState,
} from './app-state.ts';
import { settleSnapshots } from './autosave.ts';
import { shownOf } from './branch.ts';
import { randomText } from './context.ts';
import { host } from './host.ts';
import { notify } from './notices.ts';
import { FIRST_COMPARE } from './compare-state.ts';
import { FIRST_TABLE } from './table-state.ts';
import { getState, setState } from './store.ts';
import { firstFolding, openDialog } from './view.ts';

/** Open a document the host knows. What cannot be read is told in a dialog, and the file stays as it is. */
export async function openDocument(documentId: string): Promise<void> {
  await reporting(async () => {
    const opened = await host().call('documents.open', { documentId });
    const read = openPlan(opened.text);
    const isReadable = read.ok && (read.value.repairs.length === 0 || read.value.readOnlyBecause !== null);
    if (!isReadable) {
      const recovery = (await unsavedWorkOn(documentId)) ?? null;
      await host().call('documents.close', { documentId, discard: false });
      if (read.ok) await openRepaired(opened.name, read.value);
      else openDialog({ type: 'open-failed', name: opened.name, failure: read.error, recovery });
      return;
    }
    show(
      {
        documentId: opened.documentId,
        name: opened.name,
        place: opened.place,
        plan: read.value.plan,
        savedPlan: read.value.plan,
        base: opened.identity,
        savedAt: opened.savedAt,
        readOnlyBecause: read.value.readOnlyBecause ?? opened.readOnlyBecause,
      },
      'saved',
    );
    await offerRecovery(documentId);
  });
}

/** Come back to a document after the page was loaded again. One that has no file is all in its unsaved work. */
export async function reopenDocument(documentId: string): Promise<void> {
  await reporting(async () => {
    const entry = await unsavedWorkOn(documentId);
    await (entry?.savedAt === null ? recover(entry) : openDocument(documentId));
  });
}

/** Open text that is not a document of the host yet: an uploaded file. It becomes a new document and stays the same plan. */
export async function openText(name: string, text: string): Promise<void> {
  const read = openPlan(text);
  if (!read.ok) openDialog({ type: 'open-failed', name, failure: read.error, recovery: null });
  else if (read.value.repairs.length > 0) await openRepaired(name, read.value);
  else await openAsNew(name, read.value);
}

/** A mended plan opens as a new document beside the broken file, which stays as it was. */
export async function openRepaired(name: string, opened: OpenedPlan): Promise<void> {
  await openAsNew(name, opened);
  openDialog({ type: 'repairs', name, repairs: opened.repairs });
}

/** A new plan with these records; nothing is written until it is saved. */
export async function newDocument(name: string, tables: Tables = emptyTables()): Promise<void> {
  const plan = newPlan({ docId: `plan_${randomText()}`, name, tables });
  await openAsNew(name, { plan, readOnlyBecause: null });
}

async function openAsNew(name: string, content: Pick<OpenedPlan, 'plan' | 'readOnlyBecause'>): Promise<void> {
  await reporting(async () => {
    const created = await host().call('documents.create', { name });
    const { plan, readOnlyBecause } = content;
    show(
      {
        documentId: created.documentId,
        name: created.name,
        place: null,
        plan: { ...plan, header: { ...plan.header, name: created.name } },
        savedPlan: null,
        base: null,
        savedAt: null,
        readOnlyBecause,
      },
      'edited',
    );
  });
}

/** Bring back work that was never saved, on top of the file it belongs to. */
export async function recover(entry: RecoveryEntry): Promise<void> {
  await reporting(async () => {
    const kept = await host().call('recovery.read', { recoveryId: entry.recoveryId });
    const read = openPlan(kept.text);
    if (!read.ok) {
      await host().call('documents.close', { documentId: entry.documentId, discard: false });
      openDialog({ type: 'open-failed', name: kept.name, failure: read.error, recovery: null });
      return;
    }
    const file = kept.base === null ? null : await openedFile(entry.documentId);
    const onDisk = file !== null && file.identity === kept.base ? openPlan(file.text) : null;
    show(
      {
        documentId: entry.documentId,
        name: kept.name,
        place: file?.place ?? null,
        plan: read.value.plan,
        savedPlan: onDisk?.ok === true ? onDisk.value.plan : null,
        base: kept.base,
        savedAt: entry.savedAt,
        readOnlyBecause: read.value.readOnlyBecause ?? file?.readOnlyBecause ?? null,
      },
      'edited',
    );
  });
}

/** Let go of the open document. Unsaved work stays with the host unless it is discarded. */
export async function closeDocument(discard: boolean): Promise<void> {
  const { document } = getState();
  if (document === null) return;
  await settleSnapshots();
  await reporting(() => host().call('documents.close', { documentId: document.documentId, discard }));
  setState({
    document: null,
    screen: 'organisation',
    branch: BASELINE,
    date: null,
    history: EMPTY_HISTORY,
    selection: NO_SELECTION,
    ghost: null,
    saveState: 'saved',
    dialog: null,
    ...NO_GESTURES,
  });
}

async function openedFile(documentId: string) {
  try {
    return await host().call('documents.open', { documentId });
  } catch (error) {
    // The file may be gone while its unsaved work is still here; then the work is all there is.
    if (error instanceof HostFailure && error.code === 'not-found') return null;
    throw error;
  }
}

async function offerRecovery(documentId: string): Promise<void> {
  const entry = await unsavedWorkOn(documentId);
  if (entry !== undefined) openDialog({ type: 'recover', entry });
}

async function unsavedWorkOn(documentId: string): Promise<RecoveryEntry | undefined> {
  const entries = await host().call('recovery.list');
  return entries.find((entry) => entry.documentId === documentId);
}

function show(opened: Omit<OpenDocument, 'tables'>, saveState: SaveState): void {
  const { document, branch, date } = shownOf(opened, { branch: BASELINE, date: null });
  const tree = reportingTree(document.tables);
  const first = tree.roots[0] ?? null;
  setState({
    document,
    screen: 'organisation',
    branch,
    date,
    saveState,
    history: EMPTY_HISTORY,
    selection: { ids: new Set(), focused: first },
    ghost: null,
    folded: firstFolding(tree),
    look: FIRST_LOOK,
    lastView: null,
    table: FIRST_TABLE,
    moveList: FIRST_MOVE_LIST,
    compare: FIRST_COMPARE,
    dialog: null,
    ...NO_GESTURES,
  });
}

/** Runs a conversation with the host; what it refuses is told in its own words. */
export async function reporting(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    notify('problem', error.message);
  }
}
