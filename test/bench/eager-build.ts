/** The page built once more without lazy parts, to know what they are worth. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { folders } from '../../build/folders.ts';

export interface EagerBuild {
  /** Absolute path of the built page. */
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

export async function buildEager(): Promise<EagerBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'orgwright-eager-'));
  await build({
    configFile: join(folders.root, 'build/vite.config.ts'),
    logLevel: 'warn',
    plugins: [withoutLazyParts],
    build: { outDir: folder },
  });
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

const DYNAMIC_IMPORT = /\bimport\((['"][^'"]+['"])\)/g;

/** Every `import('x')` of our own becomes an import at the head of the file. */
const withoutLazyParts: Plugin = {
  name: 'without-lazy-parts',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(folders.renderer) || !DYNAMIC_IMPORT.test(code)) return null;
    const heads: string[] = [];
    const body = code.replace(DYNAMIC_IMPORT, (_, source: string) => {
      heads.push(`import * as eager${heads.length} from ${source};`);
      return `Promise.resolve(eager${heads.length - 1})`;
    });
    return { code: `${heads.join('\n')}\n${body}`, map: null };
  },
};
