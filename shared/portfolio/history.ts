/** One history of a metric from all that say something of it: where one source ends and another begins is a break. */
import { METRICS, SAMPLE_SOURCES, type Metric, type SampleSource } from './metrics.ts';

/** What one source measured. */
export interface SourceHistory {
  readonly source: string;
  /** Ascending, as days since 1970. */
  readonly days: readonly number[];
  readonly values: readonly number[];
}

/** From the measurement at this place on, another kind of source says it, and it may count in another way. */
export interface SourceBreak {
  readonly place: number;
  readonly day: number;
  readonly from: SourceKind;
  readonly to: SourceKind;
}

export interface History {
  readonly days: readonly number[];
  readonly values: readonly number[];
  readonly breaks: readonly SourceBreak[];
}

/** Both interfaces of GitHub count alike, so going from one to the other is no break. */
export type SourceKind = 'github' | Exclude<SampleSource, 'github-graphql' | 'github-rest'>;

const kindOf = (source: string): SourceKind | null => {
  const known = SAMPLE_SOURCES.find((one) => one === source);
  if (known === undefined) return null;
  return known === 'github-graphql' || known === 'github-rest' ? 'github' : known;
};

const rankOf = (source: string): number => SAMPLE_SOURCES.findIndex((one) => one === source);

interface Point {
  readonly day: number;
  readonly value: number;
  readonly kind: SourceKind;
}

/**
 * All sources as one history. Within the days that a better source reaches over, only sources of its own kind count:
 * two that count differently would otherwise take turns from day to day.
 */
export function joinedHistory(histories: readonly SourceHistory[]): History {
  const points = new Map<number, Point>();
  const reaches = new Map<SourceKind, { from: number; to: number }>();
  for (const { source, days, values } of histories.toSorted((a, b) => rankOf(a.source) - rankOf(b.source))) {
    const kind = kindOf(source);
    if (kind === null) continue;
    for (const [at, day] of days.entries()) {
      const value = values[at];
      if (value === undefined || points.has(day) || isTaken(reaches, kind, day)) continue;
      points.set(day, { day, value, kind });
    }
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) continue;
    const known = reaches.get(kind) ?? { from: first, to: last };
    reaches.set(kind, { from: Math.min(known.from, first), to: Math.max(known.to, last) });
  }
  return historyOf([...points.values()].sort((a, b) => a.day - b.day));
}

function isTaken(
  reaches: ReadonlyMap<SourceKind, { readonly from: number; readonly to: number }>,
  kind: SourceKind,
  day: number,
): boolean {
  for (const [other, { from, to }] of reaches) if (other !== kind && day >= from && day <= to) return true;
  return false;
}

function historyOf(points: readonly Point[]): History {
  const breaks: SourceBreak[] = [];
  for (const [place, { day, kind }] of points.entries()) {
    const before = points[place - 1];
    if (before !== undefined && before.kind !== kind) breaks.push({ place, day, from: before.kind, to: kind });
  }
  return { days: points.map(({ day }) => day), values: points.map(({ value }) => value), breaks };
}

const WEEK = 7;
/** 1970-01-01 was a Thursday: days since then plus three, over seven, begin weeks on Monday. */
const MONDAY = 3;

/** What comes day by day, summed up by weeks that were measured on all their days; each stands on its Sunday. */
export function byWeeks({ days, values, breaks }: History): History {
  const sums: { day: number; value: number; count: number; place: number }[] = [];
  for (const [place, day] of days.entries()) {
    const sunday = Math.floor((day + MONDAY) / WEEK) * WEEK - MONDAY + WEEK - 1;
    const last = sums.at(-1);
    const value = values[place] ?? 0;
    if (last?.day === sunday) {
      last.value += value;
      last.count += 1;
    } else sums.push({ day: sunday, value, count: 1, place });
  }
  const whole = sums.filter(({ count }) => count === WEEK);
  return {
    days: whole.map(({ day }) => day),
    values: whole.map(({ value }) => value),
    breaks: breaks.flatMap((one) => {
      const place = whole.findIndex(({ place }) => place >= one.place);
      return place > 0 ? [{ ...one, place }] : [];
    }),
  };
}

/** A metric's history as it is drawn: what comes day by day is too restless, so it is shown by weeks. */
export const drawnHistory = (metric: Metric, histories: readonly SourceHistory[]): History => {
  const joined = joinedHistory(histories);
  return METRICS[metric].kind === 'flow' ? byWeeks(joined) : joined;
};
