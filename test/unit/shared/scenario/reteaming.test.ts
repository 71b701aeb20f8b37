/** The check of moves: who is led by nobody in between, teams that shrink on the way, people moved too often; each with its moves. */
import { describe, expect, it } from 'vitest';
import { setAssumption } from '../../../../shared/commands/set-assumption.ts';
import type { Position } from '../../../../shared/model/position.ts';
import type { AnyRecord } from '../../../../shared/model/schemas.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { apply } from '../../../../shared/change/change.ts';
import { execute } from '../../../../shared/commands/command.ts';
import { asEdits } from '../../../../shared/scenario/moves.ts';
import { reteamingWarnings } from '../../../../shared/scenario/reteaming.ts';
import { sayMoves, sayWarning } from '../../../../shared/scenario/say-warning.ts';
import { say } from '../../../../shared/texts/message.ts';
import { anOrg, idFor, personOf, positionOf, type AnOrg } from '../../../support/an-org.ts';
import { planned, REORG, type Patch } from '../../../support/planned.ts';

/** Budi leads a team of five, Cara one of six. */
const company = (): AnOrg => {
  const names = { Budi: ['Dae', 'Eko', 'Fay', 'Gil', 'Hua'], Cara: ['Ivo', 'Jun', 'Kim', 'Lea', 'Mia', 'Nil'] };
  const start = anOrg().manager('Ana').report('Ana', 'Budi').report('Ana', 'Cara');
  return Object.entries(names)
    .reduce((org, [manager, reports]) => reports.reduce((all, name) => all.report(manager, name), org), start)
    .team('Payments', names.Budi)
    .team('Search', names.Cara);
};

type Told = readonly [day: string, label: string, patch: Patch];

const planOf = (org: AnOrg, moves: readonly Told[]): Tables =>
  planned(
    org,
    moves.map(([on, label, patch]) => ({ on, label, patch })),
  );

const told = (plan: Tables): readonly string[] =>
  reteamingWarnings(plan, REORG).map((warning) => `${say(sayWarning(warning))} ${say(sayMoves(warning))}`);

const under = (manager: string | null): Partial<Position> => ({
  managerPositionId: manager === null ? null : positionOf(manager),
});
const vacant: Partial<Position> = { personId: null, status: 'open' };
const DAY = { jan: '2027-01-01', feb: '2027-02-01', mar: '2027-03-01', jun: '2027-06-01', dec: '2027-12-01' } as const;

