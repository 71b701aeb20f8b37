/** Branches of a plan beside each other: their measures, and how many people something changes for against the first. */
import type { Tables } from '../model/tables.ts';
import { message, type Message } from '../texts/message.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { branchTables, type Branch } from './branch.ts';
import { changedPeople, IMPACT_KINDS, impactCounts, type ImpactKind } from './impact.ts';
import { MEASURE_NAMES, measureSteps, SPAN_RANGES, type MeasureName, type Measures } from './measures.ts';
import { standingOn } from './standing.ts';

/** What is compared: a measure, or how many people have a kind of change. */
export type ComparedName = MeasureName | ImpactKind;

/** Everything compared, in the order in which it is shown. */
export const COMPARED_NAMES: readonly ComparedName[] = [...MEASURE_NAMES, ...IMPACT_KINDS];

export interface Figures {
  readonly measures: Measures;
  /** People with each kind of change against the first branch. */
  readonly changes: Readonly<Record<ImpactKind, number>>;
}

/** By day, and within a day by branch. */
export type Grid = readonly (readonly Figures[])[];

export interface Comparing {
  /** The stored plan. */
  readonly plan: Tables;
  /** The first is what the others are compared against. */
  readonly branches: readonly Branch[];
  /** The days to look at; null is after everything that is planned. */
  readonly days: readonly (IsoDate | null)[];
}

/**
 * The figures of every branch on every day, a step at a time, so that the page stays free in between. Yields how much
 * is done, from 0 to 1. A step is at most one pass over the organisation.
 */
export function* figuresOver({ plan, branches, days }: Comparing): Generator<number, Grid, void> {
  const grid: Figures[][] = [];
  const all = Math.max(1, days.length * branches.length);
  for (const day of days) {
    const row: Figures[] = [];
    const first = branches[0] === undefined ? plan : branchTables(plan, branches[0], day).tables;
    for (const branch of branches) {
      const at = grid.length * branches.length + row.length;
      yield at / all;
      const { tables } = branchTables(plan, branch, day);
      yield (at + 0.3) / all;
      const measures = yield* sayingHowFar(measureSteps(tables, day), (at + 0.5) / all);
      yield (at + 0.7) / all;
      row.push({ measures, changes: changesBetween(first, tables, day) });
    }
    grid.push(row);
  }
  return grid;
}

/** The same steps, each saying how much is done. */
export function* sayingHowFar<Result>(
  steps: Generator<void, Result, void>,
  done: number,
): Generator<number, Result, void> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield done;
  }
}

const counted = new WeakMap<Tables, WeakMap<Tables, Figures['changes']>>();

/** How many people have each kind of change, of those who are there on the day. Counted once for two versions. */
export function changesBetween(first: Tables, second: Tables, day: IsoDate | null): Figures['changes'] {
  const [before, after] = [standingOn(first, day), standingOn(second, day)];
  const others = counted.get(before) ?? new WeakMap<Tables, Figures['changes']>();
  counted.set(before, others);
  const counts = others.get(after) ?? impactCounts(before === after ? [] : changedPeople(before, after));
  others.set(after, counts);
  return counts;
}

/** What a generator of steps comes to, without a pause. */
export function runAll<Result>(steps: Generator<unknown, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

export const isChangeName = (name: ComparedName): name is ImpactKind => IMPACT_KINDS.some((kind) => kind === name);

/** Measures that mean nothing where nobody leads. */
const OF_MANAGERS: ReadonlySet<ComparedName> = new Set(['othersPerManager', 'spanMedian', 'spanMean', 'spanMax']);

/** One figure; null where there is nothing to measure. */
export const figureOf = ({ measures, changes }: Figures, name: ComparedName): number | null =>
  isChangeName(name) ? changes[name] : measureIn(measures, name);

/** One measure; null where there is nothing to measure. */
export const measureIn = (measures: Measures, name: MeasureName): number | null =>
  OF_MANAGERS.has(name) && measures.managers === 0 ? null : measures[name];

/** What a measure is called. */
export const measureMessage = (name: ComparedName): Message => message(`measure.${name}`);

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** A figure as people read it; a dash where there is none. */
export const figureText = (value: number | null): string => (value === null ? '–' : numbers.format(value));

/** A difference with its sign; an equals sign where there is none. */
export function signedText(delta: number): string {
  const by = Math.round(delta * 1000) / 1000;
  return by === 0 ? '=' : `${by > 0 ? '+' : '−'}${numbers.format(Math.abs(by))}`;
}

/** How much a figure is above or below the first one, in words with a sign; null where one of them is missing. */
export function deltaMessage(name: ComparedName, first: number | null, value: number | null): Message | null {
  if (first === null || value === null) return null;
  const delta = Math.round((value - first) * 1000) / 1000;
  if (delta === 0) return message('delta.same');
  const words = OF_MANAGERS.has(name) || name === 'fte' ? (['higher', 'lower'] as const) : (['more', 'fewer'] as const);
  return message(`delta.${delta > 0 ? words[0] : words[1]}`, { by: numbers.format(Math.abs(delta)) });
}

/** The ranges of spans as people write them: 1, 2–3, …, 16+. */
export const SPAN_LABELS: readonly string[] = [...SPAN_RANGES, Infinity].map((most, at) => {
  const least = (SPAN_RANGES[at - 1] ?? 0) + 1;
  return most === Infinity ? `${least}+` : least === most ? `${least}` : `${least}–${most}`;
});
