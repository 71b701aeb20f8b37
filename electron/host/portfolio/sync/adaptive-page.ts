/** How many things go into one request: more while answers are quick, half when the service runs out of time. */

/** Answers quicker than this leave room for more. */
const QUICK = 2_000;
const STEP = 2;

export class AdaptivePage {
  private now: number;
  private readonly most: number;

  constructor(begin: number, most: number) {
    this.now = begin;
    this.most = most;
  }

  get size(): number {
    return this.now;
  }

  answered(milliseconds: number): void {
    if (milliseconds < QUICK) this.now = Math.min(this.most, this.now + STEP);
  }

  /** Half of what was too much. */
  shrinkBelow(tooMuch: number): void {
    this.now = Math.max(1, Math.floor(tooMuch / 2));
  }
}
