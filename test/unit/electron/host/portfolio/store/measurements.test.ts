/** What is read out of the store: readings on days, sparks, histories, and the plainest numbers of a table. */
import { beforeEach, describe, expect, it } from 'vitest';
import { allFacts, factsOfOne } from '../../../../../../electron/host/portfolio/store/facts.ts';
import { histories } from '../../../../../../electron/host/portfolio/store/histories.ts';
import { memoryStore, type PortfolioStore } from '../../../../../../electron/host/portfolio/store/portfolio-store.ts';
import { readings } from '../../../../../../electron/host/portfolio/store/readings.ts';
import type { NewSample } from '../../../../../../electron/host/portfolio/store/samples.ts';
import { sparks } from '../../../../../../electron/host/portfolio/store/sparks.ts';

const AT = '2026-11-20T12:00:00.000Z';
const TODAY = 20_777;

let store: PortfolioStore;
beforeEach(() => {
  store = memoryStore();
  const { sourceId } = store.sources.add({ kind: 'owner', name: 'acme', withForks: true, addedOn: '2026-11-20' });
  store.repositories.save(
    [1, 2, 3].map((id) => ({ repositoryId: id, name: `acme/r${id}` })),
    AT,
  );
  store.repositories.link(sourceId, [1, 2], AT);
});
const put = (...samples: readonly Partial<NewSample>[]): void => {
  const base = { repositoryId: 1, metric: 'stars', source: 'github-graphql', day: TODAY, value: 1 } as const;
  const { refused } = store.samples.put(
    samples.map((sample) => ({ ...base, ...sample })),
    AT,
  );
  expect(refused).toBe(0);
};
const everyDay = (from: number, to: number, sample: Partial<NewSample>): Partial<NewSample>[] =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ ...sample, day: from + at }));
const daysAgo = (count: number): number => TODAY - count;

describe('readings', () => {
  const asked = (days: readonly number[]) => readings(store.database, { days, windowDays: 90 });

  it('has the latest at or before each day, and the day it is of', async () => {
    put({ day: daysAgo(40), value: 10 }, { day: daysAgo(3), value: 12 }, { value: 15 });
    expect(await asked([TODAY, daysAgo(1), daysAgo(40), daysAgo(41)])).toEqual({
      keys: [{ repositoryId: 1, metric: 'stars', source: 'github-graphql', windowDays: 0, quality: 'exact' }],
      values: [15, 12, 10, Number.NaN],
      on: [TODAY, daysAgo(3), daysAgo(40), Number.NaN],
    });
  });

  it('keeps sources, windows and repositories apart, and names the least good quality', async () => {
    put(
      { source: 'github-rest', value: 7, quality: 'capped' },
      { source: 'github-rest', day: daysAgo(1), value: 6 },
      { repositoryId: 2, metric: 'outsideAuthors90', value: 4, quality: 'sampled' },
    );
    const { keys } = await asked([TODAY, daysAgo(1)]);
    expect(
      keys.map(({ repositoryId, source, windowDays, quality }) => [repositoryId, source, windowDays, quality]),
    ).toEqual([
      [1, 'github-rest', 0, 'capped'],
      [2, 'github-graphql', 90, 'sampled'],
    ]);
  });

  it('sums a flow over the window that ends with the day', async () => {
    put(...everyDay(daysAgo(199), TODAY, { metric: 'starsGiven', value: 2 }));
    const { keys, values, on } = await asked([TODAY, daysAgo(60), daysAgo(150)]);
    expect(keys).toMatchObject([{ metric: 'starsGiven', windowDays: 90 }]);
    // The history begins within the last window, so that sum would be too small.
    expect(values).toEqual([180, 180, Number.NaN]);
    expect(on.slice(0, 2)).toEqual([TODAY, daysAgo(60)]);
  });

  it('does not sum a flow of which too few days are known, and says where some are missing', async () => {
    const views = { metric: 'views', source: 'import', value: 10 } as const;
    put({ ...views, day: daysAgo(900) }, ...everyDay(daysAgo(2), TODAY, views));
    expect(await asked([TODAY])).toEqual({ keys: [], values: [], on: [] });
    put(...everyDay(daysAgo(71), TODAY, views));
    expect(await asked([TODAY])).toMatchObject({ keys: [{ quality: 'sampled' }], values: [720] });
    put(...everyDay(daysAgo(89), TODAY, views));
    expect(await asked([TODAY])).toMatchObject({ keys: [{ quality: 'exact' }], values: [900] });
  });

  it('takes what is measured once a week for all days of the week', async () => {
    put(
      ...Array.from(
        { length: 13 },
        (_, at) => ({ metric: 'views', source: 'import', value: 7, day: daysAgo(7 * at) }) as const,
      ),
    );
    expect(await asked([TODAY])).toMatchObject({ keys: [{ quality: 'exact' }], values: [91] });
    expect(await asked([daysAgo(21)])).toEqual({ keys: [], values: [], on: [] });
  });

  it('has no number of repositories that no source holds, nor of days before everything', async () => {
    put({ repositoryId: 3 }, { day: daysAgo(5) });
    expect(await asked([daysAgo(6)])).toEqual({ keys: [], values: [], on: [] });
    expect((await asked([TODAY])).keys.map(({ repositoryId }) => repositoryId)).toEqual([1]);
  });

  it('knows days before 1970', async () => {
    put({ day: -400, value: 3, quality: 'sampled' });
    expect(await asked([-399])).toMatchObject({ keys: [{ quality: 'sampled' }], values: [3], on: [-400] });
  });

  it('lets others be answered while it reads thousands', async () => {
    const { sourceId } = store.sources.add({ kind: 'owner', name: 'big', withForks: true, addedOn: '2026-11-20' });
    const ids = Array.from({ length: 1_000 }, (_, at) => 1_000 + at);
    store.repositories.save(
      ids.map((id) => ({ repositoryId: id, name: `big/r${id}` })),
      AT,
    );
    store.repositories.link(sourceId, ids, AT);
    put(...ids.map((repositoryId) => ({ repositoryId })));
    let pauses = 0;
    let isReading = true;
    const count = (): void => {
      pauses += 1;
      if (isReading) setImmediate(count);
    };
    setImmediate(count);
    expect((await asked([TODAY])).keys).toHaveLength(1_000);
    isReading = false;
    expect(pauses).toBeGreaterThan(10);
  });
});

