/** Absolute paths of the folders the build reads and writes. */
import { fileURLToPath } from 'node:url';

const path = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url));

export const folders = {
  root: path('.'),
  renderer: path('renderer'),
  built: path('dist'),
  builtPage: path('dist/renderer'),
} as const;
