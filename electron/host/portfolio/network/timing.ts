/** The clock that the network and the synchronisation go by, so that tests can turn it. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface Timing {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds; rejects as soon as the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Aborted after so many milliseconds. */
  timeout(milliseconds: number): AbortSignal;
}

export const systemTiming: Timing = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, signal === undefined ? {} : { signal }),
  timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
};
