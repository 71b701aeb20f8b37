/** Finding on the canvas: the words looked for; who fits is marked there. */
import { canvas } from './canvas-handle.ts';
import { getState, setState } from './store.ts';

/** Ask for words; with those of before when it is open already. */
export function beginFinding(): void {
  const field = document.querySelector<HTMLInputElement>('[data-find-field]');
  if (getState().finding === null) setState({ finding: '' });
  field?.focus();
  field?.select();
}

export function findWords(finding: string): void {
  setState({ finding });
}

/** Nobody is marked any more; the keyboard is on the canvas again. */
export function endFinding(): void {
  setState({ finding: null });
  canvas()?.focus();
}
