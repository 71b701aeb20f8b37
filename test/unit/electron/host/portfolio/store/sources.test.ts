/** What is followed, and what goes with it when it is not followed any more. */
import { beforeEach, describe, expect, it } from 'vitest';
import { removeSourceInParts } from '../../../../../../electron/host/portfolio/store/in-parts.ts';
import { memoryStore, type PortfolioStore } from '../../../../../../electron/host/portfolio/store/portfolio-store.ts';

const AT = '2026-11-20T12:00:00.000Z';
const DAY = '2026-11-20';

let store: PortfolioStore;
beforeEach(() => {
  store = memoryStore();
});
const follow = (name: string, repositoryIds: readonly number[]): number => {
  const kind = name.includes('/') ? 'repository' : 'owner';
  const { sourceId } = store.sources.add({ kind, name, withForks: false, addedOn: DAY });
  for (const repositoryId of repositoryIds) {
    store.repositories.save([{ repositoryId, name: `acme/r${repositoryId}` }], AT);
    store.samples.put([{ repositoryId, metric: 'stars', source: 'github-graphql', day: 20_000, value: 5 }], AT);
    store.work.set(`repository:${repositoryId}`, 'stars', { cursor: 'page 2' });
  }
  store.repositories.link(sourceId, repositoryIds, AT);
  return sourceId;
};
const tableSize = (table: string): unknown => store.database.lists(`SELECT count(*) FROM ${table}`)[0]?.[0];

it('is the same source when it is added again, in whatever capitals', () => {
  const first = store.sources.add({ kind: 'owner', name: 'acme', withForks: false, addedOn: DAY });
  const again = store.sources.add({ kind: 'owner', name: 'Acme', withForks: true, addedOn: '2026-11-25' });
  expect(again).toEqual({ ...first, withForks: true });
  expect(store.sources.all()).toHaveLength(1);
});

it('notes what a reading found out, and keeps a removed one removed', () => {
  const sourceId = follow('acme', [1, 2]);
  store.sources.update(sourceId, { lastReadAt: AT, trouble: 'Blocked by single sign-on.', isAnonymous: true });
  expect(store.sources.byId(sourceId)).toMatchObject({
    repositories: 2,
    lastReadAt: AT,
    trouble: 'Blocked by single sign-on.',
    isAnonymous: true,
  });
  store.sources.update(sourceId, { trouble: null });
  expect(store.sources.byId(sourceId)).toMatchObject({ trouble: null, isAnonymous: true });
  store.sources.update(99, { trouble: 'x' });
  expect(store.sources.all()).toHaveLength(1);
});

it('becomes one with the source whose name it takes', () => {
  const old = follow('acme-old', [1]);
  const other = follow('acme', [2]);
  store.sources.update(old, { name: 'Acme' });
  expect(store.sources.all()).toMatchObject([{ sourceId: other, name: 'acme', repositories: 2 }]);
});

describe('removing', () => {
  it('keeps history when not told otherwise', async () => {
    const sourceId = follow('acme', [1]);
    expect(await removeSourceInParts(store, sourceId, false)).toBe(true);
    expect(tableSize('sample')).toBe(1);
    expect(store.repositories.byId(1)).not.toBeNull();
    expect(await removeSourceInParts(store, sourceId, true)).toBe(false);
  });

  it('takes the history along, but not where another source holds the repository', async () => {
    const sourceId = follow('acme', [1, 2]);
    store.repositories.link(follow('acme/r2', []), [2], AT);
    await removeSourceInParts(store, sourceId, true);
    expect(store.repositories.all().map(({ repositoryId }) => repositoryId)).toEqual([2]);
    expect([tableSize('sample'), tableSize('series'), tableSize('work')]).toEqual([1, 1, 1]);
  });

  it('gives its number to nobody else', () => {
    const sourceId = follow('acme', []);
    store.sources.remove(sourceId);
    expect(follow('other', [])).toBeGreaterThan(sourceId);
  });
});

it('leaves nothing behind that a reading brought while it was removed', async () => {
  const sourceId = follow('acme', [1, 2, 3]);
  const removed = removeSourceInParts(store, sourceId, true);
  follow('acme', [2, 4, 5]);
  expect(await removed).toBe(true);
  expect(store.repositories.count()).toBe(0);
  expect(tableSize('sample')).toBe(0);
});
