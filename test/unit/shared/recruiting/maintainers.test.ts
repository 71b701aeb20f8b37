/** Which repositories lose whoever looks after them, between two versions of an organisation. */
import { describe, expect, it } from 'vitest';
import type { Tables } from '../../../../shared/model/tables.ts';
import { absenceAfter } from '../../../../shared/recruiting/absence-after.ts';
import { maintainersLost } from '../../../../shared/recruiting/maintainers.ts';
import { sayLoss } from '../../../../shared/recruiting/say-loss.ts';
import type { ContributorRow } from '../../../../shared/recruiting/supply.ts';
import { say } from '../../../../shared/texts/message.ts';
import { anOrg, idFor, personOf, positionOf } from '../../../support/an-org.ts';
import { done } from '../commands/run-command.ts';

const payments = idFor('team', 'Payments');
const core = idFor('team', 'Core');

const person = (name: string, login: string) => ({
  id: personOf(name),
  name,
  employment: 'employee',
  skills: [],
  githubLogin: login,
});

const before = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi')
  .report('Ana', 'Citra')
  .report('Ana', 'Dewi')
  .team('Payments', ['Budi', 'Citra'])
  .team('Core', ['Dewi'])
  .with(person('Budi', 'budi'))
  .with({ ...person('Citra', 'citra'), githubAliases: ['citra-old'] })
  .with(person('Dewi', 'dewi'))
  .with({ id: 'repoLink_sdk', repository: 'acme/sdk', repositoryId: 1, teamId: payments, skills: [] })
  .with({ id: 'repoLink_core', repository: 'acme/core', repositoryId: 2, teamId: core, skills: [] })
  .tables();

const row = (repositoryId: number, login: string, commits: number): ContributorRow => ({
  repositoryId,
  login,
  commits,
  mergedChangeRequests: 0,
  firstOn: '2026-01-01',
  lastOn: '2026-11-01',
});

const contributors = [
  row(1, 'BUDI', 50),
  row(1, 'citra', 10),
  row(1, 'citra-old', 10),
  row(1, 'somebody', 30),
  row(2, 'dewi', 10),
  row(3, 'dewi', 3),
];

const repositories = [
  { repositoryId: 1, name: 'acme/sdk' },
  { repositoryId: 2, name: 'acme/core' },
  { repositoryId: 3, name: 'acme/site' },
];

const lost = (after: Tables, rows: readonly ContributorRow[] | null = contributors, day: string | null = null) =>
  maintainersLost({ before, after, day, contributors: rows, repositories });

describe('the absence factor after some are gone', () => {
  it.each<readonly [string, readonly (readonly [number, boolean])[], readonly [number, number, number]]>([
    [
      'nobody goes',
      [
        [50, false],
        [30, false],
        [20, false],
      ],
      [1, 1, 0],
    ],
    [
      'who made half goes',
      [
        [50, true],
        [30, false],
        [20, false],
      ],
      [1, 0, 0.5],
    ],
    [
      'somebody small goes',
      [
        [40, false],
        [40, false],
        [20, true],
      ],
      [2, 1, 0.2],
    ],
    [
      'of many equal ones',
      [
        [10, true],
        [10, false],
        [10, false],
        [10, false],
        [10, false],
        [10, false],
      ],
      [3, 2, 1 / 6],
    ],
    [
      'everybody goes',
      [
        [1, true],
        [1, true],
      ],
      [1, 0, 1],
    ],
  ])('%s', (_, people, [beforeIt, after, share]) => {
    const change = absenceAfter(people.map(([count, goes]) => ({ count, goes })));
    expect(change).toMatchObject({ before: beforeIt, after });
    expect(change?.lostShare).toBeCloseTo(share, 12);
  });

  it('never rises, however many go', () => {
    for (let seed = 1; seed < 200; seed++) {
      const counts = Array.from({ length: 1 + (seed % 7) }, (_, at) => ((seed * 37 + at * 101) % 23) + 1);
      const change = absenceAfter(counts.map((count, at) => ({ count, goes: (seed + at) % 3 === 0 })))!;
      expect(change.after).toBeLessThanOrEqual(change.before);
    }
    expect(absenceAfter([])).toBeNull();
  });
});

