/** Which plans the operating system asks us to open. */
import { resolve } from 'node:path';

/** Plans among the arguments of a start. Switches are skipped: Chromium adds and reorders its own. */
export const planPaths = (args: readonly string[], workingFolder: string): readonly string[] =>
  args
    .filter((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.orgwright'))
    .map((arg) => resolve(workingFolder, arg));
