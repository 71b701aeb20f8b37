/** The command line that tests run: the built one when it is fresh, as users have it and much quicker to start, else the sources. */
import { join } from 'node:path';
import { folders } from '../../build/folders.ts';
import { staleBecauseOf } from '../../build/freshness.ts';

export const CLI =
  staleBecauseOf() === null ? join(folders.built, 'cli/cli.js') : join(folders.root, 'electron/cli/cli.ts');
