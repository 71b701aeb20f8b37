/** Whoever is to be forgotten is in no byte of the folder any more: not in the file, its journal, its copies, nor what was moved aside. */
import { once } from 'node:events';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { portfolioHandlers } from '../../../../../electron/host/portfolio/portfolio-handlers.ts';
import { portfolios } from '../../../../../electron/host/portfolio/portfolios.ts';
import { NO_OPTIONS } from '../../../../../electron/host/portfolio/store/settings.ts';
import { withoutNetwork } from '../../../../../electron/host/portfolio/without-network.ts';
import { AT, portfolioAt } from '../../../../support/faults/a-portfolio.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const CANARY = 'canary-of-the-mine';
const OTHER = 'somebody-else';

const HOLD_LOCK = `
const { parentPort, workerData } = require('node:worker_threads');
const database = new (require('node:sqlite').DatabaseSync)(workerData);
database.exec('BEGIN IMMEDIATE');
parentPort.postMessage('locked');
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_500);
database.exec('COMMIT');
database.close();`;

/** Names of files that hold the text, in whatever capitals. */
async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const found = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const bytes = (await readFile(join(folder, name))).toString('latin1').toLowerCase();
      return bytes.includes(text) ? [name] : [];
    }),
  );
  return found.flat().toSorted();
}

/** Two people all over a portfolio with a copy, a journal, and a damaged file beside it. */
async function withPeople() {
  const folder = join(await tempFolder(), 'portfolio');
  const own = portfolioAt(folder);
  const store = await own.store();
  store.settings.setOptions({ ...NO_OPTIONS, peopleView: true });
  store.repositories.save(
    Array.from({ length: 300 }, (_, at) => ({ repositoryId: at + 1, name: `acme/r${at}` })),
    AT,
  );
  const row = { commits: 2, mergedChangeRequests: 1, firstOn: null, lastOn: null };
  for (let repositoryId = 1; repositoryId <= 300; repositoryId++) {
    const crowd = Array.from({ length: 20 }, (_, at) => ({ ...row, login: `dev-${(at * 37 + repositoryId) % 400}` }));
    store.people.putContributors(repositoryId, [...crowd, { ...row, login: CANARY }, { ...row, login: OTHER }], AT);
  }
  // Rows that were moved about and removed before leave their traces too.
  for (let id = 1; id <= 300; id += 2) store.database.run('DELETE FROM contributor WHERE repository_id = ?', id);
  store.people.classify('Canary-of-the-Mine', 'outside');
  store.ledger.add({
    at: AT,
    host: 'api.github.com',
    request: `GET /users/${CANARY}/repos`,
    purpose: 'roster',
    fields: [],
    status: 200,
    points: null,
    milliseconds: 80,
    isAnonymous: true,
    failure: null,
  });
  await own.keepCopy();
  await copyFile(join(folder, 'portfolio.copy-20261120.db'), join(folder, 'portfolio.copy-20261101.db'));
  await copyFile(join(folder, 'portfolio.copy-20261120.db'), join(folder, 'portfolio.damaged-20261102T080000000Z.db'));
  const handlers = portfolioHandlers({ stores: portfolios(own), network: withoutNetwork(), now: () => new Date(AT) });
  return { folder, own, store, handlers };
}

it('forgets one person and keeps the others', { timeout: 60_000 }, async () => {
  const { folder, own, store, handlers } = await withPeople();
  expect((await filesWith(folder, CANARY)).length).toBeGreaterThanOrEqual(4);
  expect(await handlers['portfolio.forget']({ login: CANARY })).toEqual({ removed: 152, stays: [] });
  expect(await filesWith(folder, CANARY)).toEqual([]);
  expect(await filesWith(folder, OTHER)).toContain('portfolio.copy-20261120.db');
  expect(store.people.contributors(2)).toHaveLength(21);
  // What is read later is not stored, also after a start from the copy.
  store.people.putContributors(
    2,
    [{ login: CANARY, commits: 1, mergedChangeRequests: 0, firstOn: null, lastOn: null }],
    AT,
  );
  await own.close();
  expect(await filesWith(folder, CANARY)).toEqual([]);
});

