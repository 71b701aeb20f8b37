/** Without any network the app starts, opens, edits and saves as ever. */
import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { folders } from '../../build/folders.ts';

/** A network of one's own with nothing in it but the loopback interface. */
const WITHOUT_NETWORK = ['--net', '--', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'] as const;

/** Why no such network can be made here; null when it can. */
function whyNot(): string | null {
  try {
    execFileSync('unshare', [...WITHOUT_NETWORK, 'true'], { stdio: 'pipe' });
    return null;
  } catch (error) {
    return (error as Error).message.split('\n')[0] ?? 'unshare failed';
  }
}

const reason = whyNot();
if (reason !== null) console.log(`The journey without network: SKIPPED, ${reason}`);

it.skipIf(reason !== null)('a journey on a machine without network', async () => {
  const journey = [process.execPath, join(folders.root, 'test/support/offline-journey.ts')];
  const { stdout } = await promisify(execFile)('unshare', [...WITHOUT_NETWORK, ...journey]);
  expect(stdout).toBe('saved 154 positions\n');
});
