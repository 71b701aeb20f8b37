/** Hears the browser's own copy, cut and paste: they carry the clipboard without asking for a permission. */
import { useEffect } from 'react';
import { copySelected, pasteFrom } from '../state/clipboard.ts';
import { getState } from '../state/store.ts';

export function ClipboardEvents() {
  useEffect(() => {
    const listeners = [
      // Without these the browser holds copying for impossible while no text is selected.
      ['beforecopy', allow],
      ['beforecut', allow],
      ['copy', (event: ClipboardEvent) => onCopy(event, false)],
      ['cut', (event: ClipboardEvent) => onCopy(event, true)],
      ['paste', onPaste],
    ] as const;
    // The first two are no events that the types know.
    for (const [name, listener] of listeners) document.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of listeners) document.removeEventListener(name, listener as EventListener);
    };
  }, []);
  return null;
}

function allow(event: ClipboardEvent): void {
  if (isOurs(event) && !hasTextSelected()) event.preventDefault();
}

function onCopy(event: ClipboardEvent, isCut: boolean): void {
  if (event.clipboardData === null || !isOurs(event) || hasTextSelected()) return;
  event.preventDefault();
  copySelected(event.clipboardData, isCut);
}

function onPaste(event: ClipboardEvent): void {
  if (event.clipboardData === null || !isOurs(event)) return;
  event.preventDefault();
  void pasteFrom(event.clipboardData);
}

/** Where positions are shown; not while a dialog is open, and not in a field, where text is copied and pasted. */
function isOurs({ target, defaultPrevented }: ClipboardEvent): boolean {
  const { document, dialog, screen } = getState();
  const isField = target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
  return document !== null && screen === 'organisation' && dialog === null && !defaultPrevented && !isField;
}

const hasTextSelected = (): boolean => (getSelection()?.toString() ?? '') !== '';
