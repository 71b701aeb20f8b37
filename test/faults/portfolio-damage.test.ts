/** The portfolio's file damaged in every way we know: it is noticed, told, and put right from a copy. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { OwnPortfolio } from '../../electron/host/portfolio/store/own-portfolio.ts';
import {
  contentOf,
  damage,
  EMPTY,
  fill,
  madePortfolio,
  namesIn,
  portfolioAt,
  WHOLE,
} from '../support/faults/a-portfolio.ts';
import { startTestHost, testFolders } from '../support/test-host.ts';
import { tempFolder } from '../support/temp-folder.ts';

const PAGE = 4_096;
/** Past the day of the copy, so that the file is looked at from end to end again. */
const NEXT_DAY = new Date('2026-11-21T08:00:00.000Z');

const runSql = (folder: string, sql: string): void => {
  const database = new DatabaseSync(join(folder, 'portfolio.db'));
  database.exec(sql);
  database.close();
};

const DAMAGES: Readonly<Record<string, (folder: string) => Promise<void> | void>> = {
  'emptied to 0 bytes': (folder) => damage(folder, () => Buffer.alloc(0)),
  'cut in half': (folder) => damage(folder, (bytes) => bytes.subarray(0, bytes.length / 2)),
  'cut within its header': (folder) => damage(folder, (bytes) => bytes.subarray(0, 50)),
  'a header of zeros': (folder) => damage(folder, (bytes) => bytes.fill(0, 0, 100)),
  'all zeros': (folder) => damage(folder, (bytes) => bytes.fill(0)),
  'garbage in every page but the first': (folder) =>
    damage(folder, (bytes) => bytes.map((byte, at) => (at < PAGE ? byte : (byte * 7 + at) % 251))),
  'one page of garbage': (folder) =>
    damage(folder, (bytes) => bytes.fill(0xa5, bytes.length - 2 * PAGE, bytes.length - PAGE)),
  'not a database': (folder) =>
    damage(folder, () => Buffer.from('<html>Hotel Wi-Fi: please log in</html>'.repeat(200))),
  'of another program': (folder) => runSql(folder, 'PRAGMA application_id = 1234'),
  'without a version': (folder) => runSql(folder, 'PRAGMA user_version = 0'),
  'without a table': (folder) => runSql(folder, 'PRAGMA foreign_keys = OFF; DROP TABLE sample'),
};

/** Open, let the check that follows end, and open what it left. */
async function opened(folder: string): Promise<OwnPortfolio> {
  const portfolio = portfolioAt(folder, () => NEXT_DAY);
  await portfolio.store();
  await portfolio.settled();
  await portfolio.store();
  return portfolio;
}

describe.each(Object.entries(DAMAGES))('a file %s', (_, harm) => {
  it('is moved aside, and the copy takes its place', async () => {
    const folder = await tempFolder();
    await madePortfolio(folder);
    await harm(folder);
    const portfolio = await opened(folder);
    expect(contentOf(await portfolio.store())).toEqual(WHOLE);
    expect(portfolio.notices()).toEqual([
      expect.stringMatching(
        /^The portfolio's file was damaged\. It was moved aside as .* whole copy of 2026-11-20 took its place/,
      ),
    ]);
    await portfolio.close();
    expect(await namesIn(folder)).toContain('portfolio.damaged-*.db');
  });
});

it.each(['emptied to 0 bytes', 'a header of zeros', 'not a database', 'of another program'])(
  'a file %s makes way for a new one where there is no copy, and stays aside',
  async (name) => {
    const folder = await tempFolder();
    await madePortfolio(folder);
    await rm(join(folder, 'portfolio.copy-20261120.db'));
    await DAMAGES[name]?.(folder);
    const portfolio = await opened(folder);
    const store = await portfolio.store();
    expect(contentOf(store)).toEqual(EMPTY);
    expect(portfolio.notices()).toEqual([expect.stringContaining('it begins anew')]);
    fill(store);
    await portfolio.close();
    const again = await opened(folder);
    expect(contentOf(await again.store())).toEqual(WHOLE);
    expect(again.notices()).toEqual([]);
    await again.close();
    expect(await namesIn(folder)).toContain('portfolio.damaged-*.db');
  },
);

