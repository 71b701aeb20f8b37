/** Whether stars came the way they come by themselves. A warning beside a score; it takes nothing away from it. */
import { message, type Message } from '../texts/message.ts';
import '../texts/portfolio-texts.ts';
import type { PerDay } from './per-day.ts';
import type { ReachAssumptions } from './reach-defaults.ts';

export interface StarIntegrity {
  /** Share of all stars that came in the busiest days. */
  readonly burst: number;
  /** The first of these days. */
  readonly burstOn: number;
  /** Stars of the days after the burst, as a share of it; null where these days are not over. */
  readonly tail: number | null;
  /** `few`: too few stars to tell. */
  readonly verdict: 'few' | 'steady' | 'review' | 'suspicious';
}

/**
 * The burst-and-tail check: the share of the busiest 14 days in all stars, and what the 60 days after them brought in
 * relation to the burst (both after StarAudit; see the assumptions under `burst.`). Days of which nothing is known, or on
 * which stars were taken back, count as none. Null where nothing is known.
 */
export function starIntegrity(stars: PerDay, assume: ReachAssumptions): StarIntegrity | null {
  const counts = stars.values.map((value) => (value > 0 ? value : 0));
  const [length, tailLength] = [Math.round(assume['burst.days']), Math.round(assume['burst.tailDays'])];
  if (counts.length < length) return null;
  const all = sumOf(counts, { from: 0, until: counts.length });
  const start = busiest(counts, length);
  const burst = sumOf(counts, { from: start, until: start + length });
  const until = start + length + tailLength;
  const after = sumOf(counts, { from: start + length, until });
  const tail = until <= counts.length && burst > 0 ? after / burst : null;
  const share = all > 0 ? burst / all : 0;
  const verdict = all < assume['burst.least'] ? 'few' : judged({ share, tail }, assume);
  return { burst: share, burstOn: stars.from + start, tail, verdict };
}

interface Shape {
  readonly share: number;
  readonly tail: number | null;
}

function judged({ share, tail }: Shape, assume: ReachAssumptions): StarIntegrity['verdict'] {
  if (share >= assume['burst.suspicious'] && tail !== null && tail < assume['burst.tail']) return 'suspicious';
  return share >= assume['burst.review'] ? 'review' : 'steady';
}

/** Where the `length` days with most begin; the first of several. */
function busiest(counts: readonly number[], length: number): number {
  let sum = sumOf(counts, { from: 0, until: length });
  let [best, start] = [sum, 0];
  for (let at = 1; at + length <= counts.length; at++) {
    sum += (counts[at + length - 1] as number) - (counts[at - 1] as number);
    // Sums of the same numbers in another order differ in the last digits.
    if (sum > best + 1e-9) [best, start] = [sum, at];
  }
  return start;
}

function sumOf(counts: readonly number[], { from, until }: { readonly from: number; readonly until: number }): number {
  let sum = 0;
  for (let at = from; at < Math.min(until, counts.length); at++) sum += counts[at] as number;
  return sum;
}

const percent = (share: number): number => Math.round(share * 100);

/** What to say of it beside the score; null where there is nothing to say. */
export function starWarning({ burst, tail, verdict }: StarIntegrity, assume: ReachAssumptions): Message | null {
  const values = { share: percent(burst), days: assume['burst.days'] };
  if (verdict === 'suspicious')
    return message('reach.stars.suspicious', {
      ...values,
      tail: percent(tail ?? 0),
      tailDays: assume['burst.tailDays'],
    });
  return verdict === 'review' ? message('reach.stars.review', values) : null;
}
