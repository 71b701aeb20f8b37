/** Repositories keep their number, whatever they are called and wherever they go. */
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStore, type PortfolioStore } from '../../../../../../electron/host/portfolio/store/portfolio-store.ts';
import { factsOfOne } from '../../../../../../electron/host/portfolio/store/facts.ts';

const FIRST = '2026-11-20T12:00:00.000Z';
const SECOND = '2026-11-21T12:00:00.000Z';
const THIRD = '2026-11-22T12:00:00.000Z';

let store: PortfolioStore;
beforeEach(() => {
  store = memoryStore();
});
const facts = (repositoryId: number) => factsOfOne(store.database, repositoryId);

describe('save', () => {
  it('keeps what an update does not tell of, and takes away what it says is none', () => {
    const { repositories } = store;
    repositories.save(
      [{ repositoryId: 1, name: 'acme/tool', nodeId: 'R_1', description: 'A tool', licence: 'MIT', topics: ['go'] }],
      FIRST,
    );
    repositories.save([{ repositoryId: 1, name: 'acme/tool', licence: null, isArchived: true }], SECOND);
    expect(facts(1)).toMatchObject({ description: 'A tool', licence: null, topics: ['go'], isArchived: true });
    expect(repositories.byId(1)).toMatchObject({ nodeId: 'R_1', readAt: SECOND });
  });

  it('remembers former names through renames and a transfer, and forgets one that comes back', () => {
    const { repositories } = store;
    for (const [name, at] of [
      ['acme/tool', FIRST],
      ['acme/tools', SECOND],
      ['other/tools', THIRD],
    ] as const) {
      repositories.save([{ repositoryId: 1, name }], at);
    }
    expect(facts(1)).toMatchObject({ name: 'other/tools', formerNames: ['acme/tool', 'acme/tools'] });
    expect(repositories.byName('ACME/Tool')?.repositoryId).toBe(1);
    repositories.save([{ repositoryId: 1, name: 'acme/tool' }], THIRD);
    expect(facts(1)?.formerNames).toEqual(['acme/tools', 'other/tools']);
  });

  it('does not take other capitals for another name', () => {
    store.repositories.save([{ repositoryId: 1, name: 'acme/tool' }], FIRST);
    store.repositories.save([{ repositoryId: 1, name: 'Acme/Tool' }], SECOND);
    expect(facts(1)).toMatchObject({ name: 'Acme/Tool', formerNames: [] });
  });

  it('finds the one that has the name now before one that had it', () => {
    store.repositories.save([{ repositoryId: 1, name: 'acme/tool' }], FIRST);
    store.repositories.save([{ repositoryId: 1, name: 'acme/old-tool' }], SECOND);
    store.repositories.save([{ repositoryId: 2, name: 'acme/tool' }], SECOND);
    expect(store.repositories.byName('acme/tool')?.repositoryId).toBe(2);
  });

  it('bounds hostile texts and drops instants that are none', () => {
    const update = {
      repositoryId: 1,
      name: 'acme/tool',
      description: `${'x'.repeat(5_000)}\uD800`,
      topics: ['a'.repeat(900), ''],
      pushedAt: 'yesterday',
    };
    store.repositories.save([update], FIRST);
    const stored = facts(1);
    expect(stored?.description).toHaveLength(2_000);
    expect(stored?.topics.map((topic) => topic.length)).toEqual([500]);
    expect(stored?.pushedAt).toBeNull();
  });

  it.each(['tool', '../etc/passwd', 'acme/too/l', 'a b/c', ''])(
    'refuses the name "%s" and stores none of the list',
    (name) => {
      const good = { repositoryId: 1, name: 'acme/tool' };
      expect(() => store.repositories.save([good, { repositoryId: 2, name }], FIRST)).toThrow('is not the name');
      expect(store.repositories.count()).toBe(0);
    },
  );
});

describe('looked for and not found', () => {
  beforeEach(() => store.repositories.save([{ repositoryId: 1, name: 'acme/tool' }], FIRST));

  it('is missing after one reading, gone after two, and there again when it is read', () => {
    const { repositories } = store;
    expect(repositories.noteMissing([1], SECOND)).toEqual([]);
    expect(repositories.noteMissing([1], SECOND)).toEqual([]);
    expect(facts(1)?.goneSince).toBeNull();
    expect(repositories.noteMissing([1], THIRD)).toEqual([1]);
    expect(facts(1)?.goneSince).toBe('2026-11-21');
    repositories.save([{ repositoryId: 1, name: 'acme/tool' }], THIRD);
    expect(repositories.byId(1)).toMatchObject({ goneSince: null, missedAt: null });
  });

  it('does not mind one that is not stored', () => {
    expect(store.repositories.noteMissing([77], SECOND)).toEqual([]);
  });
});

describe('what a source holds', () => {
  it('knows whom a reading has not seen', () => {
    const { sources, repositories } = store;
    const { sourceId } = sources.add({ kind: 'owner', name: 'acme', withForks: false, addedOn: '2026-11-20' });
    repositories.save(
      [1, 2, 3].map((id) => ({ repositoryId: id, name: `acme/r${id}` })),
      FIRST,
    );
    repositories.link(sourceId, [1, 2, 3, 99], FIRST);
    repositories.link(sourceId, [1], SECOND);
    expect(repositories.notSeen(sourceId, SECOND).map(({ repositoryId }) => repositoryId)).toEqual([2, 3]);
    repositories.unlink(sourceId, [3]);
    expect(repositories.ofSource(sourceId).map(({ name }) => name)).toEqual(['acme/r1', 'acme/r2']);
    expect(facts(3)?.sourceIds).toEqual([]);
  });

  it('leaves out a source that was removed while it was read', () => {
    store.repositories.save([{ repositoryId: 1, name: 'acme/tool' }], FIRST);
    store.repositories.link(5, [1], FIRST);
    expect(facts(1)?.sourceIds).toEqual([]);
  });
});

it('pins, and says when there is nothing to pin', () => {
  store.repositories.save([{ repositoryId: 1, name: 'acme/tool' }], FIRST);
  expect(store.repositories.pin(1, true)).toBe(true);
  expect(store.repositories.pin(2, true)).toBe(false);
  expect(store.repositories.all()).toMatchObject([{ repositoryId: 1, isPinned: true }]);
});
