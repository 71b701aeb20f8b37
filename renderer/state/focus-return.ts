/** Where the keyboard goes when a dialog closes: back to where it was, else to the organisation. */
import { canvas } from './canvas-handle.ts';

let returnTo: Element | null = null;

/** A dialog opens: remember who has the keyboard. */
export function rememberFocus(): void {
  returnTo = globalThis.document?.activeElement ?? null;
}

/** The dialog closed: once it is gone, the keyboard goes back, unless somebody took it in the meantime. */
export function giveFocusBack(): void {
  const target = returnTo;
  returnTo = null;
  globalThis.requestAnimationFrame?.(() => {
    if (document.activeElement !== document.body) return;
    if (target instanceof HTMLElement && target.isConnected && target !== document.body) {
      target.focus({ preventScroll: true });
    } else canvas()?.focus();
  });
}
