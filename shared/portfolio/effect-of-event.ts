/**
 * What an article, a talk, a release or a campaign did: differences in differences against the rest of the portfolio, and
 * how far chance alone would have got on days without events.
 */
import { message, type Message } from '../texts/message.ts';
import '../texts/portfolio-texts.ts';
import { flowSums, LEAST_KNOWN, type FlowSums } from './flow-sums.ts';
import type { PerDay } from './per-day.ts';
import type { ReachAssumptions } from './reach-defaults.ts';

export interface EventOnDay {
  readonly title: string;
  /** Days since 1970. */
  readonly day: number;
  /** None means the whole portfolio. */
  readonly repositoryIds: readonly number[];
}

export interface EventQuestion {
  readonly event: EventOnDay;
  /** All other events that are known. */
  readonly others: readonly EventOnDay[];
  /** What came on each day, such as stars or downloads, by repository. */
  readonly flows: ReadonlyMap<number, PerDay>;
}

export type EventEffect =
  | { readonly outcome: 'too-little' | 'inseparable'; readonly because: Message }
  | {
      readonly outcome: 'measured';
      /** How many more came than would have without it, over the days from the event on. */
      readonly value: number;
      readonly low: number;
      readonly high: number;
      /** The share of days without events on which chance stays within the interval. */
      readonly confidence: number;
      readonly days: number;
      /** Days without events that it was compared with. */
      readonly placebos: number;
      /** Repositories that say how things went without it; 0 where there are none. */
      readonly controls: number;
      readonly note: Message | null;
    };

/** Days without events are looked for so far on either side. */
const PLACEBO_REACH = 365;
/** Added to both sums of the rest, so that two stars instead of one do not count as a doubling. */
const STEADYING = 10;

/**
 * The effect of an event: what its repositories got in the days from it on, less what they would have got had they gone
 * the way of all others since the days before. The interval comes from doing the same on every day without an event
 * nearby (a placebo test in time). Two events closer than these days cannot be told apart, and it is said so.
 */
export function effectOfEvent({ event, others, flows }: EventQuestion, assume: ReachAssumptions): EventEffect {
  const days = Math.round(assume['event.days']);
  const near = nearest(event, others, days);
  if (near !== null) return { outcome: 'inseparable', because: sayInseparable(event, near) };
  const sums = new Map([...flows].map(([id, flow]) => [id, flowSums(flow)]));
  const isAbout = (id: number): boolean => event.repositoryIds.length === 0 || event.repositoryIds.includes(id);
  const sides: Sides = {
    own: [...sums].filter(([id]) => isAbout(id)).map(([, flow]) => flow),
    rest: [...sums].filter(([id]) => !isAbout(id)).map(([, flow]) => flow),
    days,
  };
  const found = differenceAt(event.day, sides);
  if (typeof found === 'string') return tooLittle(message(`event.tooLittle.${found}`, { days }));
  const placebos = placeboDifferences({ event, others: others.filter((other) => isShared(event, other)), sides });
  const least = assume['event.leastPlacebos'];
  if (placebos.length < least) return tooLittle(message('event.tooLittle.placebos', { count: placebos.length, least }));
  const tail = (1 - Math.min(assume['event.confidence'], 1)) / 2;
  return {
    outcome: 'measured',
    value: found.value,
    low: found.value - quantile(placebos, 1 - tail),
    high: found.value - quantile(placebos, tail),
    confidence: assume['event.confidence'],
    days,
    placebos: placebos.length,
    controls: found.controls,
    note: found.controls === 0 ? message('event.withoutControl') : null,
  };
}

const tooLittle = (because: Message): EventEffect => ({ outcome: 'too-little', because });

const isShared = (one: EventOnDay, other: EventOnDay): boolean =>
  one.repositoryIds.length === 0 ||
  other.repositoryIds.length === 0 ||
  one.repositoryIds.some((id) => other.repositoryIds.includes(id));

function nearest(event: EventOnDay, others: readonly EventOnDay[], days: number): EventOnDay | null {
  const distance = ({ day }: EventOnDay): number => Math.abs(day - event.day);
  const near = others.filter((other) => distance(other) < days && isShared(event, other));
  return near.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function sayInseparable(event: EventOnDay, { title, day }: EventOnDay): Message {
  const count = Math.abs(day - event.day);
  return count === 0 ? message('event.sameDay', { title }) : message('event.inseparable', { title, count });
}

interface Sides {
  readonly own: readonly FlowSums[];
  readonly rest: readonly FlowSums[];
  readonly days: number;
}

interface Difference {
  readonly value: number;
  readonly controls: number;
}

/** The difference at a day, or on which side of it too little is known. */
function differenceAt(day: number, { own, rest, days }: Sides): Difference | 'before' | 'after' {
  const [before, after] = [around(own, day - days, days), around(own, day, days)];
  if (before === null) return 'before';
  if (after === null) return 'after';
  const controls = rest.flatMap((flow) => {
    const sides = [around([flow], day - days, days), around([flow], day, days)] as const;
    return sides[0] === null || sides[1] === null ? [] : [{ before: sides[0], after: sides[1] }];
  });
  const sum = (side: 'before' | 'after'): number => controls.reduce((total, one) => total + one[side], 0);
  const course = (Math.max(0, sum('after')) + STEADYING) / (Math.max(0, sum('before')) + STEADYING);
  return { value: after - before * (controls.length === 0 ? 1 : course), controls: controls.length };
}

/** What came to all of them in the days from one on; null where too little is known of one of them. */
function around(flows: readonly FlowSums[], from: number, days: number): number | null {
  if (flows.length === 0) return null;
  let total = 0;
  for (const flow of flows) {
    const { sum, known } = flow(from, days);
    if (known < LEAST_KNOWN * days) return null;
    total += (sum * days) / known;
  }
  return total;
}

interface PlaceboQuestion {
  readonly event: EventOnDay;
  /** Those that share a repository with it. */
  readonly others: readonly EventOnDay[];
  readonly sides: Sides;
}

/** Differences at all days around which nothing happened, ascending. */
function placeboDifferences({ event, others, sides }: PlaceboQuestion): readonly number[] {
  const { days } = sides;
  const eventDays = [event, ...others].map(({ day }) => day);
  const found: number[] = [];
  for (let day = event.day - PLACEBO_REACH; day <= event.day + PLACEBO_REACH; day++) {
    // An event moves the days from it on: neither half of the placebo may touch them.
    if (eventDays.some((other) => day + days > other && day - days < other + days)) continue;
    const difference = differenceAt(day, sides);
    if (typeof difference !== 'string') found.push(difference.value);
  }
  return found.sort((a, b) => a - b);
}

/** The value below which this share of ascending numbers lies, between neighbours in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [lower, upper] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return lower + (upper - lower) * (place - Math.floor(place));
}
