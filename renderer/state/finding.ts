/** Finding on the canvas: the words looked for; who fits is marked there. */
import { canvas } from './canvas-handle.ts';
import { changeLook } from './look.ts';
import { getState, setState } from './store.ts';

/** Ask for words; with those of before when it is open already. Asked for in the table, the canvas comes back. */
export function beginFinding(): void {
  if (getState().look.lens !== 'chart') changeLook({ lens: 'chart' });
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
