/** Ranks for an order among siblings: only what stands in a new place gets a new one, as long as there is room. */
import { MAX_NUMBER } from '../util/limits.ts';

/** One sibling, in the order that is wanted. */
export interface Sibling {
  readonly rank: number | undefined;
  /** Whether it stands where it stood, as seen from the other ones that do. */
  readonly isFixed: boolean;
}

/**
 * The new ranks, by place in the list, for an order in which siblings without rank follow after those with one.
 * Siblings after the last that moved are left alone.
 */
export function ranksFor(siblings: readonly Sibling[]): ReadonlyMap<number, number> {
  const end = siblings.findLastIndex(({ isFixed }) => !isFixed);
  const anchor = (at: number): number | undefined => (siblings[at]?.isFixed === true ? siblings[at].rank : undefined);
  const ranks = new Map<number, number>();
  let low: number | undefined;
  for (let at = 0; at <= end;) {
    const here = anchor(at);
    if (here !== undefined) {
      low = here;
      at += 1;
      continue;
    }
    let next = at;
    while (next <= end && anchor(next) === undefined) next += 1;
    const run = between(low, anchor(next), next - at);
    if (run === null) return inSequence(siblings);
    for (const [offset, rank] of run.entries()) ranks.set(at + offset, rank);
    low = run.at(-1);
    at = next;
  }
  return ranks;
}

const inSequence = (siblings: readonly Sibling[]): ReadonlyMap<number, number> =>
  new Map(siblings.map((_, at) => [at, at + 1]));

/** So many ascending numbers between two others, whole ones where they fit; null when there is no room. */
function between(low: number | undefined, high: number | undefined, count: number): readonly number[] | null {
  if (low === undefined) return steps(high === undefined ? 1 : Math.ceil(high) - count, 1, count);
  if (high === undefined) return steps(Math.floor(low) + 1, 1, count);
  if (Math.floor(low) + count < high) return steps(Math.floor(low) + 1, 1, count);
  const step = (high - low) / (count + 1);
  const run = steps(low + step, step, count);
  const isAscending = run?.every((rank, at) => rank > (run[at - 1] ?? low) && rank < high);
  return isAscending === true ? run : null;
}

function steps(first: number, step: number, count: number): readonly number[] | null {
  const run = Array.from({ length: count }, (_, index) => first + index * step);
  return run.every((rank) => Math.abs(rank) <= MAX_NUMBER) ? run : null;
}
