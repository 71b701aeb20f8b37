/** How long a service that refuses asks to be left alone. */
import type { Head } from './call.ts';
import type { NetworkFailure } from './failure.ts';
import { rateLimitOf, retryAfterOf } from './rate-headers.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** Without any word about it GitHub asks for a minute at least. */
const SHORTEST = MINUTE;
/** Where the end of the hour is not told. */
const WITHOUT_RESET = 15 * MINUTE;
/** An hour that ends later than this is a broken answer. What `retry-after` demands is kept, however long. */
const LONGEST_HOUR = 24 * 60 * MINUTE;
/** Later no instant can be told. */
const END_OF_TIME = Date.UTC(9999, 0);

/** "Slow down": told by message, by `retry-after`, or both, with status 403, 429 or 200. */
export function secondaryLimit(head: Head): NetworkFailure {
  const told = retryAfterOf(head.headers, head.serverNow) ?? untilReset(head, true);
  const until = after(head, told ?? SHORTEST);
  return { kind: 'secondaryLimit', service: head.service, until, isTold: told !== null };
}

/** "Used up": until the hour ends. */
export function primaryLimit(head: Head): NetworkFailure {
  const asked = retryAfterOf(head.headers, head.serverNow) ?? untilReset(head, false) ?? WITHOUT_RESET;
  // The reset is told in whole seconds.
  const until = after(head, asked + SECOND);
  return { kind: 'primaryLimit', service: head.service, until, isAnonymous: head.isAnonymous };
}

const after = ({ now }: Head, wait: number): number => Math.min(now + Math.max(wait, SECOND), END_OF_TIME);

function untilReset(head: Head, onlyIfSpent: boolean): number | null {
  const limit = rateLimitOf(head.headers, '');
  if (limit === null || (onlyIfSpent && limit.remaining > 0)) return null;
  return Math.min(Math.max(0, limit.resetAt - head.serverNow), LONGEST_HOUR - SECOND);
}
