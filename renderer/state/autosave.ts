/** Keeps unsaved work safe: within a second of an edit the host holds a snapshot, outside the user's file. */
import { HostFailure } from '../../shared/contract/errors.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import type { Plan } from '../../shared/file/plan.ts';
import type { OpenDocument } from './app-state.ts';
import { host } from './host.ts';
import { notify } from './notices.ts';
import { getState, subscribe } from './store.ts';
import { openDialog } from './view.ts';

/** Milliseconds from an edit to its snapshot; the promise to the user is one second. */
const DELAY = 500;

/** Milliseconds after which a snapshot that failed is tried again. */
const RETRY = 5_000;

let timer: ReturnType<typeof setTimeout> | null = null;
let running: Promise<void> | null = null;
let kept: Plan | null = null;
let hasWarned = false;

/** Start watching for edits; gives back the function that stops. */
export function startAutosave(): () => void {
  return subscribe(
    ({ document }) => document?.plan ?? null,
    (plan) => {
      if (plan !== null && getState().saveState === 'edited') snapshotWithin(DELAY);
    },
  );
}

/** Keep the unsaved work now; resolves when the host has it. Nothing happens when all is saved or kept already. */
export async function snapshotNow(): Promise<void> {
  await settleSnapshots();
  const { document, saveState } = getState();
  if (document === null || saveState === 'saved' || kept === document.plan) return;
  running = keep(document);
  try {
    await running;
  } finally {
    running = null;
  }
}

/** Nothing more is sent of the document that is left: no snapshot waits, and none is under way. */
export async function settleSnapshots(): Promise<void> {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  // Whoever started the running snapshot hears of its failure.
  await running?.catch(() => undefined);
}

function snapshotWithin(delay: number): void {
  timer ??= setTimeout(() => void snapshotNow(), delay);
}

async function keep({ documentId, name, base, plan }: OpenDocument): Promise<void> {
  try {
    await host().call('documents.snapshot', { documentId, name, base, text: serializePlan(plan) });
    kept = plan;
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
