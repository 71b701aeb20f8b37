/** Keeps unsaved work safe: within a second of an edit the host holds a snapshot, outside the user's file. */
import { HostFailure } from '../../shared/contract/errors.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import type { Plan } from '../../shared/file/plan.ts';
import type { OpenDocument } from './app-state.ts';
import { host } from './host.ts';
import { notify } from './notices.ts';
import { getState, subscribe } from './store.ts';

/** Milliseconds from an edit to its snapshot; the promise to the user is one second. */
const DELAY = 500;

let timer: ReturnType<typeof setTimeout> | null = null;
let running: Promise<void> | null = null;
let kept: Plan | null = null;
let hasWarned = false;

/** Start watching for edits; gives back the function that stops. */
export function startAutosave(): () => void {
  return subscribe(
    ({ document }) => document?.plan ?? null,
    (plan) => {
      if (plan !== null && getState().saveState === 'edited' && timer === null) {
        timer = setTimeout(() => void snapshotNow(), DELAY);
      }
    },
  );
}

/** Keep the unsaved work now; resolves when the host has it. Nothing happens when all is saved or kept already. */
export async function snapshotNow(): Promise<void> {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  await running;
  const { document, saveState } = getState();
  if (document === null || saveState === 'saved' || kept === document.plan) return;
  running = keep(document);
  await running;
  running = null;
}

async function keep({ documentId, name, base, plan }: OpenDocument): Promise<void> {
  try {
    await host().call('documents.snapshot', { documentId, name, base, text: serializePlan(plan) });
    kept = plan;
    hasWarned = false;
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    // Told once, not with every letter typed; the next edit tries again.
    if (!hasWarned) notify('problem', error.message);
    hasWarned = true;
  }
}
