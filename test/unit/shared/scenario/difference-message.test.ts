/** Differences between two versions of an organisation, as they are read. */
import { describe, expect, it } from 'vitest';
import type { Tables } from '../../../../shared/model/tables.ts';
import { BASELINE, branchOf, branchTables, type Branch } from '../../../../shared/scenario/branch.ts';
import { differenceMessage } from '../../../../shared/scenario/difference-message.ts';
import { differences } from '../../../../shared/scenario/differences.ts';
import { movesBehind } from '../../../../shared/scenario/moves-behind.ts';
import { say } from '../../../../shared/texts/message.ts';
import { anOrg, idFor, personOf, positionOf } from '../../../support/an-org.ts';
import { worked } from '../../../support/in-scenario.ts';
import { withScenario } from '../../../support/random-scenario.ts';

const org = anOrg()
  .manager('Ana', { title: 'CTO' })
  .report('Ana', 'Budi', { title: 'Head of payments', level: 'L6' })
  .report('Ana', 'Citra', { title: 'Head of platform' })
  .report('Budi', 'Dewi', { title: 'Engineer', startDate: '2026-01-01' })
  .opening('Budi', 'Analyst')
  .team('Payments', ['Dewi'])
  .team('Platform')
  .location('Lisbon', ['Dewi'])
  .location('Jakarta');

const before = org.tables();

const told = (after: Tables, from: Tables = before): readonly string[] =>
  differences(from, after).map((one) => say(differenceMessage(one)));

const edited = (name: string, fields: object): Tables => {
  const position = before.position.get(positionOf(name))!;
  return { ...before, position: before.position.with([[position.id, { ...position, ...fields }]]) };
};

describe('differences in words', () => {
  it.each<[string, object, readonly string[]]>([
    ['Dewi', { managerPositionId: positionOf('Citra') }, ['Dewi moves from Budi to Citra']],
    ['Dewi', { managerPositionId: null }, ['Dewi moves from Budi to the top']],
    ['Dewi', { title: 'Staff engineer' }, ['Dewi changes title from Engineer to Staff engineer']],
    ['Analyst', { title: 'Data analyst' }, ['The open position Analyst is called Data analyst']],
    ['Dewi', { level: 'L4' }, ['Dewi gets the level L4']],
    ['Budi', { level: 'L7' }, ['Budi changes level from L6 to L7']],
    ['Dewi', { teamId: idFor('team', 'Platform') }, ['Dewi changes team from Payments to Platform']],
    ['Dewi', { teamId: undefined }, ['Dewi leaves the team Payments']],
    ['Budi', { teamId: idFor('team', 'Platform') }, ['Budi joins the team Platform']],
    ['Dewi', { locationId: idFor('location', 'Jakarta') }, ['Dewi changes location from Lisbon to Jakarta']],
    ['Dewi', { startDate: '2026-02-01' }, ['Dewi starts on 2026-02-01 instead of 2026-01-01']],
    ['Dewi', { endDate: '2027-02-01' }, ['Dewi ends on 2027-02-01']],
    ['Dewi', { fte: 0.5 }, ['Dewi: full-time equivalent changes from 1 to 0.5']],
    ['Analyst', { status: 'on-hold' }, ['Analyst: status changes from open to on hold']],
    ['Dewi', { salaryOverride: { amount: 9, currency: 'EUR', period: 'year' } }, ['Dewi: pay of the position changes']],
    [
      'Dewi',
      { costCentre: 'C7', assistant: true },
      ['Dewi: cost centre is C7 now', 'Dewi: assistant of the manager is yes now'],
    ],
    ['Dewi', { rank: 7 }, []],
    ['Analyst', { status: 'closed' }, ['Position Analyst under Budi is closed']],
    [
      'Dewi',
      { status: 'closed', personId: null },
      ['Dewi, Engineer, leaves', 'Position Engineer (Dewi) under Budi is closed'],
    ],
    ['Dewi', { personId: null, status: 'open' }, ['Dewi, Engineer, leaves', 'Dewi no longer holds Engineer']],
  ])('%s with %o', (name, fields, words) => {
    expect(told(edited(name, fields))).toEqual(words);
  });

  it('says who and what is new or gone', () => {
    const after = org
      .report('Citra', 'Eka', { title: 'Engineer' })
      .opening('Ana', 'Chief of staff')
      .team('Data')
      .tables();
    const there = ['Eka joins as Engineer', 'Position Chief of staff under Ana is closed', 'Team Data is gone'];
    expect(told(after)).toEqual([
      there[0],
      'New position Chief of staff under Ana',
      'Team Data is new',
      'New position Engineer (Eka) under Citra',
    ]);
    expect(told(before, after)).toEqual([
      'Eka, Engineer, leaves',
      there[1],
      'Position Engineer (Eka) under Citra is closed',
      there[2],
    ]);
  });

  it('says who takes over', () => {
    const seat = before.position.get(positionOf('Analyst'))!;
    const filled = { ...seat, personId: personOf('Dewi'), status: 'filled' as const };
    const after = { ...before, position: before.position.with([[seat.id, filled]]) };
    expect(told(after)).toEqual(['Dewi takes the open position Analyst']);
  });
});

describe('the move behind a difference', () => {
  const [one, two] = [branchOf('scenario_one'), branchOf('scenario_two')];
  const move = (branch: typeof one, date: string, name: string, to: string) => (plan: Tables) =>
    worked(plan, { branch, date, name: 'moveUnder' }, { positionIds: [positionOf(name)], managerId: positionOf(to) });
  const plan = [
    move(one, '2027-01-01', 'Dewi', 'Citra'),
    move(one, '2027-03-01', 'Dewi', 'Ana'),
    move(two, '2027-02-01', 'Analyst', 'Citra'),
  ].reduce((tables, step) => step(tables), withScenario(withScenario(before, 'scenario_one'), 'scenario_two'));

  const behind = (from: Branch, to: Branch, until: string | null) => {
    const [then, now] = [from, to].map((branch) => branchTables(plan, branch, until).tables) as [Tables, Tables];
    const moveOf = movesBehind(plan, { before: from, after: to, until });
    return differences(then, now).map((difference) => {
      const found = moveOf(difference);
      return [say(differenceMessage(difference)), found?.side, found?.move.effectiveDate];
    });
  };

  it('is the last one up to the day', () => {
    expect(behind(BASELINE, one, null)).toEqual([['Dewi moves from Budi to Ana', 'after', '2027-03-01']]);
    expect(behind(BASELINE, one, '2027-02-01')).toEqual([['Dewi moves from Budi to Citra', 'after', '2027-01-01']]);
  });

  it('may be one of the branch compared against', () => {
    expect(behind(two, one, null)).toEqual([
      ['Analyst moves from Citra to Budi', 'before', '2027-02-01'],
      ['Dewi moves from Budi to Ana', 'after', '2027-03-01'],
    ]);
  });

  it('is none where the baseline differs', () => {
    const moveOf = movesBehind(plan, { before: BASELINE, after: BASELINE, until: null });
    expect(differences(before, edited('Dewi', { level: 'L9' })).map(moveOf)).toEqual([null]);
  });
});
