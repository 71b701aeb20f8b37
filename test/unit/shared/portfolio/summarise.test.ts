/** What was read of a repository, summed up into window metrics. */
import { describe, expect, it } from 'vitest';
import { contributorsOf } from '../../../../shared/portfolio/contributors-of.ts';
import type { WindowMetrics } from '../../../../shared/portfolio/measured.ts';
import { summarise } from '../../../../shared/portfolio/summarise.ts';
import type { Activity } from '../../../../shared/portfolio/activity.ts';
import { seededRandom } from '../../../../build/sample/seeded-random.ts';
import { anActivity, byName, daysAgo, item, ON } from '../../../support/an-activity.ts';

const values = (metrics: WindowMetrics): Record<string, number> =>
  Object.fromEntries(Object.entries(metrics).map(([metric, { value }]) => [metric, value]));

const qualities = (metrics: WindowMetrics): Record<string, string> =>
  Object.fromEntries(Object.entries(metrics).map(([metric, { quality }]) => [metric, quality]));

const busy = anActivity(
  [
    item('issue', 'ex-ada', { opened: 80, closed: 70, answers: [['in-bo', 4]] }),
    item('issue', 'carl', {
      opened: 20,
      answers: [
        ['dependabot[bot]', 1],
        ['carl', 2],
        ['ex-ada', 10],
      ],
    }),
    item('issue', 'in-bo', {
      opened: 10,
      answers: [
        ['ex-ada', 1],
        ['carl', 3],
      ],
    }),
    item('changeRequest', 'ex-ada', { opened: 60, merged: 50, answers: [['in-bo', 2]] }),
    item('changeRequest', 'carl', { opened: 30, closed: 29, answers: [['ex-ada', 6]] }),
    item('changeRequest', 'in-bo', { opened: 15, merged: 14 }),
    item('changeRequest', 'dependabot[bot]', { opened: 12, merged: 11 }),
    item('changeRequest', 'renovate-bot', { opened: 12, merged: 11 }),
    item('changeRequest', 'ex-ada', { opened: 130, merged: 120 }),
    item('changeRequest', 'ex-eve', { opened: 150, merged: 100 }),
    item('issue', 'dora', { opened: 5, answers: [['ex-ada', 24]] }),
    item('issue', null, { opened: 8, closed: 7 }),
  ],
  { releases: [daysAgo(3), daysAgo(200), daysAgo(400)] },
);

describe('an activity that was read whole', () => {
  const metrics = summarise(busy, { on: ON, classify: byName });

  it('gives every window metric, programs left out', () => {
    expect(values(metrics)).toEqual({
      openedIssues90: 5,
      closedIssues90: 2,
      openedChangeRequests90: 3,
      closedChangeRequests90: 3,
      mergedChangeRequests90: 2,
      outsideMergedChangeRequests90: 1,
      outsideParticipants90: 3,
      outsideAuthors90: 1,
      outsideAuthorsBefore90: 2,
      returningOutsideAuthors90: 1,
      newOutsideAuthors90: 0,
      insideAuthors90: 1,
      // carl and dora, of ada, bo, carl and dora
      unclassifiedShare90: 0.5,
      // ada on carl's two and on dora's one
      evangelists90: 1,
      // 4, 10, 2, 6, 24
      firstResponseHours90: 6,
      unansweredShare90: 0,
      releasesInYear: 2,
      // ada 2, bo 1, eve 1
      absenceFactor: 1,
      activeContributorsInYear: 3,
    });
  });

  it('is exact', () => {
    expect(new Set(Object.values(qualities(metrics)))).toEqual(new Set(['exact']));
  });

  it('says nothing of inside and outside without a list of insiders', () => {
    const without = summarise(busy, { on: ON, classify: null });
    expect(Object.keys(without).sort()).toEqual([
      'absenceFactor',
      'activeContributorsInYear',
      'closedChangeRequests90',
      'closedIssues90',
      'mergedChangeRequests90',
      'openedChangeRequests90',
      'openedIssues90',
      'releasesInYear',
    ]);
    for (const [metric, measured] of Object.entries(without))
      expect(measured).toEqual(metrics[metric as keyof WindowMetrics]);
  });

  it('does not depend on the order of items', () => {
    const random = seededRandom(7);
    for (let turn = 0; turn < 20; turn++) {
      const items = random.shuffled(busy.items);
      expect(summarise({ ...busy, items }, { on: ON, classify: byName })).toEqual(metrics);
    }
  });

  it('looks at an earlier day as it was then', () => {
    const earlier = summarise(busy, { on: ON - 55, classify: byName });
    expect(values(earlier)).toMatchObject({ mergedChangeRequests90: 2, openedIssues90: 1, newOutsideAuthors90: 2 });
  });
});

describe('an activity of which only the newest part was read', () => {
  const part = (itemsSince: number): Activity => ({
    ...busy,
    items: busy.items.filter(({ openedAt }) => openedAt >= itemsSince),
    itemsSince,
  });

  it('says at least, and leaves out what it saw nothing of', () => {
    const metrics = summarise(part(daysAgo(18)), { on: ON, classify: byName });
    expect(metrics).toMatchObject({
      openedIssues90: { value: 3, quality: 'capped' },
      mergedChangeRequests90: { value: 1, quality: 'capped' },
      outsideParticipants90: { value: 3, quality: 'capped' },
      absenceFactor: { value: 1, quality: 'sampled' },
      firstResponseHours90: { value: 24, quality: 'sampled' },
    });
    for (const unknown of [
      'outsideAuthors90',
      'outsideAuthorsBefore90',
      'newOutsideAuthors90',
      'outsideMergedChangeRequests90',
      'evangelists90',
    ])
      expect(metrics).not.toHaveProperty(unknown);
  });

  it('does not call everybody new when only the window was read', () => {
    expect(summarise(part(daysAgo(95)), { on: ON, classify: byName })).not.toHaveProperty('newOutsideAuthors90');
    expect(summarise(part(daysAgo(190)), { on: ON, classify: byName })).toMatchObject({
      newOutsideAuthors90: { value: 0, quality: 'sampled' },
      openedIssues90: { value: 5, quality: 'exact' },
      closedIssues90: { value: 2, quality: 'exact' },
    });
  });

  it('says nothing of releases and commits that were not read', () => {
    const metrics = summarise(anActivity([], { releases: [], releasesSince: daysAgo(30), itemsSince: daysAgo(9) }), {
      on: ON,
      classify: byName,
    });
    expect(metrics).toEqual({});
  });
});

