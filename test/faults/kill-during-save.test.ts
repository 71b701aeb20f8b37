/** kill -9 in the middle of saving: the file is a whole version, and no confirmed save is lost. */
import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startTestHost, testFolders } from '../support/test-host.ts';
import { documentText, versionOf } from '../support/faults/document-text.ts';
import { seededRandom } from '../../build/sample/seeded-random.ts';

const KILLS = 25;
const SIZE = 2_000_000;
const SEED = 20_261_120;
const PROGRAM = join(import.meta.dirname, '../support/faults/save-for-ever.ts');

interface Run {
  readonly started: number;
  readonly confirmed: number;
}

/** Let the program save, kill it after `delay` milliseconds of saving, and say how far it had come. */
async function saveAndKill(args: readonly string[], delay: number): Promise<Run> {
  const program = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = new Promise<void>((resolve) => program.once('close', () => resolve()));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    program.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      resolve();
    });
    program.once('exit', () => reject(new Error('The program ended by itself.')));
  });
  await sleep(delay);
  program.kill('SIGKILL');
  await closed;
  const lastOf = (kind: string): number =>
    Number(
      said
        .split('\n')
        .findLast((line) => line.startsWith(kind))
        ?.slice(2) ?? 0,
    );
  return { started: lastOf('s'), confirmed: lastOf('a') };
}

it(`${KILLS} kills during a save leave a whole document and every confirmed save`, { timeout: 120_000 }, async () => {
  const folders = await testFolders();
  await mkdir(folders.plansFolder, { recursive: true });
  const path = join(folders.plansFolder, 'Plan.orgwright');
  await writeFile(path, documentText(1, SIZE));
  const random = seededRandom(SEED);
  const count = { duringSave: 0, broken: 0, lost: 0, saves: 0 };
  for (let confirmed = 1; count.duringSave < KILLS;) {
    const args = [folders.dataFolder, folders.plansFolder, path, String(SIZE)];
    const run = await saveAndKill(args, 5 + random.next() * 250);
    const found = versionOf(await readFile(path, 'utf8'), SIZE);
    if (run.started > run.confirmed) count.duringSave += 1;
    if (found === null) count.broken += 1;
    else if (found < Math.max(confirmed, run.confirmed)) count.lost += 1;
    count.saves += Math.max(0, run.confirmed - confirmed);
    confirmed = Math.max(found ?? 1, run.confirmed);
  }
  const leftovers = (await readdir(folders.plansFolder)).length - 1;
  console.log(
    `kill -9: ${count.duringSave} kills during a save of 2 MB, ${count.saves} saves confirmed (seed ${SEED}): ` +
      `${count.broken} broken, ${count.lost} confirmed saves lost, ${leftovers} temporary files left`,
  );
  expect({ broken: count.broken, lost: count.lost }).toEqual({ broken: 0, lost: 0 });

  // The dead programs' locks bind nobody, and what they left behind is swept once it is old.
  const inAnHour = (): Date => new Date(Date.now() + 61 * 60 * 1000);
  const { host, running } = await startTestHost({ now: inAnHour }, folders);
  const documentId = await running.openPath(path);
  expect((await host.call('documents.open', { documentId })).readOnlyBecause).toBeNull();
  expect(await readdir(folders.plansFolder)).toEqual(['Plan.orgwright']);
  await running.stop();
  await folders.remove();
});
