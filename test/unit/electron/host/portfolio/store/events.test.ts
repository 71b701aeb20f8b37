/** Events that were entered, releases among them, packages, and the list of requests. */
import { beforeEach, describe, expect, it } from 'vitest';
import { ledgerIn } from '../../../../../../electron/host/portfolio/store/ledger.ts';
import { memoryStore, type PortfolioStore } from '../../../../../../electron/host/portfolio/store/portfolio-store.ts';

const AT = '2026-11-20T12:00:00.000Z';

let store: PortfolioStore;
beforeEach(() => {
  store = memoryStore();
  store.repositories.save([{ repositoryId: 1, name: 'acme/tool' }], AT);
  const { sourceId } = store.sources.add({ kind: 'owner', name: 'acme', withForks: true, addedOn: '2026-11-20' });
  store.repositories.link(sourceId, [1], AT);
});
const talk = {
  eventId: null,
  kind: 'talk' as const,
  day: '2026-10-01',
  title: 'How we test',
  url: 'https://example.org/talk',
  repositoryIds: [1, 1],
  reach: 400,
  note: null,
};
const release = (tag: string, publishedAt: string, changes = {}) => ({
  tag,
  name: null,
  publishedAt,
  isPrerelease: false,
  downloads: null,
  ...changes,
});

describe('events', () => {
  it('adds, changes and removes', () => {
    const { events } = store;
    const added = events.save(talk);
    expect(added).toEqual({ ...talk, eventId: 1, repositoryIds: [1], isRead: false });
    events.save({ ...talk, eventId: 1, title: 'How we test now', reach: null });
    expect(events.all()).toMatchObject([{ eventId: 1, title: 'How we test now', reach: null, repositoryIds: [1] }]);
    events.remove(1);
    expect(events.all()).toEqual([]);
    expect(() => events.remove(1)).toThrow('not there any more');
    expect(() => events.save({ ...talk, eventId: 1 })).toThrow('not there any more');
  });

  it('shows releases that were read among them, the newest first, and lets nobody edit those', () => {
    const { events, releases } = store;
    events.save(talk);
    releases.put(1, [
      release('v1.0', '2026-09-01T00:00:00Z', { name: 'Spring' }),
      release('v2.0', '2026-11-01T00:00:00Z', { name: 'v2.0' }),
      release('v3.0-rc', '2026-11-10T00:00:00Z', { isPrerelease: true }),
    ]);
    const all = events.all();
    expect(all.map(({ day, title, isRead }) => [day, title, isRead])).toEqual([
      ['2026-11-01', 'tool v2.0', true],
      ['2026-10-01', 'How we test', false],
      ['2026-09-01', 'tool v1.0 Spring', true],
    ]);
    store.repositories.save([{ repositoryId: 2, name: 'other/fork' }], AT);
    releases.put(2, [release('v9', AT)]);
    // Nobody follows that one.
    expect(events.all()).toHaveLength(3);
    const readId = all[0]?.eventId ?? 0;
    expect(() => events.remove(readId)).toThrow('read from GitHub');
    expect(() => events.save({ ...talk, eventId: readId })).toThrow('cannot be edited');
  });
});

describe('releases and packages', () => {
  it('takes news of a known release and keeps the others', () => {
    const { releases } = store;
    releases.put(1, [release('v1', AT, { downloads: 5 }), release('v2', '2026-11-21T00:00:00Z')]);
    releases.put(1, [release('v1', AT, { name: 'One' })]);
    expect(releases.of(1)).toMatchObject([{ tag: 'v2' }, { tag: 'v1', name: 'One', downloads: 5 }]);
  });

  it('does not lower downloads by what was read in part', () => {
    const { releases } = store;
    const downloads = () => releases.of(1)[0]?.downloads;
    releases.put(1, [release('v1', AT, { downloads: 500 })]);
    releases.put(1, [release('v1', AT, { downloads: 30 })], false);
    expect(downloads()).toBe(500);
    releases.put(1, [release('v1', AT, { downloads: 600 })], false);
    releases.put(1, [release('v1', AT)], false);
    expect(downloads()).toBe(600);
    // Read whole, a file that was taken back counts no more.
    releases.put(1, [release('v1', AT, { downloads: 550 })]);
    expect(downloads()).toBe(550);
  });

  it('leaves out what is none', () => {
    store.releases.put(1, [release('', AT), release('v1', 'soon'), release('v2', AT, { downloads: Number.NaN })]);
    store.releases.put(9, [release('v1', AT)]);
    expect(store.releases.of(1)).toMatchObject([{ tag: 'v2', downloads: null }]);
    expect(store.releases.of(9)).toEqual([]);
  });

  it('sets the packages of a repository as a whole', () => {
    const { releases } = store;
    releases.setPackages(1, [{ registry: 'npm', name: '@acme/tool' }]);
    releases.setPackages(1, [{ registry: 'pypi', name: 'tool' }]);
    expect(releases.packagesOf(1)).toEqual([{ registry: 'pypi', name: 'tool' }]);
    expect(releases.allPackages()).toMatchObject([{ repositoryId: 1, registry: 'pypi', name: 'tool' }]);
  });
});

describe('ledger', () => {
  const entry = {
    at: AT,
    host: 'api.github.com',
    request: 'POST /graphql',
    purpose: 'counts',
    fields: ['issues.totalCount'],
    status: 200,
    points: 1,
    milliseconds: 12.5,
    isAnonymous: false,
    failure: null,
  };

  it('gives the newest first, page by page', () => {
    for (let status = 200; status < 205; status++) store.ledger.add({ ...entry, status });
    const { entries, total } = store.ledger.page(null, 2);
    expect(total).toBe(5);
    expect(entries).toEqual([
      { entryId: 5, ...entry, status: 204 },
      { entryId: 4, ...entry, status: 203 },
    ]);
    expect(store.ledger.page(4, 10).entries.map(({ status }) => status)).toEqual([202, 201, 200]);
  });

  it('keeps the newest only', () => {
    const ledger = ledgerIn(store.database, 150);
    for (let count = 0; count < 507; count++) ledger.add(entry);
    const { total, entries } = ledger.page(null, 500);
    expect(total).toBe(150);
    expect(entries[0]?.entryId).toBe(507);
  });
});
