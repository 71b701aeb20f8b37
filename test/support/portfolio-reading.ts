/** One reading over a store in memory and the GitHub of the tests, and what is stored after it. */
import { Control } from '../../electron/host/portfolio/sync/control.ts';
import { readEverything } from '../../electron/host/portfolio/sync/read-everything.ts';
import { Report } from '../../electron/host/portfolio/sync/report.ts';
import { Session } from '../../electron/host/portfolio/sync/session.ts';
import type { What } from '../../electron/host/portfolio/sync/sync-run.ts';
import type { Value } from '../../electron/host/portfolio/store/database.ts';
import { memoryStore, type PortfolioStore } from '../../electron/host/portfolio/store/portfolio-store.ts';
import type { SecretsPort } from '../../electron/host/ports.ts';
import { secretsInMemory } from '../../electron/host/secrets-in-memory.ts';
import type { Insider, SyncProgress, SyncResult } from '../../shared/contract/portfolio.ts';
import { ENVIRONMENT, type GitHubInMemory } from './github-in-memory.ts';

export interface ReadingWishes {
  readonly store: PortfolioStore;
  readonly github: GitHubInMemory;
  readonly token: string | null;
  readonly what?: What;
  readonly waits?: boolean;
  readonly insiders?: readonly Insider[] | null;
  /** Addresses of services, where they are not those of the tests. */
  readonly env?: Readonly<Record<string, string>>;
  readonly onProgress?: (progress: SyncProgress, control: Control) => void;
}

export interface StartedReading {
  readonly control: Control;
  readonly session: Session;
  readonly ended: Promise<SyncResult>;
}

/** A token as the desktop app keeps it: sealed by the system. */
function sealed(token: string | null): SecretsPort {
  const secrets = secretsInMemory(token === null ? new Map() : new Map([['github', token]]));
  return { ...secrets, state: async (name) => ({ ...(await secrets.state(name)), protection: 'system' }) };
}

/** A program that starts, reads and ends: nothing but the store goes from one to the next. */
export function startReading(wishes: ReadingWishes): StartedReading {
  const { store, github, token, what = 'due', waits = true, insiders = null, onProgress } = wishes;
  const bug = (where: string, error: unknown): void => {
    throw new Error(`a bug in ${where}`, { cause: error });
  };
  const session = new Session({
    env: { ...ENVIRONMENT, ...wishes.env },
    fetch: github.fetch,
    timing: github.timing,
    needs: {
      store: async () => store,
      lockPath: '',
      secrets: sealed(token),
      emit: () => undefined,
      now: () => new Date(github.clock.now()),
      version: '0.0.0-test',
      onBug: bug,
    },
  });
  const control = new Control(github.timing);
  const report = new Report(new Date(github.clock.now()).toISOString(), (progress) => onProgress?.(progress, control));
  session.onRequest = (points) => report.request(points);
  const ended = session
    .openStore()
    .then(() => readEverything({ session, store, control, report, what, insiders, waits, onBug: bug }));
  return { control, session, ended };
}

export const read = (wishes: ReadingWishes): Promise<SyncResult> => startReading(wishes).ended;

export function storeFollowing(...names: readonly string[]): PortfolioStore {
  const store = memoryStore();
  for (const name of names) {
    const kind = name.includes('/') ? 'repository' : 'owner';
    store.sources.add({ kind, name, withForks: true, addedOn: '2026-11-01' });
  }
  return store;
}

/** Another store with the same rows. */
export function copyOf({ database }: PortfolioStore): PortfolioStore {
  const copy = memoryStore();
  copy.inTransaction(() => {
    for (const table of PARENTS_FIRST) {
      for (const row of database.all<Record<string, Value>>(`SELECT * FROM ${table}`)) {
        const places = Object.keys(row).map(() => '?');
        copy.database.run(
          `INSERT OR REPLACE INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`,
          ...Object.values(row),
        );
      }
    }
  });
  return copy;
}

const PARENTS_FIRST =
  'setting source repository former_name source_repository series sample release package contributor work'.split(' ');

interface SampleRow {
  readonly repository_id: number;
  readonly metric: string;
  readonly source: string;
  readonly window_days: number;
  readonly day: number;
  readonly value: number;
  readonly quality: number;
}

/** Every stored number: `repository metric source window day` to value and quality. */
export function numbersIn({ database }: PortfolioStore): ReadonlyMap<string, string> {
  const rows = database.all<SampleRow>(
    'SELECT repository_id, metric, source, window_days, day, value, quality FROM sample JOIN series USING (series_id)',
  );
  return new Map(
    rows.map(({ repository_id, metric, source, window_days, day, value, quality }) => [
      `${repository_id} ${metric} ${source} ${window_days} ${day}`,
      `${value} ${quality}`,
    ]),
  );
}

/** What is known of repositories and releases, without the times of reading. */
export function factsIn({ database }: PortfolioStore): ReadonlyMap<string, string> {
  const rows = FACTS.flatMap((question) => database.all<object>(question));
  return new Map(rows.map((row) => [Object.values(row).slice(0, 2).join(' '), JSON.stringify(row)]));
}

const FACTS = [
  `SELECT 'repository', repository_id, node_id, name, description, homepage, language, topics, licence, is_archived,
   is_fork, created_at, pushed_at, last_release_at, last_release_tag, owner_teams, missed_at, gone_since FROM repository`,
  'SELECT repository_id, tag, name, published_at, is_prerelease, downloads FROM release',
  "SELECT 'source', source_id, name, trouble, is_anonymous FROM source",
  "SELECT 'member ' || source_id, repository_id FROM source_repository",
];
