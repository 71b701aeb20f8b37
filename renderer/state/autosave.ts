/** Keeps unsaved work safe: within a second of an edit the host holds a snapshot, outside the user's file. */
import { HostFailure } from '../../shared/contract/errors.ts';
import type { OpenDocument } from './app-state.ts';
import { host } from './host.ts';
import { notify } from './notices.ts';
import { planText } from './plan-text.ts';
import { getState, subscribe } from './store.ts';
import { openDialog } from './view.ts';

/** Milliseconds from an edit to its snapshot; the promise to the user is one second. */
const DELAY = 500;

/** Milliseconds after which a snapshot that failed is tried again. */
const RETRY = 5_000;

let timer: ReturnType<typeof setTimeout> | null = null;
let running: Promise<void> = Promise.resolve();
let kept: OpenDocument | null = null;
let hasWarned = false;

/** Start watching for edits; gives back the function that stops. */
export function startAutosave(): () => void {
  return subscribe(
    ({ document }) => document,
    (document) => {
      if (document !== null && getState().saveState === 'edited') snapshotWithin(DELAY);
    },
    { equalityFn: isSameWork },
  );
}

/** Keep the unsaved work now; resolves when the host has it. Nothing happens when all is saved or kept already. */
export async function snapshotNow(): Promise<void> {
  // One after the other: who comes second finds the work kept already.
  running = settleSnapshots().then(keepUnsavedWork);
  await running;
}

/** Nothing more is sent of the document that is left: no snapshot waits, and none is under way. */
export async function settleSnapshots(): Promise<void> {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  // Whoever started the running snapshot hears of its failure.
  await running.catch(() => undefined);
}

function snapshotWithin(delay: number): void {
  timer ??= setTimeout(() => void snapshotNow(), delay);
}

async function keepUnsavedWork(): Promise<void> {
  const { document, saveState } = getState();
  if (document === null || saveState === 'saved' || isSameWork(kept, document)) return;
  const { documentId, name, base, plan } = document;
  try {
    const text = await planText(plan);
    // Writing took a moment: what has been saved meanwhile must not come back as unsaved work.
    if (!isStillUnsaved(document)) return;
    await host().send('documents.snapshot', { documentId, name, base }, text);
    kept = document;
    hasWarned = false;
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    if (error.code === 'unreachable') {
      openDialog({ type: 'host-lost' });
      return;
    }
    // Told once, and tried again until it works or the plan is saved.
    if (!hasWarned) notify('problem', error.message);
    hasWarned = true;
    snapshotWithin(RETRY);
  }
}

/** Further edits have a snapshot of their own to come. */
function isStillUnsaved({ documentId, base }: OpenDocument): boolean {
  const { document, saveState } = getState();
  return document?.documentId === documentId && document.base === base && saveState !== 'saved';
}

/** Whether both are one plan on one state of its file: a save throws the snapshot away, also of edits made during it. */
const isSameWork = (a: OpenDocument | null, b: OpenDocument | null): boolean =>
  a?.documentId === b?.documentId && a?.plan === b?.plan && a?.base === b?.base;
