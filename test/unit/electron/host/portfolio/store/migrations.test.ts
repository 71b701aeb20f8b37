/** A released form of the database opens in every later version, with everything in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../../../../../electron/host/portfolio/store/database.ts';
import {
  migrate,
  MIGRATIONS,
  NEWEST_VERSION,
  TABLES,
  versionOf,
} from '../../../../../../electron/host/portfolio/store/migrations.ts';
import { storeOver } from '../../../../../../electron/host/portfolio/store/portfolio-store.ts';

const FIXTURES = join(import.meta.dirname, '../../../../../fixtures/portfolio');
const memory = (): Database => openDatabase({ location: ':memory:' });

/** Tables and indexes, without SQLite's own. */
const formOf = (database: Database): readonly unknown[] =>
  database.lists("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name");

/** A database as the version of that number left it. */
function ofVersion(version: number): Database {
  const database = memory();
  database.script(readFileSync(join(FIXTURES, `version-${version}.sql`), 'utf8'));
  return database;
}

describe.each(MIGRATIONS.map((_, at) => at + 1))('version %d', (version) => {
  it('comes to the newest form', () => {
    const [old, fresh] = [ofVersion(version), memory()];
    expect(versionOf(old)).toBe(version);
    migrate(old);
    migrate(fresh);
    expect(versionOf(old)).toBe(NEWEST_VERSION);
    expect(formOf(old)).toEqual(formOf(fresh));
  });

  it('keeps everything that was in it', () => {
    const database = ofVersion(version);
    migrate(database);
    const store = storeOver(database);
    expect(store.sources.all()).toMatchObject([{ name: 'acme', repositories: 1 }]);
    expect(store.repositories.byName('acme/old-tool')).toMatchObject({ repositoryId: 42, name: 'acme/tool' });
    expect(store.samples.newest(42, 'stars', 'github-graphql')).toMatchObject({ day: 20_777, value: 130 });
    expect(store.releases.of(42)).toMatchObject([{ tag: 'v1.0', downloads: 7 }]);
    expect(store.releases.packagesOf(42)).toEqual([{ registry: 'npm', name: '@acme/tool' }]);
    expect(store.events.all()).toMatchObject([{ title: 'tool v1.0' }, { title: 'A talk', repositoryIds: [42] }]);
    expect(store.people.classes()).toEqual([{ login: 'octo', is: 'bot' }]);
    expect(store.people.contributors(42)).toMatchObject([{ login: 'cat', commits: 3 }]);
    expect(store.ledger.page(null, 5)).toMatchObject({ total: 1, entries: [{ request: 'POST /graphql' }] });
    expect(store.work.of('repository:42', 'stars')).toMatchObject({ cursor: '3' });
    expect(store.settings.options()).toMatchObject({ npm: true, peopleView: true });
  });

  it('is not changed any more: whoever changes the form writes a step', () => {
    const [frozen, built] = [ofVersion(version), memory()];
    for (const step of MIGRATIONS.slice(0, version)) step(built);
    expect(formOf(built)).toEqual(formOf(frozen));
  });
});

it('knows every table of the newest form', () => {
  const database = memory();
  migrate(database);
  const tables = database.lists<[string]>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  expect(tables.map(([name]) => name).toSorted()).toEqual(TABLES.map(({ name }) => name).toSorted());
});

it('leaves a database as it was when a step fails', () => {
  const database = memory();
  migrate(database);
  const before = formOf(database);
  const failing = [...MIGRATIONS, (late: Database) => late.script('CREATE TABLE half (a); CREATE TABLE event (b)')];
  expect(() => migrate(database, failing)).toThrow('already exists');
  expect(versionOf(database)).toBe(NEWEST_VERSION);
  expect(formOf(database)).toEqual(before);
});
