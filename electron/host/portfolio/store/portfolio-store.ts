/** The portfolio's database as its readers and writers use it, one part a topic. */
import type { Database } from './database.ts';
import { openDatabase } from './database.ts';
import { eventsIn, type Events } from './events.ts';
import { ledgerIn, type Ledger } from './ledger.ts';
import { migrate } from './migrations.ts';
import { peopleIn, type People } from './people.ts';
import { releasesIn, type Releases } from './releases.ts';
import { repositoriesIn, type Repositories } from './repositories.ts';
import { samplesIn, type Samples } from './samples.ts';
import { settingsIn, type Settings } from './settings.ts';
import { sourcesIn, type Sources } from './sources.ts';
import { workIn, type Work } from './work.ts';

export interface PortfolioStore {
  readonly sources: Sources;
  readonly repositories: Repositories;
  readonly samples: Samples;
  readonly releases: Releases;
  readonly people: People;
  readonly events: Events;
  readonly ledger: Ledger;
  readonly work: Work;
  readonly settings: Settings;
  /** All of it or nothing, also when the program is killed: a page's rows and the cursor behind it belong together. */
  inTransaction<Result>(work: () => Result): Result;
  /** For questions that no topic answers; keep them inside this folder. */
  readonly database: Database;
  close(): void;
}

export function storeOver(database: Database): PortfolioStore {
  const settings = settingsIn(database);
  return {
    sources: sourcesIn(database),
    repositories: repositoriesIn(database),
    samples: samplesIn(database),
    releases: releasesIn(database),
    people: peopleIn(database, settings),
    events: eventsIn(database),
    ledger: ledgerIn(database),
    work: workIn(database),
    settings,
    inTransaction: (work) => database.inTransaction(work),
    database,
    close: () => database.close(),
  };
}

/** A store that nothing outlives: for the sample, and for tests. */
export function memoryStore(): PortfolioStore {
  const database = openDatabase({ location: ':memory:' });
  database.script('PRAGMA foreign_keys = ON');
  migrate(database);
  return storeOver(database);
}