describe('sparks', () => {
  const asked = async (changes: Partial<Parameters<typeof sparks>[1]> = {}) => [
    ...(await sparks(store.database, {
      repositoryIds: [1],
      metric: 'stars',
      from: daysAgo(40),
      to: TODAY,
      points: 5,
      ...changes,
    })),
  ];

  it('has the latest value at each point and draws a gap as a gap', async () => {
    put(...everyDay(daysAgo(60), daysAgo(35), { value: 5 }), { day: daysAgo(1), value: 9 });
    expect(await asked()).toEqual([5, 5, Number.NaN, Number.NaN, 9]);
  });

  it('fills what the better source does not have from others', async () => {
    put(...everyDay(daysAgo(60), TODAY, { value: 1, source: 'import' }));
    put(...everyDay(daysAgo(10), TODAY, { value: 2 }));
    expect(await asked()).toEqual([1, 1, 1, 2, 2]);
  });

  it('has one line for each repository asked for, in that order', async () => {
    put({ repositoryId: 2, value: 2 }, { value: 1 });
    const lines = await asked({ repositoryIds: [2, 77, 1], points: 2 });
    expect(lines).toEqual([Number.NaN, 2, Number.NaN, Number.NaN, Number.NaN, 1]);
  });

  it('sums a flow from point to point', async () => {
    put(...everyDay(daysAgo(39), TODAY, { metric: 'views', value: 3 }));
    expect(await asked({ metric: 'views' })).toEqual([Number.NaN, 30, 30, 30, 30]);
  });
});

describe('histories', () => {
  it('are whole, every source apart, the better one first', async () => {
    put(
      { source: 'import', day: daysAgo(2), value: 3 },
      { day: daysAgo(1), value: 4 },
      { value: 5, quality: 'capped' },
    );
    expect(await histories(store.database, [1, 1, 2], ['stars', 'forks'])).toEqual([
      {
        repositoryId: 1,
        metric: 'stars',
        source: 'github-graphql',
        windowDays: 0,
        days: [daysAgo(1), TODAY],
        values: [4, 5],
        quality: 'capped',
        fetchedAt: AT,
      },
      {
        repositoryId: 1,
        metric: 'stars',
        source: 'import',
        windowDays: 0,
        days: [daysAgo(2)],
        values: [3],
        quality: 'exact',
        fetchedAt: AT,
      },
    ]);
  });
});

describe('the plainest numbers', () => {
  it('are of the newest day, and of the better source where two tell of it', () => {
    put({ value: 20, source: 'import' }, { value: 21, source: 'github-rest' }, { day: daysAgo(1), value: 22 });
    put({ metric: 'forks', value: 4 });
    expect(factsOfOne(store.database, 1)).toMatchObject({ stars: 21, forks: 4, measuredOn: '2026-11-20' });
  });

  it('say how many stars were gained in 90 days within one source', () => {
    put({ day: daysAgo(95), value: 100 }, { value: 130 });
    expect(factsOfOne(store.database, 1)?.starsGained90).toBe(30);
  });

  it('do not take growth of half a year for that of 90 days', () => {
    put({ day: daysAgo(180), value: 100 }, { value: 130 });
    expect(factsOfOne(store.database, 1)?.starsGained90).toBeNull();
  });

  it('take gained stars from the star history where nothing else reaches back', () => {
    put({ value: 130 }, ...everyDay(daysAgo(120), TODAY, { metric: 'starsGiven', value: 1, source: 'github-rest' }));
    expect(factsOfOne(store.database, 1)?.starsGained90).toBe(90);
  });

  it('do not take gained stars from a star history with holes', () => {
    put({ value: 130 }, { metric: 'starsGiven', source: 'github-rest', day: daysAgo(120), value: 1 });
    put(...everyDay(daysAgo(60), TODAY, { metric: 'starsGiven', value: 1, source: 'github-rest' }));
    expect(factsOfOne(store.database, 1)?.starsGained90).toBeNull();
  });

  it('are none where nothing was measured, and list followed repositories by name', () => {
    expect(allFacts(store.database).map(({ name, stars, measuredOn }) => [name, stars, measuredOn])).toEqual([
      ['acme/r1', null, null],
      ['acme/r2', null, null],
    ]);
    expect(factsOfOne(store.database, 77)).toBeNull();
  });
});
