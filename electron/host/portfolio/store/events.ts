/** Dated events: entered by the person, and releases read from GitHub, which are shown among them. */
import { HostFailure } from '../../../../shared/contract/errors.ts';
import type { newEvent, PortfolioEvent } from '../../../../shared/contract/portfolio.ts';
import type { z } from '../../../../shared/util/zod.ts';
import { numbersOf } from './clean.ts';
import type { Database } from './database.ts';

export type NewEvent = z.output<typeof newEvent>;

export interface Events {
  /** The newest first. */
  all(): PortfolioEvent[];
  /** Add an event, or change one that was entered. Throws `HostFailure` for one that was read or is not there. */
  save(event: NewEvent): PortfolioEvent;
  /** Throws `HostFailure` for one that was read or is not there. */
  remove(eventId: number): void;
}

/** Releases have numbers above this one, so that no event has the number of a release. */
const FIRST_READ = 1_000_000_000;
/** A portfolio of thousands has more releases than anybody looks through; a repository's page has all of its own. */
const READ_EVENTS = 5_000;

interface Row extends Omit<PortfolioEvent, 'eventId' | 'repositoryIds' | 'isRead'> {
  readonly event_id: number;
  readonly repository_ids: string;
}

export function eventsIn(database: Database): Events {
  return {
    all: () =>
      [...entered(database), ...read(database)].toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)),
    save: (event) => database.inTransaction(() => save(database, event)),
    remove: (eventId) => {
      if (eventId > FIRST_READ)
        throw new HostFailure('not-allowed', 'This release was read from GitHub and stays there.');
      if (database.run('DELETE FROM event WHERE event_id = ?', eventId) === 0) throw gone();
    },
  };
}

const gone = (): HostFailure =>
  new HostFailure('not-found', 'This event is not there any more. Add it again if you need it.');

function entered(database: Database): PortfolioEvent[] {
  return database
    .all<Row>('SELECT * FROM event ORDER BY event_id DESC')
    .map(({ event_id, repository_ids, ...row }) => ({
      eventId: event_id,
      ...row,
      repositoryIds: numbersOf(repository_ids),
      isRead: false,
    }));
}

function read(database: Database): PortfolioEvent[] {
  const rows = database.lists<[number, number, string, string, string | null, string]>(
    `SELECT release_id, repository_id, repository.name, tag, release.name, published_at
     FROM release JOIN repository USING (repository_id) WHERE is_prerelease = 0
       AND EXISTS (SELECT 1 FROM source_repository AS member WHERE member.repository_id = repository.repository_id)
     ORDER BY published_at DESC LIMIT ${READ_EVENTS}`,
  );
  return rows.map(([releaseId, repositoryId, repository, tag, name, publishedAt]) => ({
    eventId: FIRST_READ + releaseId,
    kind: 'release',
    day: publishedAt.slice(0, 10),
    title: titleOf(repository, tag, name),
    url: null,
    repositoryIds: [repositoryId],
    reach: null,
    note: null,
    isRead: true,
  }));
}

/** `tool 2.0 "Spring"`; many releases are named by their tag, and then it stands there once. */
function titleOf(repository: string, tag: string, name: string | null): string {
  const short = repository.split('/').at(-1) ?? repository;
  const called = name === null || name === tag ? tag : name.includes(tag) ? name : `${tag} ${name}`;
  return `${short} ${called}`.slice(0, 300).toWellFormed();
}

function save(database: Database, event: NewEvent): PortfolioEvent {
  const { eventId, kind, day, title, url, reach, note } = event;
  const repositoryIds = [...new Set(event.repositoryIds)];
  const values = [kind, day, title, url, reach, note, JSON.stringify(repositoryIds)] as const;
  if (eventId === null) {
    const added = database.insert(
      'INSERT INTO event (kind, day, title, url, reach, note, repository_ids) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...values,
    );
    return { ...event, eventId: added, repositoryIds, isRead: false };
  }
  if (eventId > FIRST_READ) {
    throw new HostFailure(
      'not-allowed',
      'This release was read from GitHub and cannot be edited. Add an event of your own beside it.',
    );
  }
  const changed = database.run(
    'UPDATE event SET kind = ?, day = ?, title = ?, url = ?, reach = ?, note = ?, repository_ids = ? WHERE event_id = ?',
    ...values,
    eventId,
  );
  if (changed === 0) throw gone();
  return { ...event, eventId, repositoryIds, isRead: false };
}
