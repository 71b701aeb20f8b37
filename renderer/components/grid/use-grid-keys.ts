/** The keyboard and the clipboard on the grid, as in a spreadsheet. */
import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { DataGridProps } from './data-grid.tsx';
import { extendsRange, placeAfter } from './grid-moves.ts';
import type { GridRange } from './grid-types.ts';

export interface GridKeysInput {
  readonly props: DataGridProps;
  readonly range: GridRange | null;
  readonly page: number;
  readonly isTyping: boolean;
  readonly edit: (text?: string) => void;
}

export interface GridKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

export function useGridKeys({ props, range, page, isTyping, edit }: GridKeysInput): GridKeys {
  const isHere = (event: { readonly target: unknown; readonly currentTarget: unknown }): boolean =>
    event.target === event.currentTarget && !isTyping;
  return {
    onKeyDown: (event) => {
      if (!isHere(event)) return;
      if (isForClipboard(event)) {
        // The browser makes a copy or a paste of it, which comes here; the page's own cutting and pasting does not.
        event.stopPropagation();
        return;
      }
      if (!press(event, { props, range, page, isTyping, edit })) return;
      // What the grid takes is no shortcut of the page as well.
      event.preventDefault();
      event.stopPropagation();
    },
    onCopy: (event) => {
      if (!isHere(event) || range === null) return;
      event.clipboardData.setData('text/plain', props.onCopy(range));
      event.preventDefault();
      event.stopPropagation();
    },
    onCut: (event) => {
      if (!isHere(event) || range === null) return;
      event.clipboardData.setData('text/plain', props.onCopy(range));
      props.onClear(range);
      event.preventDefault();
      event.stopPropagation();
    },
    onPaste: (event) => {
      if (!isHere(event) || range === null) return;
      props.onPaste(range, event.clipboardData);
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

const isForClipboard = ({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && ['c', 'x', 'v'].includes(key.toLowerCase());

/** Whether the key was for the grid. */
function press(event: KeyboardEvent, { props, range, page, edit }: GridKeysInput): boolean {
  const { cursor, lines, columns } = props;
  if (cursor === null || range === null) return false;
  const mod = event.ctrlKey || event.metaKey;
  const pressed = { key: event.key, shift: event.shiftKey, mod };
  const line = lines[cursor.line];
  if (event.altKey) return openMenu(event, props);
  if (line?.type === 'group' && pressGroup(event.key, line, props)) return true;
  const to = placeAfter(cursor, pressed, { lines: lines.length, columns: columns.length, page });
  if (to !== null) {
    props.onGo(to, event.shiftKey && extendsRange(event.key) ? 'extend' : 'move');
    return true;
  }
  if (mod) return pressWithMod(event, props, range);
  switch (event.key) {
    case 'F2':
      edit();
      return true;
    case 'Delete':
    case 'Backspace':
      props.onClear(range);
      return true;
    case 'Escape':
      if (props.anchor === null) props.onLeave();
      else props.onGo(cursor, 'move');
      return true;
    case ' ':
      if (!event.shiftKey) return type(event, edit);
      props.onPickRow(cursor.line, 'move');
      return true;
    default:
      return type(event, edit);
  }
}

function pressWithMod(event: KeyboardEvent, props: DataGridProps, range: GridRange): boolean {
  const key = event.key.toLowerCase();
  if (key === 'a') props.onPickAll();
  else if (key === 'd' && !event.shiftKey) props.onFill(range, range.bottom);
  else if (key === ' ') props.onPickRow(range.top, 'toggle');
  else return false;
  return true;
}

function pressGroup(
  key: string,
  line: { readonly key: string; readonly isCollapsed: boolean },
  props: DataGridProps,
): boolean {
  const toggles =
    key === 'Enter' ||
    key === ' ' ||
    (key === 'ArrowLeft' && !line.isCollapsed) ||
    (key === 'ArrowRight' && line.isCollapsed);
  if (toggles) props.onToggleGroup(line.key);
  return toggles;
}

function openMenu(event: KeyboardEvent, props: DataGridProps): boolean {
  const column = props.cursor === null ? undefined : props.columns[props.cursor.column];
  if (event.key !== 'ArrowDown' || column === undefined) return false;
  props.onMenu(column.key);
  return true;
}

/** A letter begins to write over the cell; a first key of an input method opens the empty field for it. */
function type(event: KeyboardEvent, edit: (text?: string) => void): boolean {
  if (event.key === 'Process' || event.nativeEvent.isComposing) {
    edit('');
    return false;
  }
  // Keys that have names, such as Home, type nothing.
  if (event.key.length > 2) return false;
  edit(event.key);
  return true;
}