describe('what can still be read of a damaged file', () => {
  /** The page in which a text stands. */
  const pageOf = (bytes: Buffer, text: string): number => Math.floor(bytes.indexOf(text) / PAGE) * PAGE;

  it('is brought over where there is no copy: a damaged page costs no more than what lies on it', async () => {
    const folder = await tempFolder();
    await madePortfolio(folder);
    await rm(join(folder, 'portfolio.copy-20261120.db'));
    await damage(folder, (bytes) => {
      const page = pageOf(bytes, 'A talk');
      return bytes.fill(0xa5, page, page + PAGE);
    });
    const portfolio = await opened(folder);
    expect(contentOf(await portfolio.store())).toEqual({ ...WHOLE, events: 0 });
    expect((await portfolio.store()).samples.newestDay()).toBe(20_777);
    expect(portfolio.notices()).toEqual([expect.stringContaining('with what could still be read')]);
    await portfolio.close();
  });

  it('is added to a copy: what was entered and who was forgotten since is not lost', async () => {
    const folder = await tempFolder();
    await madePortfolio(folder);
    const portfolio = portfolioAt(folder);
    const store = await portfolio.store();
    await portfolio.settled();
    const event = {
      kind: 'article',
      day: '2026-11-01',
      url: null,
      repositoryIds: [],
      reach: null,
      note: null,
    } as const;
    store.events.save({ ...event, repositoryIds: [], eventId: null, title: 'Since the copy' });
    store.people.forget('octo');
    store.people.classify('cat', 'inside');
    const late = { repositoryId: 1, metric: 'stars', source: 'github-graphql', day: 20_778, value: 5 } as const;
    store.samples.put([late], '2026-11-21T06:00:00.000Z');
    await portfolio.close();
    runSql(folder, 'DROP TABLE work');

    const again = await opened(folder);
    const mended = await again.store();
    expect(contentOf(mended)).toEqual({ ...WHOLE, samples: WHOLE.samples + 1, events: 2 });
    expect(mended.people.isForgotten('octo')).toBe(true);
    expect(mended.people.classes()).toEqual([{ login: 'cat', is: 'inside' }]);
    expect(mended.samples.newestDay()).toBe(20_778);
    expect(again.notices()).toEqual([
      expect.stringContaining('what could still be read of the damaged file was added'),
    ]);
    await again.close();
  });
});

describe('damage that shows only in use', () => {
  it('fails with a sentence once and is repaired for the next question', async () => {
    const folder = await tempFolder();
    await madePortfolio(folder);
    const portfolio = portfolioAt(folder);
    const store = await portfolio.store();
    await portfolio.settled();
    expect(store.events.all()).toHaveLength(1);
    await damage(folder, (bytes) => bytes.fill(0xa5, PAGE));
    expect(() => store.database.lists('SELECT sum(value) FROM sample')).toThrow('damaged. It is repaired');
    expect(contentOf(await portfolio.store())).toEqual(WHOLE);
    expect(portfolio.notices()).toHaveLength(1);
    // Whoever still holds the old one is told, and loses nothing by asking anew.
    expect(() => store.repositories.count()).toThrow('closed or repaired');
    await portfolio.close();
  });
});

it('does not keep the program from starting, and the page is told', async () => {
  const folders = await testFolders();
  const folder = join(folders.dataFolder, 'portfolio');
  await madePortfolio(folder);
  await damage(folder, (bytes) => bytes.fill(0, 0, 100));
  const { host, running, bugs } = await startTestHost({ now: () => NEXT_DAY }, folders);
  expect(await host.call('documents.list')).toEqual([]);
  const state = await host.call('portfolio.state', { of: 'own' });
  expect(state).toMatchObject({ repositories: 3, measuredOn: '2026-11-20' });
  expect(state.notices).toEqual([expect.stringContaining('was damaged')]);
  await running.stop();

  runSql(folder, 'PRAGMA user_version = 99');
  const later = await startTestHost({}, folders);
  await expect(later.host.call('portfolio.state', { of: 'own' })).rejects.toMatchObject({ code: 'not-supported' });
  expect(await later.host.call('documents.list')).toEqual([]);
  expect((await later.host.call('portfolio.state', { of: 'sample' })).repositories).toBe(0);
  await later.running.stop();
  expect([...bugs, ...later.bugs]).toEqual([]);
  await folders.remove();
});

