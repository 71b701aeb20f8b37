/** What a stored number survives: errors, imports, late writers, hostile values. */
import { beforeEach, describe, expect, it } from 'vitest';
import { importInParts } from '../../../../../../electron/host/portfolio/store/in-parts.ts';
import { memoryStore, type PortfolioStore } from '../../../../../../electron/host/portfolio/store/portfolio-store.ts';
import { QUALITIES } from '../../../../../../shared/portfolio/metrics.ts';
import type { NewSample } from '../../../../../../electron/host/portfolio/store/samples.ts';

const NOON = '2026-11-20T12:00:00.000Z';
const EVENING = '2026-11-20T18:00:00.000Z';
const TODAY = 20_777;

let store: PortfolioStore;
beforeEach(() => {
  store = memoryStore();
  store.repositories.save([{ repositoryId: 1, name: 'acme/tool' }], NOON);
});

const stars = (value: number, changes: Partial<NewSample> = {}): NewSample => ({
  repositoryId: 1,
  metric: 'stars',
  source: 'github-graphql',
  day: TODAY,
  value,
  ...changes,
});
const stored = () =>
  store.database.lists('SELECT source, day, value, quality FROM sample JOIN series USING (series_id) ORDER BY 1, 2');

describe('put', () => {
  it('stores a value of today and replaces it by a newer one of today', () => {
    expect(store.samples.put([stars(10)], NOON)).toEqual({ written: 1, kept: 0, refused: 0 });
    expect(store.samples.put([stars(8)], EVENING)).toEqual({ written: 1, kept: 0, refused: 0 });
    expect(stored()).toEqual([['github-graphql', TODAY, 8, 0]]);
  });

  it('keeps what was read later, whoever writes last', () => {
    store.samples.put([stars(10)], EVENING);
    expect(store.samples.put([stars(9)], NOON)).toEqual({ written: 0, kept: 1, refused: 0 });
    expect(stored()).toEqual([['github-graphql', TODAY, 10, 0]]);
  });

  it('never changes the level of a day that is over', () => {
    store.samples.put([stars(10), stars(11, { day: TODAY + 1 })], NOON);
    expect(store.samples.put([stars(3)], EVENING).kept).toBe(1);
    expect(store.samples.put([stars(7, { day: TODAY - 5 })], EVENING).written).toBe(1);
    expect(stored().map(([, day, value]) => [day, value])).toEqual([
      [TODAY - 5, 7],
      [TODAY, 10],
      [TODAY + 1, 11],
    ]);
  });

  it('takes a recount of the stars given on earlier days', () => {
    const given = (value: number, day: number) => stars(value, { metric: 'starsGiven', day });
    store.samples.put([given(3, TODAY - 1), given(1, TODAY)], NOON);
    expect(store.samples.put([given(2, TODAY - 1)], EVENING).written).toBe(1);
    expect(stored().map(([, , value]) => value)).toEqual([2, 1]);
  });

  it('does not replace a counted number by a sampled one of the same day', () => {
    store.samples.put([stars(10)], NOON);
    expect(store.samples.put([stars(9, { quality: 'sampled' })], EVENING).kept).toBe(1);
    expect(store.samples.put([stars(12, { source: 'github-rest', quality: 'capped' })], EVENING).written).toBe(1);
    expect(stored()).toEqual([
      ['github-graphql', TODAY, 10, 0],
      ['github-rest', TODAY, 12, 2],
    ]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 1e16])('refuses %d and stores the rest', (value) => {
    expect(store.samples.put([stars(value), stars(5, { metric: 'forks' })], NOON)).toEqual({
      written: 1,
      kept: 0,
      refused: 1,
    });
  });

  it('refuses days that are none, and repositories that are not there', () => {
    for (const day of [0.5, Number.NaN, 1e6]) expect(store.samples.put([stars(1, { day })], NOON).refused).toBe(1);
    expect(store.samples.put([stars(1, { repositoryId: 99 })], NOON).refused).toBe(1);
    expect(stored()).toEqual([]);
  });

  it('keeps windows of different lengths apart', () => {
    const authors = stars(4, { metric: 'outsideAuthors90' });
    store.samples.put([authors, { ...authors, windowDays: 30, value: 2 }], NOON);
    expect(store.database.lists('SELECT window_days FROM series ORDER BY 1')).toEqual([[30], [90]]);
  });
});

describe('import', () => {
  const batch = { repositoryId: 1, metric: 'stars', source: 'import', days: [TODAY - 1, TODAY], values: [5, 6] };

  it('adds what is missing and replaces nothing', () => {
    expect(store.samples.import([batch], NOON)).toEqual({ added: 2, alreadyThere: 0 });
    const again = { ...batch, days: [TODAY, TODAY + 1], values: [100, 7] };
    expect(store.samples.import([again], EVENING)).toEqual({ added: 1, alreadyThere: 1 });
    expect(stored().map(([, day, value]) => [day, value])).toEqual([
      [TODAY - 1, 5],
      [TODAY, 6],
      [TODAY + 1, 7],
    ]);
  });

  it('keeps how good the numbers are', () => {
    store.samples.import([{ ...batch, quality: 'sampled' }], NOON);
    expect(stored().map(([, , , quality]) => quality)).toEqual([
      QUALITIES.indexOf('sampled'),
      QUALITIES.indexOf('sampled'),
    ]);
  });

  it('leaves the numbers read from GitHub alone', () => {
    store.samples.put([stars(10)], NOON);
    expect(store.samples.import([{ ...batch, source: 'github-graphql' }], EVENING)).toEqual({
      added: 1,
      alreadyThere: 1,
    });
    expect(stored()).toContainEqual(['github-graphql', TODAY, 10, 0]);
  });

  it.each([
    ['an unknown metric', { metric: 'fame' }, '"fame" is not a metric'],
    ['an unknown source', { source: 'rumour' }, '"rumour" is not a source'],
    ['an unknown repository', { repositoryId: 99 }, 'no repository 99'],
    ['a day without a number', { values: [1] }, 'Every day needs its number'],
    ['a negative number', { values: [1, -1] }, 'zero and more'],
    ['no number', { values: [1, Number.NaN] }, 'zero and more'],
  ])('refuses %s in words and stores nothing of the file', (_, changes, sentence) => {
    expect(() => store.samples.import([batch, { ...batch, ...changes }], NOON)).toThrow(sentence);
    expect(stored()).toEqual([]);
  });

  it('takes long files in parts, checked as a whole before', async () => {
    const long = Array.from({ length: 30 }, (_, at) => ({
      ...batch,
      days: Array.from({ length: 1_000 }, (_, day) => at * 1_000 - 20_000 + day),
      values: Array.from({ length: 1_000 }, () => at),
    }));
    await expect(importInParts(store, [...long, { ...batch, metric: 'fame' }], NOON)).rejects.toThrow('"fame"');
    expect(stored()).toEqual([]);
    expect(await importInParts(store, long, NOON)).toEqual({ added: 30_000, alreadyThere: 0 });
    expect(await importInParts(store, [...long, batch], NOON)).toEqual({ added: 2, alreadyThere: 30_000 });
    expect(await importInParts(store, [], NOON)).toEqual({ added: 0, alreadyThere: 0 });
  });
});

it('finds the ends of a series and the newest of all', () => {
  store.repositories.save([{ repositoryId: 2, name: 'acme/lib' }], NOON);
  store.samples.put([stars(1, { day: TODAY - 9 }), stars(2), stars(7, { repositoryId: 2, day: TODAY - 1 })], NOON);
  expect(store.samples.newest(1, 'stars', 'github-graphql')).toMatchObject({ day: TODAY, value: 2 });
  expect(store.samples.oldestDay(1, 'stars', 'github-graphql')).toBe(TODAY - 9);
  expect(store.samples.oldestDay(1, 'forks', 'github-graphql')).toBeNull();
  expect(store.samples.newestDay()).toBe(TODAY);
  expect([...store.samples.newestOfAll('stars', 'github-graphql')]).toEqual([
    [1, { day: TODAY, value: 2 }],
    [2, { day: TODAY - 1, value: 7 }],
  ]);
});
