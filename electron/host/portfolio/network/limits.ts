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
/** A longer wait than this is not believed: it would lock the person out because of one broken answer. */
const LONGEST = 24 * 60 * MINUTE;

/** "Slow down": told by message, by `retry-after`, or both, with status 403, 429 or 200. */
export function secondaryLimit(head: Head): NetworkFailure {
  const told = retryAfterOf(head.headers, head.serverNow) ?? untilReset(head, true);
  const until = head.now + believed(told ?? SHORTEST);
  return { kind: 'secondaryLimit', service: head.service, until, isTold: told !== null };
}

/** "Used up": until the hour ends. */
export function primaryLimit(head: Head): NetworkFailure {
  const asked = retryAfterOf(head.headers, head.serverNow) ?? untilReset(head, false) ?? WITHOUT_RESET;
  // The reset is told in whole seconds.
  const until = head.now + believed(asked + SECOND);
  return { kind: 'primaryLimit', service: head.service, until, isAnonymous: head.isAnonymous };
}

const believed = (wait: number): number => Math.min(Math.max(wait, SECOND), LONGEST);

function untilReset(head: Head, onlyIfSpent: boolean): number | null {
  const limit = rateLimitOf(head.headers, '');
  if (limit === null || (onlyIfSpent && limit.remaining > 0)) return null;
  return Math.max(0, limit.resetAt - head.serverNow);
}
