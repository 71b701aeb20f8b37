/** Logins: of contributors while the people view is on, of whom the person classified, and of those to be forgotten only a hash. */
import { createHmac, randomBytes } from 'node:crypto';
import { login as loginShape, type Contributor, type LoginClass } from '../../../../shared/contract/portfolio.ts';
import type { Database } from './database.ts';
import { namesLogin } from './names-login.ts';
import type { Settings } from './settings.ts';

export interface People {
  /** Store who contributed to a repository. Nobody while the people view is off, and never who is forgotten. */
  putContributors(
    repositoryId: number,
    contributors: readonly Omit<Contributor, 'repositoryId'>[],
    seenAt: string,
  ): void;
  /** Contributors of one repository; or of all, and then no more than the busiest fifty thousand. */
  contributors(repositoryId: number | null): Contributor[];
  /** Remove those who were last seen before `instant`; gives back how many. */
  dropUnseenSince(instant: string): number;
  /** Remove all contributors. */
  clear(): number;
  classes(): { login: string; is: LoginClass }[];
  classify(login: string, is: LoginClass | null): void;
  /** Whether this login may only be counted. */
  isForgotten(login: string): boolean;
  /** Remove the login from all rows and sentences and remember its hash; gives back how many had it. What stays: what-stays.ts. */
  forget(login: string): number;
}

/** As many as one answer may carry. */
const MANY = 50_000;

const PUT = `INSERT INTO contributor (repository_id, login, commits, merged, first_on, last_on, seen_at)
  SELECT repository_id, ?, ?, ?, ?, ?, ? FROM repository WHERE repository_id = ?
  ON CONFLICT (repository_id, login) DO UPDATE SET login = excluded.login, commits = excluded.commits,
  merged = excluded.merged, seen_at = excluded.seen_at,
  first_on = min(coalesce(first_on, excluded.first_on), coalesce(excluded.first_on, first_on)),
  last_on = max(coalesce(last_on, excluded.last_on), coalesce(excluded.last_on, last_on))`;

export function peopleIn(database: Database, settings: Settings): People {
  // Asked each time: another program may have been told to forget somebody meanwhile.
  const isForgotten = (login: string): boolean => {
    const salt = saltIn(database);
    return salt !== null && database.first('SELECT 1 FROM forgotten WHERE hash = ?', hashOf(login, salt)) !== null;
  };

  return {
    isForgotten,
    putContributors: (repositoryId, contributors, seenAt) => {
      if (!settings.options().peopleView) return;
      database.inTransaction(() => {
        for (const { login, commits, mergedChangeRequests, firstOn, lastOn } of contributors) {
          if (!loginShape.safeParse(login).success || isForgotten(login)) continue;
          database.run(PUT, login, commits, mergedChangeRequests, firstOn, lastOn, seenAt, repositoryId);
        }
      });
    },
    contributors: (repositoryId) =>
      database
        .all<Contributor>(
          `SELECT repository_id AS repositoryId, login, commits, merged AS mergedChangeRequests, first_on AS firstOn,
           last_on AS lastOn FROM contributor ${repositoryId === null ? '' : 'WHERE repository_id = ?'}
           ORDER BY commits DESC, login, repository_id LIMIT ${MANY}`,
          ...(repositoryId === null ? [] : [repositoryId]),
        )
        .map((row) => ({ ...row })),
    dropUnseenSince: (instant) => database.run('DELETE FROM contributor WHERE seen_at < ?', instant),
    clear: () => database.run('DELETE FROM contributor'),
    classes: () =>
      database
        .all<{ login: string; is: LoginClass }>('SELECT login, class AS "is" FROM login_class ORDER BY login')
        .map((row) => ({ ...row })),
    classify: (login, is) => {
      if (is === null) database.run('DELETE FROM login_class WHERE login = ?', login);
      else database.run('INSERT OR REPLACE INTO login_class (login, class) VALUES (?, ?)', login, is);
    },
    forget: (login) =>
      database.inTransaction(() => {
        const hash = hashOf(login, saltIn(database) ?? newSalt(database));
        database.run('INSERT OR IGNORE INTO forgotten (hash) VALUES (?)', hash);
        return removeLogin(database, login) + removeSentences(database, settings, login);
      }),
  };
}

/** Rows that name the login: contributions, classes, and requests that asked for it. */
function removeLogin(database: Database, login: string): number {
  const requests = database
    .lists<[number, string]>(
      `SELECT entry_id, told FROM (SELECT entry_id, request || ' ' || fields || ' ' || coalesce(failure, '') AS told
       FROM ledger) WHERE instr(lower(told), ?) > 0`,
      login.toLowerCase(),
    )
    .filter(([, told]) => namesLogin(told, login));
  for (const [entryId] of requests) database.run('DELETE FROM ledger WHERE entry_id = ?', entryId);
  return (
    requests.length +
    database.run('DELETE FROM contributor WHERE login = ?', login) +
    database.run('DELETE FROM login_class WHERE login = ?', login)
  );
}

/** Sentences about sources and about the last reading that name the login; gives back how many there were. */
function removeSentences(database: Database, settings: Settings, login: string): number {
  const troubles = database
    .lists<[number, string]>('SELECT source_id, trouble FROM source WHERE trouble IS NOT NULL')
    .filter(([, trouble]) => namesLogin(trouble, login));
  for (const [sourceId] of troubles) database.run('UPDATE source SET trouble = NULL WHERE source_id = ?', sourceId);
  const last = settings.lastSync();
  const messages = last?.messages.filter((message) => !namesLogin(message, login)) ?? [];
  const said = (last?.messages.length ?? 0) - messages.length;
  if (last !== null && said > 0) settings.setLastSync({ ...last, messages });
  return troubles.length + said;
}

/** Logins are the same in capitals and small letters. */
const hashOf = (login: string, salt: string): string =>
  createHmac('sha256', salt).update(login.toLowerCase()).digest('base64');

const SALT = 'salt';

/** Null until somebody is to be forgotten. */
const saltIn = (database: Database): string | null =>
  database.first<{ value: string }>('SELECT value FROM setting WHERE name = ?', SALT)?.value ?? null;

/** Made once for a database, so that hashes of two computers cannot be compared. */
function newSalt(database: Database): string {
  const salt = randomBytes(32).toString('base64');
  database.run('INSERT INTO setting (name, value) VALUES (?, ?)', SALT, salt);
  return salt;
}
