/** Builds what a release holds: the page, Electron's main and preload programs, and the command line. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { folders } from './folders.ts';
import { STAMP } from './freshness.ts';
import { thirdPartyLicences } from './licences.ts';

interface Program {
  readonly source: string;
  readonly output: string;
  /** Electron loads a sandboxed preload as CommonJS only. */
  readonly format: 'es' | 'cjs';
}

const PROGRAMS: readonly Program[] = [
  { source: 'electron/main/main.ts', output: 'main/main.js', format: 'es' },
  { source: 'electron/preload/preload.ts', output: 'preload/preload.cjs', format: 'cjs' },
  { source: 'electron/cli/cli.ts', output: 'cli/cli.js', format: 'es' },
];

/** One file for Node with every package inside, so that a release carries no node_modules. */
const programConfig = ({ source, output, format }: Program): InlineConfig => ({
  configFile: false,
  root: folders.root,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
  build: {
    ssr: join(folders.root, source),
    outDir: join(folders.built, dirname(output)),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      output: { format, entryFileNames: output.split('/').at(-1) ?? output, codeSplitting: false },
    },
  },
});

/** Build everything; throws, and leaves no stamp behind, when a part does not build. */
export async function buildAll(): Promise<void> {
  await build({ configFile: join(folders.root, 'build/vite.config.ts'), logLevel: 'warn' });
  await writeFile(join(folders.builtPage, 'third-party-licences.txt'), await thirdPartyLicences());
  for (const program of PROGRAMS) await build(programConfig(program));
  await mkdir(folders.built, { recursive: true });
  await writeFile(STAMP, '');
}

if (import.meta.main) {
  const start = performance.now();
  await buildAll();
  console.log(`Built Orgwright in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}
