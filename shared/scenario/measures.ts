/** What an organisation measures on a day: the figures by which scenarios are compared. */
import { presenceOn } from '../analysis/presence.ts';
import { reportingTree } from '../analysis/reporting-tree.ts';
import type { Id } from '../model/kinds.ts';
import type { Tables } from '../model/tables.ts';
import type { IsoDate } from '../util/iso-date.ts';

/** Upper ends of the ranges in which spans are counted; what is above the last has a range of its own. */
export const SPAN_RANGES = [1, 3, 5, 7, 9, 11, 15] as const;

export interface Measures {
  /** Positions there on the day, held or not; closed ones are not. */
  readonly positions: number;
  /** Distinct people who hold one of them on that day. */
  readonly people: number;
  /** Positions that nobody holds on that day, without those on hold. */
  readonly openPositions: number;
  /** Full-time equivalents of the positions held. */
  readonly fte: number;
  readonly teams: number;
  /** Depth of the tree, counted from 1; 0 for an empty organisation. */
  readonly layers: number;
  /** Positions with reports. */
  readonly managers: number;
  /** Positions without reports, for each one with; 0 where nobody leads. */
  readonly othersPerManager: number;
  /** Direct reports of each manager. */
  readonly spanMedian: number;
  readonly spanMean: number;
  readonly spanMax: number;
  /** How many managers have a span in each of `SPAN_RANGES`, and above. */
  readonly spans: readonly number[];
}

export type MeasureName = Exclude<keyof Measures, 'spans'>;

/** The measures in the order in which they are shown. */
export const MEASURE_NAMES: readonly MeasureName[] = [
  'people',
  'openPositions',
  'positions',
  'fte',
  'teams',
  'layers',
  'managers',
  'othersPerManager',
  'spanMedian',
  'spanMean',
  'spanMax',
];

const known = new WeakMap<Tables, Map<string, Measures>>();

/** The measures of the tables on a day; null asks for no day. Reports of a manager who is not there count for the next one above who is. */
export function measuresOn(tables: Tables, day: IsoDate | null): Measures {
  const steps = measureSteps(tables, day);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Positions looked at in one step. */
const STEP = 1_500;

/** The same a step at a time, for who must not be kept waiting. Known measures take no step. */
export function* measureSteps(tables: Tables, day: IsoDate | null): Generator<void, Measures, void> {
  const days = known.get(tables) ?? new Map<string, Measures>();
  known.set(tables, days);
  const found = days.get(day ?? '') ?? (yield* measured(tables, day));
  days.set(day ?? '', found);
  return found;
}

/** A manager who is there. */
interface Standing {
  readonly depth: number;
  reports: number;
}

function* measured(tables: Tables, day: IsoDate | null): Generator<void, Measures, void> {
  const tree = reportingTree(tables);
  const people = new Set<Id<'person'>>();
  const counted = { positions: 0, openPositions: 0, fte: 0, layers: 0 };
  const own: Standing[] = [];
  // Groups of reports that wait, each with the one above them who is there.
  const waiting: (readonly [reports: readonly Id<'position'>[], above: Standing | null])[] = [[tree.roots, null]];
  let passed = 0;
  for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
    const [reports, above] = group;
    for (const id of reports) {
      if (++passed % STEP === 0) yield;
      const position = tables.position.get(id);
      if (position === undefined) continue;
      const { personId } = position;
      const person = personId === null ? undefined : tables.person.get(personId);
      const { seat, holder } = presenceOn(position, person, day);
      const below = tree.reportsOf(id);
      if (seat !== 'here') {
        if (below.length > 0) waiting.push([below, above]);
        continue;
      }
      counted.positions++;
      if (above !== null) above.reports++;
      const depth = (above?.depth ?? 0) + 1;
      counted.layers = Math.max(counted.layers, depth);
      if (below.length > 0) {
        const standing = { depth, reports: 0 };
        own.push(standing);
        waiting.push([below, standing]);
      }
      if (holder === 'here' && personId !== null) {
        people.add(personId);
        counted.fte += position.fte;
      } else if (position.status !== 'on-hold') counted.openPositions++;
    }
  }
  const spans = own.map(({ reports }) => reports).filter((reports) => reports > 0);
  return {
    ...counted,
    fte: rounded(counted.fte),
    people: people.size,
    teams: tables.team.size,
    ...spanMeasures(
      spans.toSorted((a, b) => a - b),
      counted.positions,
    ),
  };
}

type SpanMeasures = Pick<Measures, 'managers' | 'othersPerManager' | 'spanMedian' | 'spanMean' | 'spanMax' | 'spans'>;

/** `spans` ascending. */
function spanMeasures(spans: readonly number[], positions: number): SpanMeasures {
  const managers = spans.length;
  const middle = managers / 2;
  const [low = 0, high = low] = spans.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  const rangeOf = (span: number): number => {
    const at = SPAN_RANGES.findIndex((most) => span <= most);
    return at === -1 ? SPAN_RANGES.length : at;
  };
  const counts = Array.from({ length: SPAN_RANGES.length + 1 }, () => 0);
  for (const span of spans) counts[rangeOf(span)]! += 1;
  return {
    managers,
    othersPerManager: managers === 0 ? 0 : rounded((positions - managers) / managers),
    spanMedian: (low + high) / 2,
    spanMean: managers === 0 ? 0 : rounded(spans.reduce((sum, span) => sum + span, 0) / managers),
    spanMax: spans.at(-1) ?? 0,
    spans: counts,
  };
}

/** To three decimals: sums of shares carry no more. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