describe('copies', () => {
  it('that are damaged themselves are passed over', async () => {
    const folder = await tempFolder();
    await madePortfolio(folder);
    const good = await readFile(join(folder, 'portfolio.copy-20261120.db'));
    await writeFile(join(folder, 'portfolio.copy-20261121.db'), good.subarray(0, good.length / 2));
    await writeFile(join(folder, 'portfolio.copy-20261122.db'), '');
    await damage(folder, () => Buffer.alloc(0));
    const portfolio = await opened(folder);
    expect(contentOf(await portfolio.store())).toEqual(WHOLE);
    expect(portfolio.notices()[0]).toContain('copy of 2026-11-20');
    await portfolio.close();
  });

  it('bring back a file that was deleted', async () => {
    const folder = await tempFolder();
    await madePortfolio(folder);
    await rm(join(folder, 'portfolio.db'));
    const portfolio = await opened(folder);
    expect(contentOf(await portfolio.store())).toEqual(WHOLE);
    expect(portfolio.notices()).toEqual([expect.stringMatching(/^The portfolio's file was missing\./)]);
    await portfolio.close();
  });

  it('are not made of a damaged file', async () => {
    const folder = await tempFolder();
    await madePortfolio(folder);
    await damage(folder, (bytes) => bytes.fill(0xa5, bytes.length - 2 * PAGE, bytes.length - PAGE));
    const portfolio = portfolioAt(folder, () => NEXT_DAY);
    await portfolio.store();
    await portfolio.settled();
    expect((await namesIn(folder)).filter((name) => name.includes('copy'))).toEqual(['portfolio.copy-20261120.db']);
    await portfolio.close();
  });
});

describe('what is not damage', () => {
  it('is a file of a newer version: refused in words and left as it is, letter by letter', async () => {
    const folder = await tempFolder();
    await madePortfolio(folder);
    runSql(folder, 'PRAGMA user_version = 99');
    const before = await readFile(join(folder, 'portfolio.db'));
    const portfolio = portfolioAt(folder);
    await expect(portfolio.store()).rejects.toMatchObject({
      code: 'not-supported',
      message: expect.stringContaining('newer Orgwright and was left as it is'),
    });
    await portfolio.close();
    expect(before.equals(await readFile(join(folder, 'portfolio.db')))).toBe(true);
    expect(await namesIn(folder)).toEqual(['portfolio.copy-20261120.db', 'portfolio.db']);
  });

  it(
    'is a file that another program keeps to itself: refused in words, opened when it is free',
    { timeout: 30_000 },
    async () => {
      const folder = await tempFolder();
      await madePortfolio(folder);
      const other = new DatabaseSync(join(folder, 'portfolio.db'));
      other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM event; ');
      const portfolio = portfolioAt(folder);
      await expect(portfolio.store()).rejects.toMatchObject({ code: 'in-use' });
      other.exec('ROLLBACK');
      other.close();
      expect(contentOf(await portfolio.store())).toEqual(WHOLE);
      expect(portfolio.notices()).toEqual([]);
      await portfolio.close();
    },
  );

  it('is a program that writes: reading goes on, writing says so', { timeout: 30_000 }, async () => {
    const folder = await tempFolder();
    await madePortfolio(folder);
    const other = new DatabaseSync(join(folder, 'portfolio.db'));
    const portfolio = portfolioAt(folder);
    const store = await portfolio.store();
    await portfolio.settled();
    other.exec('BEGIN IMMEDIATE; DELETE FROM event');
    expect(contentOf(store)).toEqual(WHOLE);
    expect(() => store.events.remove(1)).toThrow('Another Orgwright is writing');
    other.exec('ROLLBACK');
    other.close();
    store.events.remove(1);
    await portfolio.close();
  });

  it('is a program that died while it wrote', async () => {
    const folder = await tempFolder();
    const portfolio = portfolioAt(folder);
    fill(await portfolio.store());
    // The journal as it lies there when nobody closes the file.
    const [database, journal] = await Promise.all(
      ['portfolio.db', 'portfolio.db-wal'].map((name) => readFile(join(folder, name))),
    );
    await portfolio.close();
    const other = join(folder, 'other');
    await mkdir(other);
    await writeFile(join(other, 'portfolio.db'), database ?? '');
    await writeFile(join(other, 'portfolio.db-wal'), (journal ?? Buffer.alloc(0)).subarray(0, -100));
    const again = await opened(other);
    expect((await again.store()).repositories.count()).toBe(3);
    expect(again.notices()).toEqual([]);
    await again.close();
  });
});
