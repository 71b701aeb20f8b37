/** Two programs on one portfolio, programs that are killed while they read, and disks without room: nothing stored is lost, and reading goes on. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { orgwrightIn, type Ended } from '../support/run-cli.ts';
import { CLI } from '../support/cli-path.ts';
import { workADay } from '../support/loopback-github/changes.ts';
import { hang, type Fault } from '../support/loopback-github/faults.ts';
import { FINE_GRAINED } from '../support/loopback-github/tokens.ts';
import { A_DAY, lost, startRig, type Rig } from '../support/portfolio-rig.ts';
import { smallDisk, whyNoSmallDisk } from '../support/small-disk.ts';

/** Programs are started, on a machine that may be busy. */
const SLOW = { timeout: 60_000 };

let rig: Rig;
afterEach(() => rig.end());

const environment = () => ({
  ...rig.github.environment,
  ORGWRIGHT_GITHUB_TOKEN: FINE_GRAINED,
  ORGWRIGHT_DATA: rig.folders.dataFolder,
});

/** Resolves when such a query has been asked. */
async function asked(operation: string): Promise<void> {
  while (!rig.github.log.some((entry) => entry.operation === operation && entry.fault === 'hang'))
    await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('two programs', () => {
  it('do not read at the same time: the second says why, and shows what is stored', SLOW, async () => {
    rig = await startRig({ owners: { acme: 6 } });
    await rig.sync();
    rig.pass(A_DAY);
    workADay(rig.github.world, rig.now());
    const orgwright = orgwrightIn(rig.folders.dataFolder, environment());
    const meanwhile: Promise<readonly Ended[]>[] = [];
    rig.onProgress(() => {
      if (meanwhile.length > 0) return;
      const both = Promise.all([orgwright('portfolio', 'sync'), orgwright('portfolio', 'list')]);
      meanwhile.push(both);
      void rig.ask('portfolio.pause', null);
      void both.finally(() => void rig.ask('portfolio.sync', { what: 'due', insiders: null }));
    });
    const { result } = await rig.sync();
    const [sync, list] = (await meanwhile[0]) ?? [];
    expect(sync).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/Another Orgwright is reading/) });
    expect(list?.out).toContain('acme/engine');
    expect(result.outcome).toBe('complete');
    expect(rig.github.mostInFlight()).toBe(1);
  });
});

describe('a program that is killed while it reads', () => {
  it('leaves no lock, and the next one ends where an undisturbed one ends', SLOW, async () => {
    rig = await startRig({ owners: { acme: 40 }, active: 0.1 });
    rig.github.injectWhen(({ operation }) => operation === 'CountsWeekly', hang, 1);
    const program = spawn(process.execPath, [CLI, 'portfolio', 'sync'], {
      env: { ...process.env, ...environment() },
      stdio: 'ignore',
    });
    const gone = new Promise((resolve) => program.once('exit', resolve));
    await rig.stop();
    await asked('CountsWeekly');
    program.kill('SIGKILL');
    await gone;
    await rig.restart();
    const before = await rig.stored();
    expect(before.size).toBeGreaterThan(0);
    const rosters = countOf('Roster');
    const { result } = await rig.sync();
    expect(result.outcome).toBe('complete');
    // What was read before the end is not asked for again.
    expect(countOf('Roster')).toBe(rosters);
    const after = await rig.stored();
    expect(lost(before, after)).toEqual([]);
    const disturbed = rig;
    rig = await startRig({ owners: { acme: 40 }, active: 0.1 });
    await rig.sync();
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(await rig.stored()));
    await disturbed.end();
  });
});

const countOf = (name: string): number => rig.github.log.filter(({ operation }) => operation === name).length;

const reason = whyNoSmallDisk();
if (reason !== null) console.log(`A full disk while reading: SKIPPED, ${reason}`);

describe.skipIf(reason !== null)('a disk without room', () => {
  it('ends the reading with a sentence; what is stored stays, and with room reading goes on', async () => {
    const scratch = await startRig({ owners: {} });
    const folder = join(scratch.folders.plansFolder, 'small');
    const disk = await smallDisk(folder, 4 * 1024 * 1024);
    try {
      rig = await startRig({ owners: { acme: 3 }, active: 0, dataFolder: folder });
      await rig.sync();
      const before = await rig.stored();
      rig.pass(A_DAY);
      workADay(rig.github.world, rig.now());
      let filling: Promise<void> | null = null;
      rig.onProgress(() => {
        filling ??= disk.fill();
      });
      const untilFull: Fault = {
        name: 'an answer once the disk is full',
        answer: async (real) => {
          await filling;
          return real();
        },
      };
      rig.github.injectWhen(() => true, untilFull);
      const { result } = await rig.sync();
      expect(result).toMatchObject({ outcome: 'failed', messages: [expect.stringMatching(/no room/)] });
      expect(lost(before, await rig.stored())).toEqual([]);
      await disk.makeRoom();
      expect((await rig.sync()).result.outcome).toBe('complete');
      const after = await rig.stored();
      expect(lost(before, after)).toEqual([]);
      expect(after.size).toBeGreaterThan(before.size);
    } finally {
      await rig.stop();
      disk.unmount();
      await scratch.end();
    }
  });
});
