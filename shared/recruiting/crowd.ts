/** How many people there are, told so that nobody can be picked out: groups below three are hidden, sums are ranges. */
import { assertNever } from '../util/assert-never.ts';
import { message, type Message } from '../texts/message.ts';

/** Fewer people than this are not counted out loud. */
export const LEAST_GROUP = 3;

export type Crowd =
  /** Nothing was measured. */
  | { readonly type: 'unknown' }
  | { readonly type: 'nobody' }
  /** Somebody, and fewer than three. */
  | { readonly type: 'few' }
  /** Between the two; `least` is null where the lower end is below three. */
  | { readonly type: 'range'; readonly least: number | null; readonly most: number }
  | { readonly type: 'exact'; readonly count: number };

/** People counted one by one. */
export function exactCrowd(count: number): Crowd {
  if (count === 0) return { type: 'nobody' };
  return count < LEAST_GROUP ? { type: 'few' } : { type: 'exact', count };
}

/**
 * People of several repositories, each counted for itself: the same people may be in several, so there are at least as
 * many as in the largest and at most as many as in all together. Null is a repository that was not measured: it is left
 * out, and whoever shows the range says of how many it is.
 */
export function crowdOfAll(counts: readonly (number | null)[]): Crowd {
  const measured = counts.filter((count) => count !== null);
  if (measured.length === 0) return { type: 'unknown' };
  const least = Math.max(...measured);
  const most = measured.reduce((sum, count) => sum + count, 0);
  if (least === most) return exactCrowd(most);
  if (most < LEAST_GROUP) return { type: 'few' };
  return { type: 'range', least: least < LEAST_GROUP ? null : least, most };
}

/** How large a crowd may be, for putting the larger one first; null where nothing is known. */
export function sizeOfCrowd(crowd: Crowd): number | null {
  switch (crowd.type) {
    case 'unknown':
      return null;
    case 'nobody':
      return 0;
    case 'few':
      return 1;
    case 'range':
      return crowd.most;
    case 'exact':
      return crowd.count;
    default:
      return assertNever(crowd);
  }
}

/** `5`, `3 to 8`, `8 at most`, `fewer than 3`, `nobody`, `not measured`. */
export function sayCrowd(crowd: Crowd): Message {
  switch (crowd.type) {
    case 'range':
      return crowd.least === null
        ? message('crowd.atMost', { most: crowd.most })
        : message('crowd.range', { least: crowd.least, most: crowd.most });
    case 'exact':
      return message('crowd.exact', { number: crowd.count });
    case 'unknown':
    case 'nobody':
    case 'few':
      return message(`crowd.${crowd.type}`, { least: LEAST_GROUP });
    default:
      return assertNever(crowd);
  }
}
