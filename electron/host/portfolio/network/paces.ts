/** The time between two requests that each registry asks for. */
import type { Service } from './addresses.ts';
import type { Timing } from './timing.ts';

/** Milliseconds: crates.io allows one a second, pypistats.org thirty a minute, ecosyste.ms five thousand an hour. */
const PACE: Readonly<Record<Service, number>> = {
  github: 0,
  npm: 250,
  pypi: 2_000,
  pub: 500,
  crates: 1_000,
  ecosystems: 720,
};

export class Paces {
  private readonly lastAt = new Map<Service, number>();
  private readonly timing: Timing;

  constructor(timing: Timing) {
    this.timing = timing;
  }

  /** Resolves when the service may be asked again. */
  async wait(service: Service, signal: AbortSignal | undefined): Promise<void> {
    const last = this.lastAt.get(service);
    const wait = last === undefined ? 0 : last + PACE[service] - this.timing.now();
    // A clock that was set back must not make anybody wait for hours.
    if (wait > 0) await this.timing.sleep(Math.min(wait, PACE[service]), signal);
    this.lastAt.set(service, this.timing.now());
  }
}
