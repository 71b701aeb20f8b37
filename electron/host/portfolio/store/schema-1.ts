/** The first form of the portfolio's database. Frozen once released: a change is a migration in migrations.ts. */

/**
 * `series` names a metric of a repository from one source, `sample` has its days. Days are numbers since 1970 where
 * they are reckoned with, and `YYYY-MM-DD` elsewhere; instants are ISO 8601. Lists of short texts are JSON.
 */
export const SCHEMA_1 = `
CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  source_id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('owner', 'repository')),
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  added_on TEXT NOT NULL,
  with_forks INTEGER NOT NULL,
  last_read_at TEXT,
  trouble TEXT,
  is_anonymous INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE repository (
  repository_id INTEGER PRIMARY KEY,
  node_id TEXT,
  name TEXT NOT NULL COLLATE NOCASE,
  description TEXT,
  homepage TEXT,
  language TEXT,
  topics TEXT NOT NULL DEFAULT '[]',
  licence TEXT,
  is_archived INTEGER NOT NULL DEFAULT 0,
  is_fork INTEGER NOT NULL DEFAULT 0,
  created_at TEXT,
  pushed_at TEXT,
  last_release_at TEXT,
  last_release_tag TEXT,
  owner_teams TEXT NOT NULL DEFAULT '[]',
  is_pinned INTEGER NOT NULL DEFAULT 0,
  read_at TEXT,
  missed_at TEXT,
  gone_since TEXT,
  measured_on INTEGER
) STRICT;
CREATE INDEX repository_by_name ON repository (name);

CREATE TABLE former_name (
  repository_id INTEGER NOT NULL REFERENCES repository ON DELETE CASCADE,
  name TEXT NOT NULL COLLATE NOCASE,
  until TEXT NOT NULL,
  PRIMARY KEY (repository_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_name_by_name ON former_name (name);

CREATE TABLE source_repository (
  source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  repository_id INTEGER NOT NULL REFERENCES repository ON DELETE CASCADE,
  seen_at TEXT NOT NULL,
  PRIMARY KEY (source_id, repository_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_of_repository ON source_repository (repository_id);

CREATE TABLE series (
  series_id INTEGER PRIMARY KEY,
  repository_id INTEGER NOT NULL REFERENCES repository ON DELETE CASCADE,
  metric TEXT NOT NULL,
  source TEXT NOT NULL,
  window_days INTEGER NOT NULL,
  fetched_at TEXT,
  UNIQUE (repository_id, metric, source, window_days)
) STRICT;

CREATE TABLE sample (
  series_id INTEGER NOT NULL REFERENCES series ON DELETE CASCADE,
  day INTEGER NOT NULL,
  value REAL NOT NULL CHECK (value >= 0 AND value <= 1e15),
  quality INTEGER NOT NULL,
  PRIMARY KEY (series_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE release (
  release_id INTEGER PRIMARY KEY AUTOINCREMENT,
  repository_id INTEGER NOT NULL REFERENCES repository ON DELETE CASCADE,
  tag TEXT NOT NULL,
  name TEXT,
  published_at TEXT NOT NULL,
  is_prerelease INTEGER NOT NULL,
  downloads REAL,
  UNIQUE (repository_id, tag)
) STRICT;
CREATE INDEX release_by_time ON release (published_at);

CREATE TABLE package (
  repository_id INTEGER NOT NULL REFERENCES repository ON DELETE CASCADE,
  registry TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (repository_id, registry, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  event_id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('release', 'article', 'talk', 'campaign')),
  day TEXT NOT NULL,
  title TEXT NOT NULL,
  url TEXT,
  reach REAL,
  note TEXT,
  repository_ids TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE TABLE contributor (
  repository_id INTEGER NOT NULL REFERENCES repository ON DELETE CASCADE,
  login TEXT NOT NULL COLLATE NOCASE,
  commits INTEGER NOT NULL,
  merged INTEGER NOT NULL,
  first_on TEXT,
  last_on TEXT,
  seen_at TEXT NOT NULL,
  PRIMARY KEY (repository_id, login)
) STRICT, WITHOUT ROWID;
CREATE INDEX contributor_by_login ON contributor (login);

CREATE TABLE login_class (
  login TEXT NOT NULL COLLATE NOCASE PRIMARY KEY,
  class TEXT NOT NULL CHECK (class IN ('inside', 'outside', 'bot'))
) STRICT, WITHOUT ROWID;

CREATE TABLE forgotten (
  hash TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger (
  entry_id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  host TEXT NOT NULL,
  request TEXT NOT NULL,
  purpose TEXT NOT NULL,
  fields TEXT NOT NULL,
  status INTEGER,
  points REAL,
  milliseconds REAL NOT NULL,
  is_anonymous INTEGER NOT NULL,
  failure TEXT
) STRICT;

CREATE TABLE work (
  subject TEXT NOT NULL,
  stage TEXT NOT NULL,
  done_at TEXT,
  cursor TEXT,
  variant TEXT,
  note TEXT,
  PRIMARY KEY (subject, stage)
) STRICT, WITHOUT ROWID;
`;
