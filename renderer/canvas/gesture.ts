/** What a press of the pointer becomes once it moves. */
import type { Point } from './viewport.ts';

/** The keys that change what a gesture does. */
export interface HeldKeys {
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** One gesture from the first movement to the release. Points are on the screen, from the corner of the canvas. */
export interface Gesture {
  /** The pointer has moved, or a key was pressed or released. */
  readonly move: (pointer: Point, keys: HeldKeys) => void;
  readonly finish: (pointer: Point) => void;
  /** End it; nothing has happened. */
  readonly cancel: () => void;
}
