/** Makes `import 'electron'` mean the stand-in, before the program starts. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('electron.ts', import.meta.url).href, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});
Object.defineProperty(process.versions, 'electron', { value: '45.0.0-stand-in' });
// Playwright calls this in every Electron it launches.
Object.assign(globalThis, { __playwright_run: () => {} });