describe('reteaming check', () => {
  it('finds nothing in a scenario without moves, and in one whose moves are sound', () => {
    expect(told(planOf(company(), []))).toEqual([]);
    expect(
      told(
        planOf(company(), [
          [DAY.jan, 'Nil goes over', { Nil: { ...under('Budi'), teamId: idFor('team', 'Payments') } }],
        ]),
      ),
    ).toEqual([]);
  });

  it('a manager who leaves before somebody follows leaves everybody below unled, and names both moves', () => {
    const plan = planOf(company().manager('Oda'), [
      [DAY.jan, 'Budi leaves', { Budi: vacant }],
      [DAY.mar, 'Oda takes over', { Budi: { personId: personOf('Oda'), status: 'filled' }, Oda: null }],
    ]);
    expect(told(plan)).toEqual([
      '5 people have no manager from 2027-01-01 until 2027-03-01: nobody is in the position of Budi. They are Dae, Eko, Fay, Gil, Hua. Moves: Budi leaves; Oda takes over',
    ]);
  });

  it('what happens on one day happens together: no gap between its moves', () => {
    const plan = planOf(company().manager('Oda'), [
      [DAY.jan, 'Budi leaves', { Budi: vacant }],
      [DAY.jan, 'Oda takes over', { Budi: { personId: personOf('Oda'), status: 'filled' } }],
    ]);
    expect(told(plan)).toEqual([]);
  });

  it('who loses the manager for good is told as well; who stood at the top all along is not', () => {
    expect(told(planOf(company(), [[DAY.feb, 'Cara is on her own', { Cara: under(null) }]]))).toEqual([
      'Cara has no manager from 2027-02-01 on. Move: Cara is on her own',
    ]);
  });

  it('who had no manager to begin with and gets one is no finding', () => {
    expect(told(planOf(company().manager('Oda'), [[DAY.feb, 'Oda joins in', { Oda: under('Ana') }]]))).toEqual([]);
  });

  it('a position that is gone when its days say so leaves those below unled, by no move', () => {
    const plan = planOf(
      company().with({
        ...(company()
          .records()
          .find(({ id }) => id === positionOf('Budi')) as Position),
        endDate: '2027-01-31',
      }),
      [
        [DAY.jan, 'Mia gets a title', { Mia: { title: 'Lead' } }],
        [
          DAY.mar,
          'Dae moves',
          { Dae: under('Cara'), Eko: under('Cara'), Fay: under('Cara'), Gil: under('Cara'), Hua: under('Cara') },
        ],
      ],
    );
    const [first] = reteamingWarnings(plan, REORG);
    expect(first).toMatchObject({ check: 'unled', from: DAY.feb, until: DAY.mar, count: 5, why: { kind: 'absent' } });
    expect(first?.moves.map(({ label }) => label)).toEqual(['Dae moves']);
  });

  it('a team that falls below its least size in between', () => {
    const plan = planOf(company(), [
      [DAY.jan, 'Hua goes', { Hua: { teamId: idFor('team', 'Search') } }],
      [DAY.mar, 'Nil comes', { Nil: { teamId: idFor('team', 'Payments') } }],
    ]);
    expect(told(plan)).toEqual([
      'Payments has 4 people from 2027-01-01 until 2027-03-01, fewer than 5. Moves: Hua goes; Nil comes',
    ]);
    expect(reteamingWarnings(plan, REORG)[0]?.people.map(({ name }) => name)).toEqual(['Dae', 'Eko', 'Fay', 'Gil']);
  });

  it('a team that was small before is not the scenario’s doing, one that is dissolved at once neither', () => {
    const small = company().report('Ana', 'Pia').team('Data', ['Pia']);
    const plan = planOf(small, [
      [DAY.jan, 'Mia gets a title', { Mia: { title: 'Lead' } }],
      [DAY.mar, 'Data is dissolved', { Pia: { teamId: idFor('team', 'Search') } }],
    ]);
    expect(told(plan)).toEqual([]);
  });

  it('the least size is the plan’s own assumption', () => {
    const plan = planOf(company(), [[DAY.jan, 'Hua goes', { Hua: { teamId: idFor('team', 'Search') } }]]);
    expect(told(plan)).toHaveLength(1);
    const step = execute(setAssumption, {
      tables: plan,
      args: { key: 'teamLeast', value: 4 },
      context: { newId: (kind) => `${kind}_new`, today: DAY.jan },
    });
    if (!step.ok) throw new Error('refused');
    expect(told(apply(plan, step.value.change))).toEqual([]);
  });

  it.each([
    [DAY.mar, 1],
    ['2027-03-31', 1],
    ['2027-04-01', 0],
    [DAY.jun, 0],
  ] as const)('two changes of one person, the second on %s: %i warnings', (day, count) => {
    const plan = planOf(company(), [
      [DAY.jan, 'Mia to Budi', { Mia: under('Budi') }],
      [day, 'Mia to Ana', { Mia: under('Ana') }],
    ]);
    expect(told(plan)).toEqual(
      count === 0
        ? []
        : [
            `Mia changes manager or team 2 times between 2027-01-01 and ${day}; 1 is the most. Moves: Mia to Budi; Mia to Ana`,
          ],
    );
  });

  it('manager and team on one day are one change; a title is none', () => {
    const plan = planOf(company(), [
      [DAY.jan, 'Mia goes over', { Mia: { ...under('Budi'), teamId: idFor('team', 'Payments') } }],
      [DAY.feb, 'Mia gets a title', { Mia: { title: 'Lead' } }],
    ]);
    expect(told(plan)).toEqual([]);
  });

  it('who is led by somebody else although nothing of their own was moved has changed manager', () => {
    const plan = planOf(company(), [
      [DAY.jan, 'Budi and Cara swap', { Budi: { personId: personOf('Cara') }, Cara: { personId: personOf('Budi') } }],
      [DAY.feb, 'Mia goes over', { Mia: under('Budi') }],
    ]);
    expect(told(plan)).toEqual([
      'Mia changes manager or team 2 times between 2027-01-01 and 2027-02-01; 1 is the most. Moves: Budi and Cara swap; Mia goes over',
    ]);
  });

  it('three changes within a quarter are one warning', () => {
    const plan = planOf(company(), [
      [DAY.jan, 'one', { Mia: under('Budi') }],
      [DAY.feb, 'two', { Mia: under('Ana') }],
      [DAY.mar, 'three', { Mia: under('Cara') }],
      [DAY.dec, 'four', { Mia: under('Ana') }],
    ]);
    expect(told(plan)).toEqual([
      'Mia changes manager or team 3 times between 2027-01-01 and 2027-03-01; 1 is the most. Moves: one; two; three',
    ]);
  });

  it('moves that are switched off or adopted are not looked at', () => {
    const plan = planOf(company(), [[DAY.jan, 'Budi leaves', { Budi: vacant }]]);
    const [move] = plan.move.values();
    const off = { ...plan, move: plan.move.with([[move!.id, { ...move!, isOff: true }]]) };
    expect(told(plan)).toHaveLength(1);
    expect(told(off)).toEqual([]);
  });

  it('a last day set by the scenario leaves those below unled after its last move, and names the move that set it', () => {
    const plan = planOf(company(), [[DAY.jan, 'Budi leaves in March', { Budi: { endDate: '2027-03-31' } }]]);
    expect(told(plan)).toEqual([
      '5 people have no manager from 2027-04-01 on: the position of Budi is not there. They are Dae, Eko, Fay, Gil, Hua. Move: Budi leaves in March',
    ]);
  });

  it('of a person as well: the last of several moves that set the day is the cause, what mends it follows', () => {
    const base = company();
    const budi = base.records().find(({ id }) => id === personOf('Budi'))!;
    const days = [
      [DAY.jan, 'Budi leaves in March', '2027-03-31'],
      [DAY.feb, 'Budi leaves in April', '2027-04-30'],
    ] as const;
    const moved = planOf(base.manager('Oda'), [
      [DAY.jun, 'Oda takes over', { Budi: { personId: personOf('Oda') }, Oda: null }],
    ]);
    const dated = days.map(([effectiveDate, label, endDate], at) => ({
      id: `move_day${at}` as const,
      scenarioId: REORG,
      label,
      effectiveDate,
      rank: at,
      edits: asEdits([
        { id: budi.id, before: { ...budi, ...before(days[at - 1]?.[2]) }, after: { ...budi, endDate } as AnyRecord },
      ]),
    }));
    const plan = { ...moved, move: moved.move.with(dated.map((move) => [move.id, move])) };
    expect(told(plan)).toEqual([
      '5 people have no manager from 2027-05-01 until 2027-06-01: nobody is in the position of Budi. They are Dae, Eko, Fay, Gil, Hua. Moves: Budi leaves in April; Oda takes over',
    ]);
  });

  it('a team that is empty in between and comes back is too small; one emptied for good is dissolved', () => {
    const names = ['Dae', 'Eko', 'Fay', 'Gil', 'Hua'];
    const all = (team: string): Patch =>
      Object.fromEntries(names.map((name) => [name, { teamId: idFor('team', team) }]));
    const leave: Told = [DAY.jan, 'All to Search', all('Search')];
    const back: Told = [DAY.jun, 'All back', all('Payments')];
    const ofPayments = (plan: Tables): readonly string[] => told(plan).filter((text) => text.startsWith('Payments'));
    expect(ofPayments(planOf(company(), [leave, back]))).toEqual([
      'Payments has 0 people from 2027-01-01 until 2027-06-01, fewer than 5. Moves: All to Search; All back',
    ]);
    expect(ofPayments(planOf(company(), [leave]))).toEqual([]);
  });

  it('a new team that fills later is no finding while it is empty', () => {
    const plan = planOf(company().team('Data'), [
      [DAY.jan, 'Mia gets a title', { Mia: { title: 'Lead' } }],
      [
        DAY.jun,
        'Five to Data',
        Object.fromEntries(
          ['Ivo', 'Jun', 'Kim', 'Lea', 'Mia', 'Nil'].map((name) => [name, { teamId: idFor('team', 'Data') }]),
        ),
      ],
    ]);
    expect(told(plan)).toEqual([]);
  });
});

const before = (endDate: string | undefined) => (endDate === undefined ? {} : { endDate });
