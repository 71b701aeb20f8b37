/** What gestures other than a drag of cards draw over the canvas while they last, and the card the pointer rests on. */
import { NONE } from '../../shared/drawing/forest.ts';
import type { CanvasRelation, DropPlace, DropVerdict } from './canvas-props.ts';
import type { Marquee } from './marquee.ts';
import type { Point } from './viewport.ts';

/** A relation being drawn from one card to another. */
export interface Connection {
  readonly from: number;
  /** Where the pointer is, on the screen. */
  readonly pointer: Point;
  /** The card it is over, NONE for none. */
  readonly target: number;
  readonly verdict: DropVerdict | null;
}

/** What a drag from elsewhere on the page would land on. */
export interface Aim {
  readonly place: DropPlace;
  /** The card that is lit; NONE when the place is the top. */
  readonly node: number;
  readonly isAllowed: boolean;
}

export interface Drawn {
  /** The card under the pointer while no button is down; NONE over the background. */
  readonly hovered: number;
  /** The relation under the pointer, where there is no card. */
  readonly relation: CanvasRelation | null;
  readonly marquee: Marquee | null;
  readonly connection: Connection | null;
  readonly aim: Aim | null;
}

const NOTHING: Drawn = { hovered: NONE, relation: null, marquee: null, connection: null, aim: null };

export class Sketch {
  drawn: Drawn = NOTHING;
  private readonly requestFrame: () => void;
  private readonly listeners = new Set<() => void>();

  constructor(requestFrame: () => void) {
    this.requestFrame = requestFrame;
  }

  readonly onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  draw(change: Partial<Drawn>): void {
    this.drawn = { ...this.drawn, ...change };
    for (const listener of this.listeners) listener();
    this.requestFrame();
  }

  /** Cards are others, or elsewhere: nothing of what was drawn holds any more. */
  clear(): void {
    if (this.drawn !== NOTHING) this.draw(NOTHING);
  }
}
