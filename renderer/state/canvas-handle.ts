/** The canvas as actions see it: what can be asked of it from menu, palette and keyboard. */
import type { PositionId } from './app-state.ts';

export interface CanvasHandle {
  fit(): void;
  fitSelection(): void;
  zoomIn(): void;
  zoomOut(): void;
  zoomTo100(): void;
  /** Bring a card into view and put the keyboard on it. */
  reveal(id: PositionId): void;
  focus(): void;
}

let current: CanvasHandle | null = null;

/** The mounted canvas says that it is here, or that it is gone (null). */
export function setCanvas(handle: CanvasHandle | null): void {
  current = handle;
}

/** The canvas on the screen; null while there is none. */
export const canvas = (): CanvasHandle | null => current;

/** Ask something of the canvas, which may only be on its way to the screen. Where another lens is shown nothing happens. */
export function withCanvas(ask: (handle: CanvasHandle) => void, frames = 20): void {
  if (current !== null) ask(current);
  else if (frames > 0) globalThis.requestAnimationFrame?.(() => withCanvas(ask, frames - 1));
}
