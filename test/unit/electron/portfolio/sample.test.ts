/** The sample's portfolio fills a store whole, and a broken one leaves it empty. */
import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { fillFromBundle } from '../../../../electron/host/portfolio/sample/fill-from-bundle.ts';
import { memoryStore, type PortfolioStore } from '../../../../electron/host/portfolio/store/portfolio-store.ts';
import { HostFailure } from '../../../../shared/contract/errors.ts';
import { repositoryIdOf } from '../../../../build/sample/sample-portfolio.ts';
import { dayNumber } from '../../../../shared/util/calendar.ts';

const text = await readFile(new URL('../../../../renderer/sample/portfolio.json', import.meta.url), 'utf8');

describe('the sample’s portfolio in a store', () => {
  let store: PortfolioStore = memoryStore();
  afterEach(() => {
    store.close();
    store = memoryStore();
  });

  it('has its repositories, history, releases, events and people', () => {
    fillFromBundle(store, text);
    expect(store.repositories.count()).toBe(15);
    expect(store.sources.all()).toMatchObject([{ name: 'tallyquay-example', repositories: 15, trouble: null }]);
    expect(store.samples.newestDay()).toBe(dayNumber('2026-11-26'));
    const quayside = repositoryIdOf('quayside');
    expect(store.samples.oldestDay(quayside, 'starsGiven', 'github-rest')).toBe(dayNumber('2023-11-27'));
    expect(store.releases.of(quayside)[0]?.publishedAt).toMatch(/^2026-1/);
    expect(store.releases.packagesOf(quayside)).toEqual([{ registry: 'npm', name: '@tallyquay-example/quayside' }]);
    expect(store.events.all().filter(({ isRead }) => !isRead)).toHaveLength(7);
    expect(store.people.contributors(quayside).length).toBeGreaterThan(5);
    expect(store.people.classes().length).toBeGreaterThan(20);
    expect(store.settings.lastSync()).toMatchObject({ outcome: 'complete', repositories: 15 });
  });

  it('finds a renamed repository by both names', () => {
    fillFromBundle(store, text);
    const now = store.repositories.byName('tallyquay-example/mooring-tokens');
    expect(now?.repositoryId).toBe(repositoryIdOf('mooring-tokens'));
    expect(store.repositories.byName('tallyquay-example/quay-tokens')).toEqual(now);
  });

  it.each([
    ['an unknown metric', text.replace('"metric":"forks"', '"metric":"applause"'), /applause/],
    ['an unknown source', text.replace('"source":"npm"', '"source":"hearsay"'), /hearsay/],
    ['half of the text', text.slice(0, text.length / 2), /not a portfolio/],
    ['a plan', '{"format":"orgwright"}', /not a portfolio/],
    ['a newer version', text.replace('"version":1', '"version":2'), /newer version/],
  ])('takes nothing of %s, and says why', (_, broken, why) => {
    expect(() => fillFromBundle(store, broken)).toThrow(HostFailure);
    expect(() => fillFromBundle(store, broken)).toThrow(why);
    expect([store.repositories.count(), store.samples.newestDay()]).toEqual([0, null]);
  });
});
