/** Where a key leads from a cell, as in a spreadsheet. */
import type { GridPlace } from './grid-types.ts';

export interface Pressed {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean;
}

export interface GridSize {
  readonly lines: number;
  readonly columns: number;
  /** Lines that show at once. */
  readonly page: number;
}

/** The cell that a key leads to; null when the key is no way, or leads out of the grid (Tab at an end of the row). */
export function placeAfter(from: GridPlace, { key, shift, mod }: Pressed, size: GridSize): GridPlace | null {
  const { line, column } = from;
  const last = { line: size.lines - 1, column: size.columns - 1 };
  switch (key) {
    case 'ArrowDown':
      return clamped({ line: mod ? last.line : line + 1, column }, last);
    case 'ArrowUp':
      return clamped({ line: mod ? 0 : line - 1, column }, last);
    case 'ArrowRight':
      return clamped({ line, column: mod ? last.column : column + 1 }, last);
    case 'ArrowLeft':
      return clamped({ line, column: mod ? 0 : column - 1 }, last);
    case 'Home':
      return clamped({ line: mod ? 0 : line, column: 0 }, last);
    case 'End':
      return clamped({ line: mod ? last.line : line, column: last.column }, last);
    case 'PageDown':
      return clamped({ line: line + size.page, column }, last);
    case 'PageUp':
      return clamped({ line: line - size.page, column }, last);
    case 'Enter':
      return clamped({ line: shift ? line - 1 : line + 1, column }, last);
    case 'Tab': {
      const next = column + (shift ? -1 : 1);
      return next < 0 || next > last.column ? null : { line, column: next };
    }
    default:
      return null;
  }
}

/** Keys that make the range larger when Shift is held. */
export const extendsRange = (key: string): boolean =>
  key.startsWith('Arrow') || ['Home', 'End', 'PageDown', 'PageUp'].includes(key);

const clamped = (place: GridPlace, last: GridPlace): GridPlace => ({
  line: Math.max(0, Math.min(last.line, place.line)),
  column: Math.max(0, Math.min(last.column, place.column)),
});
