/** The one way from a path to an id: for paths that the system, the launcher or the person's dialog gave us. */
import { realpath, stat } from 'node:fs/promises';
import { HostFailure } from '../../shared/contract/errors.ts';
import type { Services } from './services.ts';
import { onFile } from './system-failure.ts';

/** The id of the file at `path`. Throws `HostFailure` when there is no such file. */
export async function registerPath({ known }: Pick<Services, 'known'>, path: string): Promise<string> {
  const real = await onFile(path, async () => {
    const found = await realpath(path);
    if (!(await stat(found)).isFile()) throw new HostFailure('not-a-file', `"${path}" is a folder. Name a plan file.`);
    return found;
  });
  const [documentId] = await known.idsOf([real]);
  if (documentId === undefined) throw new Error('A path was given no id.');
  return documentId;
}
