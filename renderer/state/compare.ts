/** What is compared: the branches chosen, the days, the part of the screen. Kept until another plan is opened. */
import { isOpen } from '../../shared/scenario/baseline-edits.ts';
import { BASELINE, branchKey, isBranchOf, sameBranch, type Branch } from '../../shared/scenario/branch.ts';
import type { ComparedName } from '../../shared/scenario/comparison.ts';
import { COMPARED_MONTHS, monthEnds } from '../../shared/scenario/month-ends.ts';
import { planTree } from '../../shared/scenario/plan-tree.ts';
import type { Tables } from '../../shared/model/tables.ts';
import type { IsoDate } from '../../shared/util/iso-date.ts';
import type { AppState, PositionId } from './app-state.ts';
import type { CompareState } from './compare-state.ts';
import { today } from './context.ts';
import { focusSoon } from './regions.ts';
import { showScreen } from './screens.ts';
import { getState, setState } from './store.ts';

export function changeCompare(change: Partial<CompareState>): void {
  setState(({ compare }) => ({ compare: { ...compare, ...change } }));
}

/** Scenarios compared with the baseline before somebody chooses. */
const FIRST_SCENARIOS = 3;

/** The branches that are compared, those that are still in the plan; the baseline and the first open scenarios until somebody chooses. */
export function comparedBranches(plan: Tables, { branches }: Pick<CompareState, 'branches'>): readonly Branch[] {
  const chosen = branches?.filter((branch) => isBranchOf(plan, branch)) ?? [];
  if (chosen.length > 0) return chosen;
  const open = planTree(plan).filter(({ scenario }) => scenario !== null && isOpen(scenario));
  return [BASELINE, ...open.slice(0, FIRST_SCENARIOS).map(({ branch }) => branch)];
}

/** The branch beside the first whose differences are shown; null while there is only one. */
export const otherBranch = (branches: readonly Branch[], { other }: Pick<CompareState, 'other'>): Branch | null =>
  branches.slice(1).find((branch) => branchKey(branch) === other) ?? branches[1] ?? null;

/** The days that are compared: one, or the ends of the months. */
export const comparedDays = ({
  time,
  date,
  from,
  months,
}: Pick<CompareState, 'time' | 'date' | 'from' | 'months'>): readonly (IsoDate | null)[] =>
  time === 'day' ? [date] : monthEnds(from ?? today(), months);

/** The day on which differences and people are looked at: the one chosen, or the end of the last month. */
export const lastDay = (compare: CompareState): IsoDate | null => comparedDays(compare).at(-1) ?? null;

function chosenNow(): readonly Branch[] {
  const { document, compare } = getState();
  return document === null ? [] : comparedBranches(document.plan.tables, compare);
}

export const addBranch = (branch: Branch): void =>
  changeCompare({ branches: [...chosenNow().filter((one) => !sameBranch(one, branch)), branch] });

/** Take a branch out of the comparison; the last one stays. */
export function removeBranch(branch: Branch): void {
  const rest = chosenNow().filter((one) => !sameBranch(one, branch));
  if (rest.length > 0) changeCompare({ branches: rest, chosen: null });
}

/** Compare the others against this branch. */
export const compareAgainst = (branch: Branch): void =>
  changeCompare({ branches: [branch, ...chosenNow().filter((one) => !sameBranch(one, branch))], chosen: null });

/** Compare all open scenarios with the baseline. */
export function compareAll(): void {
  const { document } = getState();
  if (document === null) return;
  const open = planTree(document.plan.tables).filter(({ scenario }) => scenario !== null && isOpen(scenario));
  changeCompare({ branches: [BASELINE, ...open.map(({ branch }) => branch)] });
}

/** Compare the branch that is shown with the baseline; where the baseline is shown, go on with what was compared. */
export function compareShown(): void {
  const { branch } = getState();
  if (!sameBranch(branch, BASELINE)) {
    changeCompare({ branches: [BASELINE, branch], other: branchKey(branch), part: 'differences', chosen: null });
  }
  showScreen('compare');
}

/** How many months are looked at, within what can be. */
export const setMonths = (months: number): void =>
  changeCompare({ months: Math.max(COMPARED_MONTHS.least, Math.min(COMPARED_MONTHS.most, Math.round(months))) });

export interface ChosenLine {
  readonly key: string;
  /** What is brought into view; null for what has no place on a canvas. */
  readonly positionId: PositionId | null;
  /** The canvases take the place of the list. */
  readonly isAlone: boolean;
}

/** Show what a line of a list is about on both canvases. Whoever chose with the keyboard goes on where the way back is. */
export function chooseLine({ key, positionId, isAlone }: ChosenLine): void {
  const leaves = isAlone && positionId !== null;
  changeCompare({ chosen: { key, positionId }, ...(leaves ? { pane: 'canvases' } : {}) });
  if (leaves) focusSoon('main', '[data-back]');
}

/** Ask which move took this measure over a value; the value is to be typed. */
export function askWhichMove(measure: ComparedName): void {
  changeCompare({ part: 'whichMove', question: { ...getState().compare.question, measure, value: '' } });
  focusSoon('main', 'form input:not([type="radio"])');
}

/** Whether there is something to compare. */
export const hasTwo = ({ document, compare }: Pick<AppState, 'document' | 'compare'>): boolean =>
  document !== null && comparedBranches(document.plan.tables, compare).length > 1;
