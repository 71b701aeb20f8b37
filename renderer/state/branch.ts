/** Which branch of the plan is shown, and on which day. */
import { BASELINE, branchTables, isBranchOf, sameBranch, type Branch } from '../../shared/scenario/branch.ts';
import { movesInEffect } from '../../shared/scenario/moves.ts';
import { find, type Tables } from '../../shared/model/tables.ts';
import type { IsoDate } from '../../shared/util/iso-date.ts';
import type { AppState, OpenDocument } from './app-state.ts';
import { today } from './context.ts';
import { sealTyping } from './sealing.ts';
import { getState, setState } from './store.ts';
import { withoutGone } from './without-gone.ts';

/** Show another branch of the plan, after all its moves. Undo and redo stay as they are. */
export function switchBranch(branch: Branch, date: IsoDate | null = null): void {
  const state = getState();
  if (sameBranch(state.branch, branch) && state.date === date) return;
  sealTyping();
  setState((now) => shownOn(now, branch, date));
}

/** Show another day; null is after everything that is planned. */
export function showDate(date: IsoDate | null): void {
  switchBranch(getState().branch, date);
}

/** The document with the plan's tables as a branch shows them; a branch that is gone gives way to the baseline. */
export function shownOf<D extends Pick<OpenDocument, 'plan'>>(
  document: D,
  { branch, date }: Pick<AppState, 'branch' | 'date'>,
): { readonly document: D & { readonly tables: Tables }; readonly branch: Branch; readonly date: IsoDate | null } {
  const { tables: plan } = document.plan;
  const isHere = isBranchOf(plan, branch);
  const [shown, day] = isHere ? [branch, date] : [BASELINE, null];
  return { document: { ...document, tables: branchTables(plan, shown, day).tables }, branch: shown, date: day };
}

function shownOn(state: AppState, branch: Branch, date: IsoDate | null): Partial<AppState> {
  if (state.document === null) return {};
  const shown = shownOf(state.document, { branch, date });
  // What was somewhere in one scenario is nothing in another.
  const ghost = sameBranch(shown.branch, state.branch) ? {} : { ghost: null };
  return { ...shown, ...withoutGone(state, shown.document.tables), ...ghost };
}

/**
 * The day on which an edit takes effect: the one that is shown. Where everything planned is shown, the scenario's own day,
 * but not before the last move, of its own or below it: the edit is made on what all moves left behind.
 */
export function editDate({ document, branch, date }: Pick<AppState, 'document' | 'branch' | 'date'>): IsoDate {
  if (date !== null || branch.type !== 'scenario' || document === null) return date ?? today();
  const { tables } = document.plan;
  const own = find(tables, branch.id)?.effectiveDate ?? today();
  const days = movesInEffect(tables, branch.id, null).map(({ effectiveDate }) => effectiveDate);
  return days.reduce((last, day) => (day > last ? day : last), own);
}
