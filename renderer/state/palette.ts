/** The palette that finds positions and commands. */
import { createSpotlight } from '@mantine/spotlight';

const [store, spotlight] = createSpotlight();

export const paletteStore = store;
export const openPalette = (): void => spotlight.open();