it(
  'clears what was said of the person, and says what of them stays and how to remove it',
  { timeout: 60_000 },
  async () => {
    const { own, store, handlers } = await withPeople();
    const follow = (kind: 'owner' | 'repository', name: string) =>
      store.sources.add({ kind, name, withForks: false, addedOn: '2026-11-20' });
    store.sources.update(follow('owner', 'acme').sourceId, { trouble: `${CANARY} cannot be read.` });
    const nothing = {
      startedAt: AT,
      endedAt: AT,
      outcome: 'partial' as const,
      requests: 1,
      points: 1,
      repositories: 1,
    };
    const messages = [`${CANARY}/tool: it is gone.`, `${CANARY}-too/tool: it is gone.`];
    store.settings.setLastSync({ ...nothing, messages, resumeAt: null });
    expect(await handlers['portfolio.forget']({ login: CANARY })).toEqual({ removed: 154, stays: [] });
    expect(store.settings.lastSync()?.messages).toEqual([messages[1]]);
    expect(store.sources.all().map(({ trouble }) => trouble)).toEqual([null]);

    const tool = follow('repository', `${CANARY}/tool`);
    const talk = { kind: 'talk' as const, day: '2026-10-01', url: null, reach: null, repositoryIds: [] };
    store.events.save({ ...talk, eventId: null, title: 'A talk', note: `by @${CANARY}` });
    store.events.save({ ...talk, eventId: null, title: 'Another', note: null });
    expect((await handlers['portfolio.forget']({ login: 'Canary-of-the-Mine' })).stays).toEqual([
      expect.stringContaining(`stop following ${CANARY}/tool and forget its history`),
      expect.stringMatching(/You wrote the login into “A talk” among the events/),
    ]);
    store.sources.remove(tool.sourceId);
    store.repositories.save([{ repositoryId: 900, name: `${CANARY}/tool` }], AT);
    expect((await handlers['portfolio.forget']({ login: CANARY })).stays[0]).toMatch(
      /The stored history of canary-of-the-mine\/tool/,
    );
    await own.close();
  },
);

it('lets a reading go on that writes while the file is written anew', { timeout: 60_000 }, async () => {
  const { folder, own, store, handlers } = await withPeople();
  // As long as with a file of gigabytes.
  const worker = new Worker(HOLD_LOCK, { eval: true, workerData: join(folder, 'portfolio.db') });
  const locked = once(worker, 'message');
  const unlocked = once(worker, 'exit');
  await locked;
  const scrubbing = own.scrub();
  await new Promise((resolve) => setTimeout(resolve, 50));
  store.people.classify('octo', 'bot');
  await Promise.all([scrubbing, unlocked]);
  expect(await handlers['portfolio.logins']({ of: 'own' })).toContainEqual({ login: 'octo', is: 'bot' });
  expect(store.database.first('PRAGMA busy_timeout')).toEqual({ timeout: 1_000 });
  await own.close();
});

it('keeps no login when the people view is switched off', { timeout: 60_000 }, async () => {
  const { folder, own, handlers } = await withPeople();
  const state = await handlers['portfolio.setOptions']({ options: { ...NO_OPTIONS, npm: true } });
  expect(state.options).toMatchObject({ npm: true, peopleView: false });
  expect(await filesWith(folder, OTHER)).toEqual([]);
  expect(await filesWith(folder, 'dev-7')).toEqual([]);
  expect(await handlers['portfolio.contributors']({ of: 'own', repositoryId: null })).toEqual([]);
  // What the person said themselves of a login stays until they take it back.
  expect(await handlers['portfolio.logins']({ of: 'own' })).toEqual([{ login: 'Canary-of-the-Mine', is: 'outside' }]);
  await own.close();
});
