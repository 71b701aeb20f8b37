/** What in a scenario waits for an answer: what is its own, what comes from scenarios it is based on, what is so on one day only. */
import type { Repair } from '../change/integrity.ts';
import type { Tables } from '../model/tables.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { effective } from './effective.ts';
import { lineage, type ScenarioId } from './moves.ts';
import { questionsOf, type Questions } from './questions.ts';

/** The questions are those of its own moves, after everything that is planned. */
export interface Waiting extends Questions {
  /** What had to be adjusted on the shown day only. */
  readonly onDay: readonly Repair[];
  /** The scenarios it is based on that have questions of their own, the lowest first: they are answered there. */
  readonly below: readonly WaitingBelow[];
}

export interface WaitingBelow {
  readonly scenarioId: ScenarioId;
  readonly conflicts: number;
  readonly lapses: number;
  readonly repairs: number;
}

/** The questions of a scenario; `day` is the one that is shown, null for everything planned. */
export function waitingIn(plan: Tables, scenarioId: ScenarioId, day: IsoDate | null): Waiting {
  const line = lineage(plan, scenarioId);
  const below = line.slice(0, -1).flatMap(({ id }): readonly WaitingBelow[] => {
    const { conflicts, lapses, repairs } = ownQuestions(plan, id);
    return conflicts.length + lapses.length + repairs.length === 0
      ? []
      : [{ scenarioId: id, conflicts: conflicts.length, lapses: lapses.length, repairs: repairs.length }];
  });
  const own = ownQuestions(plan, scenarioId);
  return { ...own, onDay: day === null ? [] : onlyOnDay(plan, scenarioId, day), below };
}

function ownQuestions(plan: Tables, scenarioId: ScenarioId): Questions {
  const all = effective(plan, scenarioId);
  const parent = lineage(plan, scenarioId).at(-1)?.parentScenarioId ?? null;
  const isOwn = (one: { readonly scenarioId: ScenarioId }): boolean => one.scenarioId === scenarioId;
  const { conflicts, lapses } = questionsOf({
    ...all,
    conflicts: all.conflicts.filter(isOwn),
    lapses: all.lapses.filter(isOwn),
  });
  return {
    conflicts,
    lapses,
    repairs: parent === null ? all.repairs : without(all.repairs, effective(plan, parent).repairs),
  };
}

const onlyOnDay = (plan: Tables, scenarioId: ScenarioId, day: IsoDate): readonly Repair[] =>
  without(effective(plan, scenarioId, day).repairs, effective(plan, scenarioId).repairs);

function without(repairs: readonly Repair[], known: readonly Repair[]): readonly Repair[] {
  if (repairs.length === 0 || known.length === 0) return repairs;
  const keys = new Set(known.map(keyOfRepair));
  return repairs.filter((repair) => !keys.has(keyOfRepair(repair)));
}

const keyOfRepair = ({ id, field, target }: Repair): string => `${id} ${field} ${target}`;

export interface WaitingCounts {
  readonly conflicts: number;
  readonly lapses: number;
  readonly repairs: number;
}

/** How many of each there are, those below and those of the shown day included. */
export function waitingCounts({ conflicts, lapses, repairs, onDay, below }: Waiting): WaitingCounts {
  const sum = (of: keyof WaitingCounts): number => below.reduce((total, one) => total + one[of], 0);
  return {
    conflicts: conflicts.length + sum('conflicts'),
    lapses: lapses.length + sum('lapses'),
    repairs: repairs.length + onDay.length + sum('repairs'),
  };
}

/** Whether anything waits for an answer in the scenario's own moves: what bringing it up to date settles. */
export const hasOwnWaiting = ({ conflicts, lapses, repairs }: Questions): boolean =>
  conflicts.length + lapses.length + repairs.length > 0;
