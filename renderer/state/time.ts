/** The time line: from when to when it goes, what happens on it, and the ways to another day. */
import { branchKey, branchTables } from '../../shared/scenario/branch.ts';
import {
  comingsAndGoings,
  hasDayNear,
  moveEvents,
  neighbouringDay,
  timeRange,
  type TimeEvent,
  type TimeRange,
} from '../../shared/scenario/timeline.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { addMonths, monthStart } from '../../shared/util/calendar.ts';
import { compareText } from '../../shared/util/compare-text.ts';
import type { IsoDate } from '../../shared/util/iso-date.ts';
import type { AppState } from './app-state.ts';
import { showDate } from './branch.ts';
import { today } from './context.ts';
import { changeSettings } from './settings.ts';
import { getState, setState, subscribe } from './store.ts';

export interface TimeLine {
  readonly range: TimeRange;
  /** What happens within the range, by day. */
  readonly events: readonly TimeEvent[];
}

type Source = Pick<AppState, 'document' | 'branch'>;

const lines = new WeakMap<Tables, Map<string, TimeLine>>();

/** The time line of what is shown, whatever day that is; null without a plan. The same branch of the same plan gives the same object. */
export function timeLine({ document, branch }: Source): TimeLine | null {
  if (document === null) return null;
  const plan = document.plan.tables;
  const day = today();
  const made = lines.get(plan) ?? new Map<string, TimeLine>();
  lines.set(plan, made);
  const key = `${branchKey(branch)} ${day}`;
  const line = made.get(key) ?? lineOf(plan, branch, day);
  made.set(key, line);
  return line;
}

function lineOf(plan: Tables, branch: AppState['branch'], day: IsoDate): TimeLine {
  // After all moves: a day that a move sets is on the line before the move takes effect.
  const moves = branch.type === 'scenario' ? moveEvents(plan, branch.id) : [];
  const all = [...moves, ...comingsAndGoings(branchTables(plan, branch).tables)];
  const range = timeRange(all, day);
  const events = all.filter((event) => event.day >= range.first && event.day <= range.last);
  return { range, events: events.toSorted((a, b) => compareText(a.day, b.day)) };
}

const timed = new WeakMap<Tables, boolean>();

/** Whether the plan has anything that a time line could show: a scenario, or a day near today. Asked after every edit, so it ends at the first. */
export function hasTime({ document }: Pick<AppState, 'document'>): boolean {
  if (document === null) return false;
  const plan = document.plan.tables;
  const known = timed.get(plan) ?? (plan.scenario.size > 0 || hasDayNear(plan, today()));
  timed.set(plan, known);
  return known;
}

/** Whether the time line can be seen: as the person left it, else where there is something on it. */
export const isTimeLineShown = (state: Pick<AppState, 'document' | 'settings'>): boolean =>
  state.document !== null && (state.settings.timeLine === 'auto' ? hasTime(state) : state.settings.timeLine === 'open');

export function toggleTimeLine(): void {
  const isShown = isTimeLineShown(getState());
  if (isShown) stopPlaying();
  changeSettings(() => ({ timeLine: isShown ? 'closed' : 'open' }));
}

/** Show a day of the line; days beyond it show its end. A hand that moves the day stops the play. */
export function goToDay(day: IsoDate | null): void {
  stopPlaying();
  showDate(day);
}

/** The first day of a month later or earlier; beyond the line is after everything. */
export function stepMonth(step: 1 | -1): void {
  goToDay(monthAfter(getState(), step));
}

function monthAfter(state: Pick<AppState, 'document' | 'branch' | 'date'>, step: 1 | -1): IsoDate | null {
  const line = timeLine(state);
  if (line === null) return null;
  const { first, last } = line.range;
  const { date } = state;
  if (date === null) return step === 1 ? null : monthStart(last);
  // Back from within a month is to its beginning.
  const start = monthStart(date);
  const next = step === -1 && date !== start ? start : addMonths(start, step);
  return next > last ? null : next < first ? first : next;
}

/** The next day on which something happens, or the one before; after the last is after everything. */
export function stepEvent(step: 1 | -1): void {
  const state = getState();
  const line = timeLine(state);
  if (line === null) return;
  const next = neighbouringDay(line.events, state.date, step);
  if (next !== null || step === 1) goToDay(next);
}

export const goToToday = (): void => goToDay(today());

/** Milliseconds for a month while the days go by. */
const PLAY_STEP = 900;

let playing: ReturnType<typeof setInterval> | null = null;
let stopWatching: () => void = () => undefined;

/** Let the months go by, from the day that is shown, or from today where everything planned is. */
export function togglePlaying(): void {
  if (getState().isPlaying) {
    stopPlaying();
    return;
  }
  if (getState().date === null) showDate(today());
  setState({ isPlaying: true });
  playing = setInterval(playOn, PLAY_STEP);
  const { branch, document } = getState();
  const plan = document?.plan.tables;
  // Another plan or another branch is not played on, and an edit holds the day for which it is made.
  stopWatching = subscribe((state) => {
    if (state.branch !== branch || state.document?.plan.tables !== plan) stopPlaying();
  });
}

function playOn(): void {
  const next = monthAfter(getState(), 1);
  showDate(next);
  if (next === null) stopPlaying();
}

export function stopPlaying(): void {
  stopWatching();
  stopWatching = () => undefined;
  if (playing !== null) clearInterval(playing);
  playing = null;
  if (getState().isPlaying) setState({ isPlaying: false });
}
