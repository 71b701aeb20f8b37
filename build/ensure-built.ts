/** Builds Orgwright only when a source is newer than the last build: the first step of `npm start`. */
import { relative } from 'node:path';
import { folders } from './folders.ts';
import { staleBecauseOf } from './freshness.ts';

const newer = staleBecauseOf();
if (newer !== null) {
  console.log(`Building Orgwright (${relative(folders.root, newer)} is newer than the last build) ...`);
  const { buildAll } = await import('./build.ts');
  await buildAll();
}
