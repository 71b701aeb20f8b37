/** A loopback host with a small page of its own, and a session with it. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLoopback, type LoopbackOptions, type RunningLoopback } from '../../electron/loopback/serve.ts';
import { hasUnixFiles } from './platform.ts';
import { testFolders, type TestFolders } from './test-host.ts';

export interface TestLoopback extends RunningLoopback {
  readonly port: number;
  readonly folders: TestFolders;
  /** Exchange a fresh code for a token, as the page does. */
  readonly newToken: () => Promise<string>;
  /** A request of our own page, which a browser would mark with its origin. */
  readonly fetchAsPage: typeof fetch;
  /** Stop, and remove all folders. */
  readonly end: () => Promise<void>;
}

/** Content of files that no request may ever reach. */
export const UNREACHABLE = 'outside of the page';

export async function startTestLoopback(changes: Partial<LoopbackOptions> = {}): Promise<TestLoopback> {
  const folders = await testFolders();
  const scratch = await mkdtemp(join(tmpdir(), 'orgwright-page-'));
  const rendererFolder = join(scratch, 'page');
  await mkdir(join(rendererFolder, 'assets'), { recursive: true });
  await writeFile(join(scratch, 'secret.txt'), UNREACHABLE);
  await writeFile(join(rendererFolder, 'index.html'), '<!doctype html><title>page</title><h1>Page</h1>');
  await writeFile(join(rendererFolder, 'assets', 'app.js'), 'globalThis.isLoaded = true;');
  if (hasUnixFiles) await symlink(join(scratch, 'secret.txt'), join(rendererFolder, 'link.txt'));
  const running = await startLoopback({ ...folders, rendererFolder, openPaths: [], version: '0.0.0-test', ...changes });
  const { origin } = running;
  const fetchAsPage: typeof fetch = (url, init) =>
    fetch(url, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), Origin: origin } });
  return {
    ...running,
    port: Number(new URL(origin).port),
    folders,
    fetchAsPage,
    async newToken() {
      const answer = await fetchAsPage(`${origin}/session`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ code: running.code() }),
      });
      return ((await answer.json()) as { token: string }).token;
    },
    async end() {
      await running.stop();
      await folders.remove();
      await rm(scratch, { recursive: true });
    },
  };
}
