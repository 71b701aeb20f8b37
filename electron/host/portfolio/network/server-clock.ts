/** The time as the services tell it, so that a computer whose clock is wrong does not file numbers under wrong days. */
import { MILLISECONDS_PER_DAY } from './days.ts';
import type { Timing } from './timing.ts';

/** The header is told in whole seconds and takes its time: a smaller difference is none. */
const INEXACT = 5_000;
/** Beyond this the person is told. */
const WORTH_SAYING = MILLISECONDS_PER_DAY / 2;

export interface ServerClock {
  /** Learn from an answer that was what we asked for. */
  hear(serverTime: number): void;
  /** Whether one was heard. */
  isKnown(): boolean;
  /** Milliseconds since 1970 by the service's clock; by this computer's until one has been heard. */
  now(): number;
  /** A sentence when this computer's clock is far off; null when it is not. */
  trouble(): string | null;
}

export function serverClock(timing: Timing): ServerClock {
  let offset: number | null = null;
  return {
    hear(serverTime) {
      const heard = serverTime - timing.now();
      if (offset !== null && Math.abs(heard - offset) < INEXACT) return;
      offset = Math.abs(heard) < INEXACT ? 0 : heard;
    },
    isKnown: () => offset !== null,
    now: () => timing.now() + (offset ?? 0),
    trouble() {
      if (offset === null || Math.abs(offset) < WORTH_SAYING) return null;
      const days = Math.max(1, Math.round(Math.abs(offset) / MILLISECONDS_PER_DAY));
      const howFar = `${days} ${days === 1 ? 'day' : 'days'} ${offset > 0 ? 'slow' : 'fast'}`;
      return `The clock of this computer is ${howFar}. What was read is filed under GitHub's day.`;
    },
  };
}
