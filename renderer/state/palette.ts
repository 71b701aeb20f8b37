/** The palette that finds positions and commands. */
import { createSpotlight } from '@mantine/spotlight';
import { rememberFocus } from './focus-return.ts';

const [store, spotlight] = createSpotlight();

export const paletteStore = store;

export function openPalette(): void {
  if (store.getState().opened) return;
  rememberFocus();
  spotlight.open();
}
