/** Every system call of a save made to fail, one at a time: the old document or the new one, and never silence. */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testFolders } from '../support/test-host.ts';
import { documentText, versionOf } from '../support/faults/document-text.ts';

/** More than three chunks of Node's writing, so that the third write can fail too. */
const SIZE = 2_500_000;
const PROGRAM = join(import.meta.dirname, '../support/faults/save-once.ts');

interface Fault {
  readonly calls: string;
  readonly error: string;
  /** Which of these calls on the file, its temporary file or its folder fails, counted from 1. */
  readonly when: number;
}

const fault = (calls: string, errors: readonly string[], whens: readonly number[]): readonly Fault[] =>
  errors.flatMap((error) => whens.map((when) => ({ calls, error, when })));

const FAULTS: readonly Fault[] = [
  ...fault('write,pwrite64', ['ENOSPC', 'EIO', 'EDQUOT'], [1, 2, 3]),
  ...fault('fsync', ['EIO', 'ENOSPC'], [1]),
  ...fault('fsync', ['EIO'], [2]),
  ...fault('rename,renameat,renameat2', ['EACCES', 'EXDEV', 'EPERM', 'EIO'], [1]),
  ...fault('openat', ['EACCES', 'ENOSPC', 'EROFS', 'EMFILE'], [1]),
  ...fault('close', ['EIO'], [1]),
  ...fault('fchmod,chmod', ['EPERM'], [1]),
];

const reasonToSkip = findReason();
if (reasonToSkip !== null) console.log(`system-call faults: SKIPPED, ${reasonToSkip}`);

function findReason(): string | null {
  if (process.platform !== 'linux') return 'strace exists on Linux only';
  const trial = spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true']);
  if (trial.error !== undefined) return 'strace is not installed';
  return trial.status === 0 ? null : 'this system does not let strace attach';
}

it.skipIf(reasonToSkip !== null)(`${FAULTS.length} failing system calls`, { timeout: 180_000 }, async () => {
  const folders = await testFolders();
  const folder = folders.plansFolder;
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'Plan.orgwright');
  const temp = join(folder, `.orgwright-${'00'.repeat(8)}.tmp`);
  const next = join(folders.plansFolder, '..', 'next');
  await writeFile(next, documentText(2, SIZE));

  const outcomes: { readonly fault: string; readonly said: string; readonly version: number | null }[] = [];
  let leftovers = 0;
  for (const { calls, error, when } of FAULTS) {
    await writeFile(path, documentText(1, SIZE));
    const watched = [path, temp, folder].flatMap((each) => ['-P', each]);
    const inject = ['-e', `trace=${calls}`, '-e', `inject=${calls}:error=${error}:when=${when}`];
    const program = [process.execPath, PROGRAM, path, next];
    const run = spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', ...watched, ...inject, ...program], {
      encoding: 'utf8',
      // strace counts calls by thread; with one thread for files, the third write is the third.
      env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
    });
    outcomes.push({
      fault: `${calls} ${error} ${when}`,
      said: run.stdout,
      version: versionOf(await readFile(path, 'utf8'), SIZE),
    });
    leftovers += (await readdir(folder)).length - 1;
  }
  await folders.remove();

  const broken = outcomes.filter(({ version }) => version === null);
  const silent = outcomes.filter(({ said, version }) => said === 'saved' && version !== 2);
  const old = outcomes.filter(({ version }) => version === 1).length;
  console.log(
    `system-call faults: ${outcomes.length} injected: ${old} kept the old document, ` +
      `${outcomes.length - old - broken.length} have the new one, ${broken.length} broken, ${silent.length} silent, ` +
      `${leftovers} temporary files left`,
  );
  expect(outcomes).toHaveLength(22);
  expect(broken).toEqual([]);
  expect(silent).toEqual([]);
  // A fault that nobody noticed would prove nothing: every one is told in a sentence.
  expect(outcomes.filter(({ said }) => !said.startsWith('refused '))).toEqual([]);
});