describe('first responses', () => {
  const hours = (items: Activity['items']): unknown => {
    const { firstResponseHours90, unansweredShare90 } = summarise(anActivity(items), { on: ON, classify: byName });
    return [firstResponseHours90?.value, unansweredShare90?.value, firstResponseHours90?.quality];
  };

  it('counts what is unanswered with its age, to the end of the day looked at', () => {
    expect(hours([item('issue', 'ada', { opened: 2 })])).toEqual([60, 1, 'exact']);
    expect(hours([item('issue', 'ada', { opened: 2, closed: 1 })])).toEqual([24, 1, 'exact']);
  });

  it('takes a merge for an answer, and the own comment or that of a program for none', () => {
    expect(hours([item('changeRequest', 'ada', { opened: 2, merged: 1 })])).toEqual([24, 0, 'exact']);
    expect(
      hours([
        item('issue', 'ada', {
          opened: 2,
          answers: [
            ['ADA', 1],
            ['x[bot]', 2],
            ['in-bo', 7],
          ],
        }),
      ]),
    ).toEqual([7, 0, 'exact']);
  });

  it('does not guess where the first answers were programs’ and there are more', () => {
    const unclear = { ...item('issue', 'ada', { opened: 2, answers: [['x[bot]', 2]] }), hasMoreAnswers: true };
    expect(hours([unclear])).toEqual([undefined, undefined, undefined]);
    expect(hours([unclear, item('issue', 'ada', { opened: 3, answers: [['in-bo', 5]] })])).toEqual([5, 0, 'sampled']);
  });

  it('looks only at what people from outside opened', () => {
    expect(hours([item('issue', 'in-bo', { opened: 2 })])).toEqual([undefined, undefined, undefined]);
  });
});

describe('who carries a repository', () => {
  const commits = (counts: Record<string, number>): Activity['commits'] =>
    Object.entries(counts).flatMap(([login, count]) =>
      Array.from({ length: count }, (_, at) => ({ login, at: daysAgo(at % 300) })),
    );

  it('goes by commits where they were read', () => {
    const activity = anActivity(busy.items, { commits: commits({ 'in-bo': 6, ada: 3, 'renovate-bot': 90 }) });
    expect(summarise(activity, { on: ON, classify: byName })).toMatchObject({
      absenceFactor: { value: 1, quality: 'exact' },
      activeContributorsInYear: { value: 2, quality: 'exact' },
      elephantFactor: { value: 1, quality: 'exact' },
    });
  });

  it('is sampled where some commits have nobody’s name', () => {
    const activity = anActivity([], { commits: [...(commits({ ada: 1 }) ?? []), { login: null, at: daysAgo(1) }] });
    expect(summarise(activity, { on: ON, classify: byName })).toMatchObject({
      absenceFactor: { value: 1, quality: 'sampled' },
      activeContributorsInYear: { value: 1, quality: 'capped' },
    });
  });

  it('knows organisations only by confirmed employers', () => {
    const activity = anActivity([], { commits: commits({ 'in-bo': 3, ada: 4, eve: 4, nobody: 20 }) });
    expect(summarise(activity, { on: ON, classify: byName })).not.toHaveProperty('elephantFactor');
    const organisationOf = (login: string): string | null => (login === 'nobody' ? null : `employer of ${login}`);
    expect(summarise(activity, { on: ON, classify: byName, organisationOf }).elephantFactor?.value).toBe(2);
  });

  it('is nobody where a whole year was read and nothing was found', () => {
    expect(summarise(anActivity([], { commits: [] }), { on: ON, classify: null })).toMatchObject({
      absenceFactor: { value: 0, quality: 'exact' },
      activeContributorsInYear: { value: 0, quality: 'exact' },
    });
  });

  it('tells the people view who did what, and of nobody who did nothing in the year', () => {
    const activity = anActivity(busy.items, {
      commits: [
        { login: 'in-bo', at: daysAgo(1) },
        { login: 'in-bo', at: daysAgo(500) },
        { login: 'old', at: daysAgo(500) },
        { login: 'x[bot]', at: daysAgo(1) },
      ],
    });
    expect(contributorsOf(activity, ON)).toEqual([
      { login: 'in-bo', commits: 1, merged: 1, firstOn: ON - 500, lastOn: ON - 1 },
      { login: 'ex-ada', commits: 0, merged: 2, firstOn: ON - 120, lastOn: ON - 50 },
      { login: 'ex-eve', commits: 0, merged: 1, firstOn: ON - 100, lastOn: ON - 100 },
    ]);
  });

  it('has whoever was active in the 365 days, as the words about how long logins are kept promise', () => {
    const activity = anActivity([], {
      commits: [
        { login: 'in-time', at: daysAgo(363) },
        { login: 'too-late', at: daysAgo(366) },
      ],
    });
    expect(contributorsOf(activity, ON).map(({ login }) => login)).toEqual(['in-time']);
  });
});
