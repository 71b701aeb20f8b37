/** Undo and redo over Changes: one step per gesture, typing in one field folds into one step, redo goes only on an edit. */
import type { Message } from '../texts/message.ts';
import { invert, squash, type Change } from './change.ts';

/** One undoable step: what it is called, and what it did. */
export interface Step {
  readonly label: Message;
  readonly change: Change;
  /** Steps that follow each other with the same key are one step; absent for edits that stand alone. */
  readonly coalesceKey?: string;
}

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const EMPTY_HISTORY: History = { past: [], future: [] };

/** Steps kept; older ones fall off the end. */
export const MAX_STEPS = 1_000;

/** The history after a new step. A step without effect changes nothing and keeps redo. */
export function push(history: History, step: Step): History {
  if (step.change.length === 0) return history;
  const last = history.past.at(-1);
  if (last !== undefined && step.coalesceKey !== undefined && last.coalesceKey === step.coalesceKey) {
    const change = squash([last.change, step.change]);
    const rest = history.past.slice(0, -1);
    // The name is that of the first edit: the later ones name what is half typed.
    return { past: change.length === 0 ? rest : [...rest, { ...last, change }], future: [] };
  }
  return { past: [...history.past.slice(-(MAX_STEPS - 1)), step], future: [] };
}

/** Close the open step, so that the next edit with the same key starts a new one (focus left the field). */
export function seal(history: History): History {
  const last = history.past.at(-1);
  if (last?.coalesceKey === undefined) return history;
  return { ...history, past: [...history.past.slice(0, -1), { label: last.label, change: last.change }] };
}

/** The change that undoes the last step, and the history afterwards; `undefined` when there is nothing to undo. */
export function undo(history: History): { readonly change: Change; readonly history: History } | undefined {
  const step = history.past.at(-1);
  if (step === undefined) return undefined;
  return {
    change: invert(step.change),
    history: { past: history.past.slice(0, -1), future: [...history.future, step] },
  };
}

/** The change that does the last undone step again, and the history afterwards. */
export function redo(history: History): { readonly change: Change; readonly history: History } | undefined {
  const step = history.future.at(-1);
  if (step === undefined) return undefined;
  return { change: step.change, history: { past: [...history.past, step], future: history.future.slice(0, -1) } };
}
