/** Pause, go on, cancel: what the person may do to a reading that runs. */
import type { Timing } from '../network/timing.ts';
import { cancelled } from './sync-stop.ts';

/** Longest sleep at a time: a computer that slept itself finds out soon that the time is over. */
const NAP = 30_000;

export class Control {
  private readonly abort = new AbortController();
  private pausing: PromiseWithResolvers<void> | null = null;
  private readonly timing: Timing;

  constructor(timing: Timing) {
    this.timing = timing;
  }

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  get isPaused(): boolean {
    return this.pausing !== null;
  }

  get isCancelled(): boolean {
    return this.abort.signal.aborted;
  }

  pause(): void {
    if (!this.isCancelled) this.pausing ??= Promise.withResolvers<void>();
  }

  resume(): void {
    this.pausing?.resolve();
    this.pausing = null;
  }

  cancel(): void {
    this.abort.abort();
    this.resume();
  }

  /** Resolves when work may go on; throws when it was cancelled. */
  async ready(): Promise<void> {
    while (this.pausing !== null) await this.pausing.promise;
    if (this.isCancelled) throw cancelled();
  }

  /** Resolves when the clock has come to `until`, and nobody has paused. */
  async waitUntil(until: number): Promise<void> {
    for (;;) {
      await this.ready();
      const left = until - this.timing.now();
      if (left <= 0) return;
      try {
        await this.timing.sleep(Math.min(left, NAP), this.signal);
      } catch (error) {
        if (this.isCancelled) throw cancelled();
        throw error;
      }
    }
  }
}
