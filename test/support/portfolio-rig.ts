/** A real portfolio, store and reading, against a GitHub on this computer, with a clock that never lets anybody wait. */
import type { Input, Output } from '../../shared/contract/methods.ts';
import type { Insider, Series, SyncProgress, SyncResult } from '../../shared/contract/portfolio.ts';
import { ALL_METRICS } from '../../shared/portfolio/metrics.ts';
import type { PortfolioHandlers } from '../../electron/host/portfolio/portfolio-handlers.ts';
import { portfolioService } from '../../electron/host/portfolio/portfolio-service.ts';
import { connectNetwork } from '../../electron/host/portfolio/sync/connect-network.ts';
import { secretsInMemory } from '../../electron/host/secrets-in-memory.ts';
import { movableClock } from './loopback-github/clock.ts';
import { seedWorld, type SeedWishes } from './loopback-github/seed.ts';
import { startLoopbackGitHub, type LoopbackGitHub } from './loopback-github/server.ts';
import { FINE_GRAINED } from './loopback-github/tokens.ts';
import { DAY } from './loopback-github/world.ts';
import { testFolders, testPorts, type TestFolders } from './test-host.ts';

export interface RigOptions {
  readonly owners?: SeedWishes['owners'];
  readonly active?: number;
  /** Null for none. */
  readonly token?: string | null;
  /** Points and requests in an hour. */
  readonly hourlyLimit?: number;
  /** Wait for limits to pass, as the page does; the command line does not. */
  readonly waits?: boolean;
  /** How far this computer's clock is before the true time, in milliseconds. */
  readonly clockAhead?: number;
  /** Where the data goes, when not to a folder of its own. */
  readonly dataFolder?: string;
}

export interface Sync {
  readonly result: SyncResult;
  /** What was said while it ran. */
  readonly progress: readonly SyncProgress[];
  /** Milliseconds that were waited for something. */
  readonly waited: number;
}

export interface Rig {
  readonly github: LoopbackGitHub;
  readonly folders: TestFolders;
  readonly ask: <M extends keyof PortfolioHandlers>(method: M, input: Input<M>) => Promise<Output<M>>;
  readonly sync: (what?: Input<'portfolio.sync'>['what'], insiders?: readonly Insider[] | null) => Promise<Sync>;
  /** Everything that is stored, measurement by measurement. */
  readonly stored: () => Promise<ReadonlyMap<string, number>>;
  readonly now: () => number;
  readonly pass: (milliseconds: number) => void;
  /** Hear how a reading goes, while it goes. */
  readonly onProgress: (listener: (progress: SyncProgress) => void) => void;
  /** A second program on the same data. */
  readonly second: () => Pick<Rig, 'ask' | 'sync' | 'stop'>;
  /** Ends the program as a person does, and starts it again. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly bugs: readonly string[];
  /** Ends everything; fails where the program met a bug. */
  readonly end: () => Promise<void>;
}

export const RIG_START = Date.UTC(2026, 10, 2, 9);

