/** Where reading goes on, and single values of the portfolio. */
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStore, type PortfolioStore } from '../../../../../../electron/host/portfolio/store/portfolio-store.ts';
import { NO_OPTIONS } from '../../../../../../electron/host/portfolio/store/settings.ts';

const AT = '2026-11-20T12:00:00.000Z';

let store: PortfolioStore;
beforeEach(() => {
  store = memoryStore();
});

describe('work', () => {
  it('begins with nothing done and changes only what it is told', () => {
    const { work } = store;
    expect(work.of('repository:1', 'stars')).toEqual({
      doneAt: null,
      cursor: null,
      variant: null,
      note: null,
    });
    work.set('repository:1', 'stars', { cursor: 'Y3Vyc29y', variant: 'users' });
    work.set('repository:1', 'stars', { doneAt: AT, cursor: null });
    expect(work.of('repository:1', 'stars')).toMatchObject({ doneAt: AT, cursor: null, variant: 'users' });
  });

  it('tells the subjects of a stage, and forgets them', () => {
    const { work } = store;
    work.set('source:1', 'roster', { cursor: 'a' });
    work.set('repository:1', 'stars', { cursor: 'b' });
    expect([...work.ofStage('roster').keys()]).toEqual(['source:1']);
    work.clear('roster');
    expect([work.ofStage('roster').size, work.ofStage('stars').size]).toEqual([0, 1]);
    work.clear();
    expect(work.ofStage('stars').size).toBe(0);
  });

  it('keeps the reading that is under way', () => {
    expect(store.work.run()).toBeNull();
    store.work.setRun('{"stage":"roster"}');
    expect(store.work.run()).toBe('{"stage":"roster"}');
    store.work.setRun(null);
    expect(store.work.run()).toBeNull();
  });

  it('moves with the rows of its page, or not at all', () => {
    const page = (): void =>
      store.inTransaction(() => {
        store.repositories.save([{ repositoryId: 1, name: 'acme/tool' }], AT);
        store.work.set('source:1', 'roster', { cursor: 'page 2' });
        throw new Error('killed');
      });
    expect(page).toThrow('killed');
    expect(store.repositories.count()).toBe(0);
    expect(store.work.of('source:1', 'roster').cursor).toBeNull();
  });
});

describe('single values', () => {
  it('has everything off until somebody switches it on', () => {
    expect(store.settings.options()).toEqual(NO_OPTIONS);
    expect(Object.values(NO_OPTIONS).some(Boolean)).toBe(false);
    store.settings.setOptions({ ...NO_OPTIONS, npm: true });
    expect(store.settings.options().npm).toBe(true);
  });

  it.each(['', '{', '[]', '{"npm":1}', 'null'])('takes options that read %j as all off', (value) => {
    store.database.run("INSERT INTO setting (name, value) VALUES ('options', ?)", value);
    expect(store.settings.options()).toEqual(NO_OPTIONS);
  });

  it('keeps how the last reading ended, and facts of the token', () => {
    const result = {
      startedAt: AT,
      endedAt: AT,
      outcome: 'limited' as const,
      requests: 3,
      points: 2,
      repositories: 1,
      messages: ['GitHub asks to wait.'],
      resumeAt: AT,
    };
    store.settings.setLastSync(result);
    expect(store.settings.lastSync()).toEqual(result);
    const token = { kind: 'fine-grained' as const, scopes: [], expiresAt: AT, checkedAt: AT, trouble: null };
    store.settings.setToken(token);
    expect(store.settings.token()).toEqual(token);
    store.settings.setToken(null);
    expect(store.settings.token()).toBeNull();
  });
});
