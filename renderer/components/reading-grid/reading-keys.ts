/** The keyboard on the grid for reading. */
import type { KeyboardEvent } from 'react';
import { placeAfter } from '../grid/grid-moves.ts';
import type { ReadingGridProps, ReadingLine, ReadingPlace } from './reading-grid-types.ts';

interface KeysInput {
  readonly props: ReadingGridProps;
  /** Lines that show at once. */
  readonly page: number;
  readonly cellAt: (place: ReadingPlace) => HTMLElement | null;
}

/** Whether the key was for the grid. */
export function readingKeys(event: KeyboardEvent, { props, page, cellAt }: KeysInput): boolean {
  const { cursor, lines, columns } = props;
  if (cursor === null && lines.length > 0 && event.key.startsWith('Arrow')) {
    props.onGo({ line: 0, column: 0 });
    return true;
  }
  const line = cursor === null ? undefined : lines[cursor.line];
  if (cursor === null || line === undefined || event.altKey) return false;
  const mod = event.ctrlKey || event.metaKey;
  if (line.type === 'group' && togglesGroup(event.key, line, cursor.column)) {
    props.onToggleGroup(line.key);
    return true;
  }
  if (mod && event.key.toLowerCase() === 'a') {
    props.onChooseAll();
    return true;
  }
  if (event.key === 'Enter' || event.key === 'F2') {
    const cell = cellAt(cursor);
    if (cell !== null) props.onOpen(cursor, cell);
    return true;
  }
  if (event.key === ' ') {
    props.onChoose(cursor.line, event.shiftKey);
    return true;
  }
  if (event.key === 'Escape') {
    props.onLeave();
    return true;
  }
  // Tab leads on to what is beside the grid.
  if (event.key === 'Tab') return false;
  const pressed = { key: event.key, shift: event.shiftKey, mod };
  const to = placeAfter(cursor, pressed, { lines: lines.length, columns: columns.length, page });
  if (to === null) return false;
  props.onGo(to);
  return true;
}

/** In a cell with a sum, Enter is about the sum, and arrows go from sum to sum. */
function togglesGroup(key: string, { isCollapsed }: Extract<ReadingLine, { type: 'group' }>, column: number): boolean {
  if (key === ' ') return true;
  if (column > 0) return false;
  return key === 'Enter' || (key === 'ArrowLeft' && !isCollapsed) || (key === 'ArrowRight' && isCollapsed);
}
