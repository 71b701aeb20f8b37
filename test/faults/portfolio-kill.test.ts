/** kill -9 while the portfolio is made, written and copied: every confirmed page is there, none is there in part. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { seededRandom } from '../../build/sample/seeded-random.ts';
import { portfolioAt } from '../support/faults/a-portfolio.ts';
import { tempFolder } from '../support/temp-folder.ts';

const KILLS = 10;
const PAGE = 40;
const SEED = 20_261_127;
const PROGRAM = join(import.meta.dirname, '../support/faults/write-portfolio.ts');

/** Let the program write, kill it so many milliseconds after its begin, and say which page it confirmed last. */
async function writeAndKill(folder: string, delay: number): Promise<number> {
  const program = spawn(process.execPath, [PROGRAM, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
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
  // The last line may be cut.
  return Number(
    said
      .split('\n')
      .slice(0, -1)
      .findLast((line) => /^\d+$/.test(line)) ?? 0,
  );
}

it(`${KILLS} kills leave every confirmed page whole`, { timeout: 120_000 }, async () => {
  const folder = join(await tempFolder(), 'portfolio');
  const random = seededRandom(SEED);
  const count = { pages: 0, lost: 0, torn: 0, notices: 0 };
  for (let kill = 0; kill < KILLS; kill++) {
    // The first ones fall into the making of the file.
    const confirmed = await writeAndKill(folder, kill < 4 ? kill * 15 : 40 + random.next() * 400);
    const portfolio = portfolioAt(folder);
    const store = await portfolio.store();
    const page = Number(store.work.of('all', 'roster').cursor ?? 0);
    const [rows = [0, 0]] = store.database.lists<[number, number]>(
      'SELECT (SELECT count(*) FROM repository), (SELECT count(*) FROM sample)',
    );
    if (page < confirmed) count.lost += 1;
    if (rows[0] !== page * PAGE || rows[1] !== page * PAGE) count.torn += 1;
    count.pages = page;
    await portfolio.settled();
    count.notices += portfolio.notices().length;
    await portfolio.close();
  }
  console.log(
    `kill -9: ${KILLS} kills while writing the portfolio, ${count.pages} pages written (seed ${SEED}): ` +
      `${count.torn} torn, ${count.lost} confirmed pages lost, ${count.notices} repairs`,
  );
  expect(count.pages).toBeGreaterThan(0);
  expect({ ...count, pages: 0 }).toEqual({ pages: 0, lost: 0, torn: 0, notices: 0 });
});
