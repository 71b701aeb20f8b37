/**
 * Keys pressed between asking for a field and the field being there: none is lost and none means something elsewhere.
 * They wait here and are typed into the field once it has the focus.
 */
import { flushSync } from 'react-dom';
import { paletteStore } from '../state/palette.ts';
import { getState, subscribe } from '../state/store.ts';

/** A field that has not come by then does not come any more. */
const PATIENCE_MS = 10_000;
const FIND_FIELD = '[data-find-field]';
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

let waiting: { readonly keys: string[]; readonly since: number } | null = null;

/** Start listening; the result ends it. */
export function watchTypeAhead(): () => void {
  const stops = [
    // Who is typing into a field when a dialog comes by itself goes on doing so.
    subscribe(
      ({ dialog }) => dialog,
      (now, before) => now !== null && before === null && !isTextField(document.activeElement) && wait(),
    ),
    subscribe(
      ({ finding }) => finding !== null,
      (isFinding) => isFinding && wait(),
    ),
    paletteStore.subscribe(({ opened }) => {
      if (opened) wait();
    }),
    listen('keydown', keep),
    listen('focusin', settleSoon),
    listen('pointerdown', () => (waiting = null)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function listen<Type extends keyof WindowEventMap>(type: Type, run: (event: WindowEventMap[Type]) => void): () => void {
  window.addEventListener(type, run, true);
  return () => window.removeEventListener(type, run, true);
}

function wait(): void {
  waiting = { keys: waiting?.keys ?? [], since: performance.now() };
}

/** What is open and has a field. */
const openNow = (): { readonly isModal: boolean; readonly isFinding: boolean } => ({
  isModal: getState().dialog !== null || paletteStore.getState().opened,
  isFinding: getState().finding !== null,
});

function keep(event: KeyboardEvent): void {
  if (!event.isTrusted || event.isComposing || MODIFIERS.has(event.key)) return;
  if (waiting !== null && !isExpected()) waiting = null;
  if (waiting === null && isAstray(event)) {
    waiting = { keys: [], since: performance.now() };
    modalField()?.focus({ preventScroll: true });
  }
  const isChord = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
  if (waiting === null || isChord) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  waiting.keys.push(event.key);
  settleSoon();
}

const isExpected = (): boolean => {
  const { isModal, isFinding } = openNow();
  return (isModal || isFinding) && performance.now() - (waiting?.since ?? 0) < PATIENCE_MS;
};

/** Something modal is open, but the keyboard is still, or again, on the page below it. */
function isAstray({ key }: KeyboardEvent): boolean {
  if (!openNow().isModal || key === 'Escape' || key === 'Tab') return false;
  return modalField() !== null && document.activeElement?.closest('[data-portal]') === null;
}

const modalField = (): HTMLElement | null =>
  document.querySelector<HTMLElement>(
    '[role="dialog"] :is([data-autofocus], input[type="search"], input[type="text"])',
  );

function settleSoon(): void {
  // Not at once: the field may be taking the focus in the middle of being drawn.
  if (waiting !== null) setTimeout(settle);
}

function settle(): void {
  const field = document.activeElement;
  if (waiting === null || field === null || field.closest(`[role="dialog"], ${FIND_FIELD}`) === null) return;
  const { keys } = waiting;
  waiting = null;
  if (isTextField(field)) for (const key of keys) flushSync(() => typeInto(document.activeElement ?? field, key));
}

const isTextField = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  (element instanceof HTMLInputElement && element.selectionStart !== null) || element instanceof HTMLTextAreaElement;

/** As if the key had been pressed in the field. */
function typeInto(field: Element, key: string): void {
  const goesOn = field.dispatchEvent(
    new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true, composed: true }),
  );
  if (!goesOn || !isTextField(field)) return;
  const { selectionStart: start, selectionEnd: end } = field;
  if (start === null || end === null) return;
  if (key === 'Backspace') field.setRangeText('', start === end ? Math.max(0, start - 1) : start, end, 'end');
  else if (key.length === 1) field.setRangeText(key, start, end, 'end');
  else return;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: key, inputType: 'insertText' }));
}
