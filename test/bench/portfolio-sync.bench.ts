/** Reading five thousand repositories a day from a GitHub on this computer: requests, memory, and going on after a kill. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { folders } from '../../build/folders.ts';
import type { SyncResult } from '../../shared/contract/portfolio.ts';
import { star } from '../support/loopback-github/changes.ts';
import { seedWorld } from '../support/loopback-github/seed.ts';
import { startLoopbackGitHub, type LoopbackGitHub } from '../support/loopback-github/server.ts';
import { FINE_GRAINED } from '../support/loopback-github/tokens.ts';
import { digits, type Row } from './measure.ts';

const SIZE = 5_000;
const MOST_REQUESTS = 520;
const MOST_MEMORY = 300e6;
/** What is asked every day of every repository that has changed. */
const DAILY: readonly (string | null)[] = ['Token', 'Roster', 'Scalars', 'CountsDaily'];
/** Requests for counts after which the program is killed. */
const KILLED_AFTER = 150;
/** Points and requests an hour: all readings of the bench fall into one. */
const NO_LIMIT = 1_000_000;

/** The built command line, which is what a daily job runs. */
const CLI = join(folders.built, 'cli/cli.js');
/**
 * Run before it: tells on stderr what memory it took at the highest, in kilobytes. Linux counts what the program that
 * started it had taken into `maxRSS`, so that the peak of its own memory is asked of the system there.
 */
const TELL_MEMORY = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync } from 'node:fs';
  const own = () => {
    try { return /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]; } catch { return undefined; }
  };
  process.on('exit', () => process.stderr.write(String(own() ?? process.resourceUsage().maxRSS)));
`)}`;

interface Told {
  readonly result: SyncResult;
  /** Bytes. */
  readonly memory: number;
  readonly seconds: number;
  readonly daily: number;
}

/** Rows of the limits of reading: the first one, one after every repository has changed, and one with a kill in it. */
export async function portfolioSyncRows(): Promise<readonly Row[]> {
  const github = await startLoopbackGitHub({
    world: seedWorld({ today: Date.now(), owners: { acme: SIZE }, active: 0 }),
    hourlyLimit: NO_LIMIT,
  });
  const folder = await mkdtemp(join(tmpdir(), 'orgwright-bench-sync-'));
  const change = (): void => {
    for (const repository of github.world.repositories) star(repository, 1, Date.now());
  };
  const read = async (...options: readonly string[]): Promise<Told> => {
    const before = github.log.length;
    const begin = performance.now();
    const program = start(github, folder, ['sync', '--json', ...options]);
    const [out, err] = await Promise.all([text(program.stdout), text(program.stderr)]);
    const seconds = (performance.now() - begin) / 1_000;
    const result = JSON.parse(out) as SyncResult;
    return { result, memory: Number(err) * 1_024, seconds, daily: dailyIn(github, before) };
  };
  try {
    await text(start(github, folder, ['add', 'acme', '--forks']).stdout);
    const first = await read();
    change();
    const second = await read('--everything');
    change();
    const before = github.log.length;
    await killed(github, folder);
    // What was begun is gone on with.
    const resumed = await read();
    const asked = dailyIn(github, before);
    const outcomes = [first, second, resumed].map(({ result }) => result.outcome);
    if (outcomes.some((outcome) => outcome !== 'complete')) throw new Error(`Readings ended ${outcomes.join(', ')}.`);
    const memory = Math.max(first.memory, second.memory, resumed.memory);
    return [
      row('requests of a daily reading after all of 5,000 repositories changed', String(second.daily), {
        limit: `${MOST_REQUESTS}`,
        met: second.daily <= MOST_REQUESTS,
      }),
      row('the same with weekly counts and star histories', String(second.result.requests), null),
      row('memory of the reading process at its highest', `${digits(memory / 1e6)} MB`, {
        limit: `${MOST_MEMORY / 1e6} MB`,
        met: memory <= MOST_MEMORY,
      }),
      row('requests made again after kill -9 in the middle', String(asked - second.daily), {
        limit: '3',
        met: asked - second.daily <= 3,
      }),
      row('most requests under way at one time', String(github.mostInFlight()), {
        limit: '1',
        met: github.mostInFlight() === 1,
      }),
      row('that reading, from a GitHub on loopback', `${digits(second.seconds)} s`, null),
    ];
  } finally {
    await github.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const dailyIn = (github: LoopbackGitHub, from: number): number =>
  github.log.slice(from).filter(({ operation }) => operation !== null && DAILY.includes(operation)).length;

const start = (github: LoopbackGitHub, folder: string, args: readonly string[]) =>
  spawn(process.execPath, ['--import', TELL_MEMORY, CLI, 'portfolio', ...args], {
    env: { ...process.env, ...github.environment, ORGWRIGHT_GITHUB_TOKEN: FINE_GRAINED, ORGWRIGHT_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Starts a reading and kills it while it counts. */
async function killed(github: LoopbackGitHub, folder: string): Promise<void> {
  const before = github.log.length;
  const program = start(github, folder, ['sync', '--everything']);
  const gone = new Promise((resolve) => program.once('exit', resolve));
  const counted = (): number => github.log.slice(before).filter(({ operation }) => operation === 'CountsDaily').length;
  while (counted() < KILLED_AFTER && program.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  program.kill('SIGKILL');
  await gone;
}

const row = (what: string, value: string, goal: Pick<Row, 'limit' | 'met'> | null): Row => ({
  goal: 'portfolio',
  what,
  value,
  ...(goal ?? { limit: '', met: null }),
});
