/** What keys do in the outline: steps of a tree, type-ahead, renaming, and the actions that letters stand for elsewhere. */
import { useRef, type KeyboardEvent } from 'react';
import { nameOf } from '../../../shared/model/record-name.ts';
import { foldText } from '../../../shared/util/fold-text.ts';
import { isShortcut, runLetterKey } from '../../actions/letter-keys.ts';
import type { PositionId } from '../../state/app-state.ts';
import { openInspector } from '../../state/panels.ts';
import { getState } from '../../state/store.ts';
import { select, setFolds } from '../../state/view.ts';
import { chooseRow, type Choosing } from './choose-rows.ts';
import { outlineStep, typeAhead } from './outline-keys.ts';
import type { OutlineView } from './use-outline-rows.ts';

/** A pause of this many milliseconds begins another word. */
const TYPING_PAUSE = 800;

/** Letters typed one after the other, and when the last one came. */
interface Typed {
  text: string;
  at: number;
}

export function useOutlineKeys(
  view: OutlineView,
  rename: (id: PositionId) => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  const typed = useRef<Typed>({ text: '', at: -Infinity });
  return (event) => {
    if (event.target !== event.currentTarget || event.defaultPrevented) return;
    const isTaken = step(event, view) || editKey(event, view, rename) || typeKey(event, view, typed.current);
    if (isTaken) {
      event.preventDefault();
      // What is meant for this tree is not a shortcut of the page as well.
      event.stopPropagation();
    } else runLetterKey(event);
  };
}

function step(event: KeyboardEvent, view: OutlineView): boolean {
  if (event.altKey) return false;
  const { focused } = getState().selection;
  const found = outlineStep(event.key, { ...view, focused });
  if (found === null) return false;
  const isModified = event.ctrlKey || event.metaKey;
  if (found.kind === 'to') {
    // Together with Ctrl, the arrows up and down belong to the keyboard alone; others are shortcuts of the page.
    if (isModified && !['ArrowUp', 'Home', 'End'].includes(event.key)) return false;
    chooseRow(view.rows, found.id, choosingByKey(event));
    return true;
  }
  if (isModified) return false;
  if (view.matches === null) setFolds(found.ids, found.folds);
  return true;
}

const choosingByKey = ({ shiftKey, ctrlKey, metaKey }: KeyboardEvent): Choosing =>
  shiftKey ? 'extend' : ctrlKey || metaKey ? 'focus' : 'alone';

/** Space, Enter, F2, select all. */
function editKey(event: KeyboardEvent, view: OutlineView, rename: (id: PositionId) => void): boolean {
  const { focused } = getState().selection;
  const isModified = event.ctrlKey || event.metaKey;
  if (isModified && event.key.toLowerCase() === 'a' && !event.shiftKey && !event.altKey) {
    select(view.matches ?? view.rows, focused);
    return true;
  }
  if (focused === null || event.altKey) return false;
  if (event.key === ' ') chooseRow(view.rows, focused, event.shiftKey ? 'extend' : 'toggle');
  else if (event.key === 'Enter' && !isModified && !event.shiftKey) openInspector();
  else if (event.key === 'F2') rename(focused);
  else return false;
  return true;
}

/**
 * Letters look for the next row that begins with them, unless they are a shortcut: then the capital letter begins, and
 * the letters after it go on.
 */
function typeKey(event: KeyboardEvent, { rows, tables }: OutlineView, typed: Typed): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return false;
  const isGoingOn = event.timeStamp - typed.at < TYPING_PAUSE;
  if (!isGoingOn && (!/[\p{L}\p{N}]/u.test(event.key) || isShortcut(event, getState()))) return false;
  typed.text = (isGoingOn ? typed.text : '') + foldText(event.key);
  typed.at = event.timeStamp;
  const { focused } = getState().selection;
  const found = typeAhead(rows, focused, { typed: typed.text, textOf: (id) => foldText(nameOf(tables, id)) });
  if (found !== null && found !== focused) chooseRow(rows, found, 'alone');
  return true;
}
