/** A portfolio's text is taken whole or not at all, and says why not. */
import { describe, expect, it } from 'vitest';
import {
  foldDeltas,
  readPortfolioBundle,
  unfoldCalendar,
  unfoldValues,
  type WrittenBundle,
} from '../../../../shared/contract/portfolio-bundle.ts';

const BUNDLE: WrittenBundle = {
  format: 'orgwright.portfolio',
  version: 1,
  name: 'Small',
  measuredOn: '2026-01-04',
  options: {
    npm: false,
    pypi: false,
    pub: false,
    crates: false,
    ecosystems: false,
    peopleView: false,
    syncOnStart: false,
  },
  lastSync: null,
  sources: [{ kind: 'owner', name: 'nobody-example', addedOn: '2026-01-01', withForks: false }],
  repositories: [
    {
      repositoryId: 7,
      name: 'nobody-example/nothing',
      formerNames: [],
      description: null,
      homepage: null,
      language: null,
      topics: [],
      licence: null,
      isArchived: false,
      isFork: false,
      createdAt: null,
      pushedAt: null,
      lastReleaseAt: null,
      lastReleaseTag: null,
      ownerTeams: [],
      isPinned: false,
      readAt: null,
      goneSince: null,
      releases: [],
      packages: [],
    },
  ],
  calendars: [
    [
      { from: 20_454, step: 1, count: 3 },
      { from: 20_460, step: 7, count: 2 },
    ],
  ],
  series: [{ repositoryId: 7, metric: 'stars', source: 'github-rest', calendar: 0, deltas: '10 z2 -3 1' }],
  events: [],
  contributors: [],
  logins: [],
};

const read = (change: object): unknown => {
  const result = readPortfolioBundle(JSON.stringify({ ...BUNDLE, ...change }));
  return result.ok ? 'taken' : result.error;
};
const withSeries = (change: object): unknown => read({ series: [{ ...BUNDLE.series[0], ...change }] });

describe('a portfolio as text', () => {
  it('unfolds to days and values', () => {
    const result = readPortfolioBundle(JSON.stringify(BUNDLE));
    if (!result.ok) throw new Error(result.error.reason);
    const { calendars, series } = result.value;
    expect(unfoldCalendar(calendars[0] ?? [])).toEqual([20_454, 20_455, 20_456, 20_460, 20_467]);
    expect(series.map(unfoldValues)).toEqual([[10, 10, 10, 7, 8]]);
    expect(series[0]).toMatchObject({ windowDays: 0, quality: 'exact', per: 1 });
  });

  it.each([[[0]], [[5]], [[0, 0, 0]], [[3, 0, 0, -1, 0, 2, 0, 0]], [[1, 2, 3]]])('folds %j and back', (deltas) => {
    let value = 0;
    expect(unfoldValues({ deltas: foldDeltas(deltas), per: 1 })).toEqual(deltas.map((delta) => (value += delta)));
  });

  it.each([
    ['another format', { format: 'orgwright.plan' }, { reason: 'not-a-bundle' }],
    ['a newer version', { version: 2 }, { reason: 'newer', version: 2 }],
    ['a wrong day', { measuredOn: 'today' }, { reason: 'invalid', where: 'measuredOn' }],
    ['days that go back', { calendars: [[...(BUNDLE.calendars[0] ?? []), { from: 9, step: 1, count: 1 }]] }, {}],
  ])('refuses %s', (_, change, error) => {
    expect(read(change)).toMatchObject(Object.keys(error).length > 0 ? error : { reason: 'invalid' });
  });

  it.each([
    ['a repository that is not there', { repositoryId: 8 }, 'series.0.repositoryId'],
    ['more values than days', { deltas: '10 z5' }, 'series.0.calendar'],
    ['a calendar that is not there', { calendar: 3 }, 'series.0.calendar'],
    ['a negative amount', { deltas: '10 z2 -13 1' }, 'series.0.deltas'],
    ['words for numbers', { deltas: '10 many' }, 'series.0.deltas'],
    ['very many values in few letters', { deltas: `1${' z99999'.repeat(50)}` }, 'series'],
  ])('refuses a series with %s', (_, change, where) => {
    expect(withSeries(change)).toMatchObject({ reason: 'invalid', where });
  });

  it('refuses what is no JSON, or nothing at all', () => {
    for (const text of ['', '{', 'null', '[]', '7'])
      expect(readPortfolioBundle(text)).toMatchObject({ ok: false, error: { reason: expect.stringMatching(/^not-/) } });
  });
});