/** Sources are followed already, and nothing is read yet. */
export async function startRig(options: RigOptions = {}): Promise<Rig> {
  const { owners = { acme: 12 }, active = 0.2, token = FINE_GRAINED, hourlyLimit, dataFolder } = options;
  const clock = movableClock(RIG_START);
  let giveUp = (): void => undefined;
  const github = await startLoopbackGitHub({
    world: seedWorld({ today: RIG_START, owners, active }),
    now: clock.now,
    onHang: () => giveUp(),
    ...(hourlyLimit === undefined ? {} : { hourlyLimit }),
  });
  const folders = await testFolders();
  const bugs: string[] = [];
  let waited = 0;
  const local = (): number => clock.now() + (options.clockAhead ?? 0);
  const timing = {
    now: local,
    async sleep(milliseconds: number, signal?: AbortSignal) {
      waited += milliseconds;
      clock.pass(milliseconds);
      await new Promise(setImmediate);
      signal?.throwIfAborted();
    },
    timeout(milliseconds: number) {
      const patience = new AbortController();
      giveUp = () => {
        clock.pass(milliseconds);
        patience.abort(new DOMException('The operation timed out.', 'TimeoutError'));
      };
      return patience.signal;
    },
  };

  const start = () => {
    const secrets = secretsInMemory();
    const given = token === null ? Promise.resolve() : secrets.set('github', token, false);
    const listeners = new Set<(progress: SyncProgress) => void>();
    let ended: ((result: SyncResult) => void) | null = null;
    const ports = testPorts(dataFolder === undefined ? folders : { ...folders, dataFolder }, {
      secrets,
      now: () => new Date(local()),
      onBug: (where, error) =>
        bugs.push(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
      emit(event, payload) {
        if (event === 'portfolio.progress') for (const listener of listeners) listener(payload as SyncProgress);
        if (event === 'portfolio.synced') ended?.(payload as SyncResult);
      },
    });
    const service = portfolioService(
      ports,
      connectNetwork({ env: github.environment, timing, waits: options.waits ?? true }),
    );
    const ask: Rig['ask'] = async (method, input) => service.handlers[method](input as never);
    const sync: Rig['sync'] = async (what = 'due', insiders = null) => {
      await given;
      const progress: SyncProgress[] = [];
      const note = (one: SyncProgress): void => void progress.push(one);
      const before = waited;
      const result = new Promise<SyncResult>((resolve) => {
        ended = resolve;
      });
      listeners.add(note);
      try {
        await ask('portfolio.sync', { what, insiders: insiders === null ? null : [...insiders] });
        return { result: await result, progress, waited: waited - before };
      } finally {
        listeners.delete(note);
      }
    };
    return { ask, sync, listeners, stop: () => service.stop() };
  };

  let running = start();
  const others: { readonly stop: () => Promise<void> }[] = [];
  for (const owner of Object.keys(owners)) await running.ask('portfolio.addSource', { text: owner, withForks: true });

  return {
    github,
    folders,
    ask: (method, input) => running.ask(method, input),
    sync: (what, insiders) => running.sync(what, insiders),
    stored: () => storedIn(running.ask),
    now: clock.now,
    pass: (milliseconds) => clock.pass(milliseconds),
    onProgress: (listener) => void running.listeners.add(listener),
    second() {
      const second = start();
      others.push(second);
      return second;
    },
    async restart() {
      await running.stop();
      running = start();
    },
    stop: () => running.stop(),
    bugs,
    async end() {
      await Promise.all([running, ...others].map((program) => program.stop()));
      await github.close();
      await folders.remove();
      if (bugs.length > 0) throw new Error(`The program met bugs:\n${bugs.join('\n')}`);
    },
  };
}

const AT_ONCE = 100;
const METRICS_AT_ONCE = 60;

async function storedIn(ask: Rig['ask']): Promise<ReadonlyMap<string, number>> {
  const ids = (await ask('portfolio.repositories', { of: 'own' })).map(({ repositoryId }) => repositoryId);
  const stored = new Map<string, number>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    for (let metric = 0; metric < ALL_METRICS.length; metric += METRICS_AT_ONCE) {
      const series = await ask('portfolio.series', {
        of: 'own',
        repositoryIds: ids.slice(at, at + AT_ONCE),
        metrics: ALL_METRICS.slice(metric, metric + METRICS_AT_ONCE),
      });
      for (const one of series) keep(stored, one);
    }
  }
  return stored;
}

function keep(stored: Map<string, number>, { repositoryId, metric, source, windowDays, days, values }: Series): void {
  for (const [at, day] of days.entries())
    stored.set([repositoryId, metric, source, windowDays, day].join(' '), values[at] ?? Number.NaN);
}

/** What of the stored numbers is not there any more, or is another number now: nothing should be. */
export function lost(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): readonly string[] {
  return [...before]
    .filter(([key, value]) => after.get(key) !== value)
    .map(([key, value]) => `${key}: ${value} became ${String(after.get(key))}`);
}

/** Numbers that no repository has. */
export const impossible = (stored: ReadonlyMap<string, number>): readonly string[] =>
  [...stored].filter(([, value]) => !Number.isFinite(value) || value < 0 || value > 1e9).map(([key]) => key);

export const A_DAY = DAY;
