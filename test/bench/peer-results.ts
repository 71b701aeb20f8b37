/** What was measured of the canvas and its peers. */
import type { Contender } from './peer-pages.ts';

/** What one contender did at one size; a view's numbers are milliseconds of CPU for each step. */
export interface Measured {
  readonly painted: number;
  readonly cards: number;
  readonly near: Movement;
  readonly fit: Movement;
  /** Megabytes; null where the system does not tell. */
  readonly memory: number | null;
  /** Only our own: dragging one card, dragging fifty, selecting everybody. */
  readonly edits: {
    readonly dragOne: Movement['pan'];
    readonly dragFifty: Movement['pan'];
    readonly selectAll: number;
  } | null;
}

export interface Movement {
  readonly pan: Step;
  readonly zoom: Step;
}

export interface Step {
  readonly cpu: number;
  /** 95th percentile of the times between frames. */
  readonly frame: number;
}

export type Results = ReadonlyMap<Contender, ReadonlyMap<number, Measured>>;
