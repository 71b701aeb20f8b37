/** Logins are kept only while somebody wants to see them, and go when they are to be forgotten. */
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { memoryStore, type PortfolioStore } from '../../../../../../electron/host/portfolio/store/portfolio-store.ts';
import { NO_OPTIONS } from '../../../../../../electron/host/portfolio/store/settings.ts';
import { portfolioAt } from '../../../../../support/faults/a-portfolio.ts';
import { tempFolder } from '../../../../../support/temp-folder.ts';

const AT = '2026-11-20T12:00:00.000Z';
const LATER = '2026-12-20T12:00:00.000Z';

let store: PortfolioStore;
beforeEach(() => {
  store = memoryStore();
  store.settings.setOptions({ ...NO_OPTIONS, peopleView: true });
  store.repositories.save(
    [1, 2].map((id) => ({ repositoryId: id, name: `acme/r${id}` })),
    AT,
  );
});
const row = (login: string, changes = {}) => ({
  login,
  commits: 3,
  mergedChangeRequests: 1,
  firstOn: '2026-02-01',
  lastOn: '2026-10-01',
  ...changes,
});

it('keeps nobody while the people view is off', () => {
  store.settings.setOptions(NO_OPTIONS);
  store.people.putContributors(1, [row('octo')], AT);
  expect(store.people.contributors(null)).toEqual([]);
});

it('counts anew but keeps the first day somebody was ever seen', () => {
  store.people.putContributors(1, [row('octo'), row('cat', { commits: 9 })], AT);
  store.people.putContributors(1, [row('Octo', { commits: 5, firstOn: '2026-06-01', lastOn: '2026-11-01' })], LATER);
  expect(store.people.contributors(1)).toEqual([
    { repositoryId: 1, ...row('cat', { commits: 9 }) },
    { repositoryId: 1, ...row('Octo', { commits: 5, lastOn: '2026-11-01' }) },
  ]);
});

it('has no row for names that are no logins or repositories that are gone', () => {
  store.people.putContributors(1, [row('<script>'), row(''), row('a b')], AT);
  store.people.putContributors(9, [row('octo')], AT);
  expect(store.people.contributors(null)).toEqual([]);
});

it('removes whoever was not seen for long', () => {
  store.people.putContributors(1, [row('octo'), row('cat')], AT);
  store.people.putContributors(1, [row('cat')], LATER);
  expect(store.people.dropUnseenSince('2026-12-01T00:00:00.000Z')).toBe(1);
  expect(store.people.contributors(null).map(({ login }) => login)).toEqual(['cat']);
});

it('classifies, changes its mind, and takes it back', () => {
  store.people.classify('octo', 'bot');
  store.people.classify('Octo', 'inside');
  expect(store.people.classes()).toEqual([{ login: 'Octo', is: 'inside' }]);
  store.people.classify('OCTO', null);
  expect(store.people.classes()).toEqual([]);
});

it('forgets a person everywhere, now and later, in whatever capitals', () => {
  const { people, ledger } = store;
  people.putContributors(1, [row('octo'), row('octopus')], AT);
  people.putContributors(2, [row('Octo')], AT);
  people.classify('octo', 'outside');
  const request = {
    at: AT,
    host: 'api.github.com',
    purpose: 'roster',
    fields: [],
    status: 200,
    points: 1,
    milliseconds: 5,
    isAnonymous: false,
    failure: null,
  };
  ledger.add({ ...request, request: 'GET /users/Octo/repos' });
  ledger.add({ ...request, request: 'GET /users/octopus/repos' });
  ledger.add({ ...request, request: 'GET /users/octo-pus/repos' });

  expect(people.isForgotten('octo')).toBe(false);
  expect(people.forget('OCTO')).toBe(4);
  expect(people.isForgotten('octo')).toBe(true);
  people.putContributors(1, [row('octo')], LATER);
  expect(people.contributors(null).map(({ login }) => login)).toEqual(['octopus']);
  expect(people.classes()).toEqual([]);
  expect(ledger.page(null, 10).entries.map(({ request }) => request)).toEqual([
    'GET /users/octo-pus/repos',
    'GET /users/octopus/repos',
  ]);
  expect(people.forget('octo')).toBe(0);
});

it('hears of whom another program was told to forget', async () => {
  const folder = join(await tempFolder(), 'portfolio');
  const [one, other] = [portfolioAt(folder), portfolioAt(folder)];
  const reading = await one.store();
  reading.settings.setOptions({ ...NO_OPTIONS, peopleView: true });
  reading.repositories.save([{ repositoryId: 1, name: 'acme/r1' }], AT);
  (await other.store()).people.forget('cat');
  expect([reading.people.isForgotten('cat'), reading.people.isForgotten('octo')]).toEqual([true, false]);
  (await other.store()).people.forget('octo');
  reading.people.putContributors(1, [row('octo'), row('dog')], AT);
  expect(reading.people.contributors(1).map(({ login }) => login)).toEqual(['dog']);
  await Promise.all([one.close(), other.close()]);
});

it('remembers no more of the forgotten than a hash that another computer would not get', () => {
  store.people.forget('octo');
  const other = memoryStore();
  other.people.forget('octo');
  const hashes = [store, other].map(({ database }) => database.lists('SELECT hash FROM forgotten'));
  expect(hashes[0]).toHaveLength(1);
  expect(hashes[0]).not.toEqual(hashes[1]);
  expect(JSON.stringify(hashes)).not.toContain('octo');
});