describe('repositories lose their maintainers', () => {
  it('not when nothing changes, or a team as a whole gets another manager', () => {
    expect(lost(before)).toEqual({ losses: [], knowsPeople: true, looked: 3 });
    const moved = done(before, 'moveUnder', { positionIds: [positionOf('Budi')], managerId: positionOf('Dewi') });
    expect(lost(moved).losses).toEqual([]);
  });

  it('when somebody leaves', () => {
    const after = done(before, 'vacatePositions', { positionIds: [positionOf('Budi')] });
    expect(lost(after).losses).toEqual([
      {
        repository: 'acme/sdk',
        repositoryId: 1,
        linkId: 'repoLink_sdk',
        teamBefore: 'Payments',
        teamAfter: 'Payments',
        orphaned: [],
        lost: [{ personId: personOf('Budi'), name: 'Budi', share: 0.5, how: 'leaves' }],
        absence: { before: 1, after: 0, lostShare: 0.5 },
      },
    ]);
  });

  it('when somebody goes to another team, unless the repository goes along', () => {
    const moved = done(before, 'editPositions', {
      positionIds: [positionOf('Citra')],
      field: 'team',
      value: { id: core },
    });
    expect(lost(moved).losses).toMatchObject([
      { repository: 'acme/sdk', lost: [{ name: 'Citra', share: 0.2, how: 'other-team' }], orphaned: [] },
    ]);
    const both = done(moved, 'linkRepositories', {
      links: [{ repository: 'acme/sdk', repositoryId: 1, edit: { team: { id: core } } }],
    });
    expect(lost(both).losses).toMatchObject([
      { repository: 'acme/sdk', lost: [{ name: 'Budi' }], teamBefore: 'Payments', teamAfter: 'Core' },
    ]);
  });

  it('when the last of those who contributed goes, also where no team owns it', () => {
    const after = done(before, 'vacatePositions', { positionIds: [positionOf('Dewi')] });
    expect(lost(after).losses).toMatchObject([
      { repository: 'acme/core', orphaned: ['team-empty', 'nobody-active'], absence: { before: 1, after: 0 } },
      { repository: 'acme/site', linkId: null, orphaned: ['nobody-active'], teamBefore: null },
    ]);
  });

  it('when the team is deleted and nobody takes over', () => {
    const after = done(before, 'deleteTeam', { teamId: core, moveTo: null });
    expect(lost(after).losses).toMatchObject([
      { repository: 'acme/core', orphaned: ['team-gone', 'nobody-active'], teamBefore: 'Core', teamAfter: null },
    ]);
    expect(lost(done(before, 'deleteTeam', { teamId: core, moveTo: payments })).losses).toEqual([]);
  });

  it('by their teams alone where contributors are not kept', () => {
    const left = done(before, 'vacatePositions', { positionIds: [positionOf('Budi')] });
    expect(lost(left, null)).toEqual({ losses: [], knowsPeople: false, looked: 2 });
    const emptied = done(left, 'vacatePositions', { positionIds: [positionOf('Citra')] });
    expect(lost(emptied, null).losses).toMatchObject([
      { repository: 'acme/sdk', orphaned: ['team-empty'], lost: [], absence: null },
    ]);
  });

  it('is said in sentences', () => {
    const after = done(before, 'vacatePositions', { positionIds: [positionOf('Dewi')] });
    expect(lost(after).losses.map((loss) => sayLoss(loss).map(say))[0]).toEqual([
      'Nobody is left in its team Core.',
      'None of those in the company who contributed to it in the last year is left to look after it.',
      'Dewi leaves, and with them 100 % of the contributions of the last year.',
      'Absence factor 1 before, 0 after: half of the contributions or more go with them.',
    ]);
  });

  it('from the day on', () => {
    const after = done(before, 'editPositions', {
      positionIds: [positionOf('Dewi')],
      field: 'endDate',
      value: '2027-03-31',
    });
    expect(lost(after, contributors, '2027-03-31').losses).toEqual([]);
    expect(lost(after, contributors, '2027-04-01').losses.map(({ repository }) => repository)).toEqual([
      'acme/core',
      'acme/site',
    ]);
  });
});
