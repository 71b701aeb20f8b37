/** Measures of branches beside each other, what becomes of people, and which move did it. */
import { describe, expect, it } from 'vitest';
import type { Tables } from '../../../../shared/model/tables.ts';
import { BASELINE, branchOf } from '../../../../shared/scenario/branch.ts';
import {
  deltaMessage,
  figureOf,
  figuresOver,
  runAll,
  SPAN_LABELS,
  type ComparedName,
} from '../../../../shared/scenario/comparison.ts';
import { impactMessage } from '../../../../shared/scenario/impact-message.ts';
import { changedPeople, impactCounts, impactOf } from '../../../../shared/scenario/impact.ts';
import { monthEnds } from '../../../../shared/scenario/month-ends.ts';
import { whichMove, type WhichMove } from '../../../../shared/scenario/which-move.ts';
import { say } from '../../../../shared/texts/message.ts';
import { anOrg, idFor, personOf, positionOf } from '../../../support/an-org.ts';
import { worked } from '../../../support/in-scenario.ts';
import { withScenario } from '../../../support/random-scenario.ts';

const base = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi')
  .report('Ana', 'Citra')
  .report('Budi', 'Dewi')
  .report('Budi', 'Eka', { startDate: '2027-02-01' })
  .opening('Citra', 'Engineer', { startDate: '2027-03-15' })
  .team('Payments', ['Dewi', 'Eka'])
  .tables();

const A = branchOf('scenario_a');

const under = (plan: Tables, date: string, name: string, manager: string): Tables =>
  worked(
    plan,
    { branch: A, date, name: 'moveUnder' },
    { positionIds: [positionOf(name)], managerId: positionOf(manager) },
  );

/** Dewi moves in January, Eka in April, Citra below Budi in May. */
const plan = [
  ['2027-01-15', 'Dewi', 'Citra'],
  ['2027-04-01', 'Eka', 'Citra'],
  ['2027-05-01', 'Citra', 'Budi'],
].reduce(
  (now, [date = '', name = '', manager = '']) => under(now, date, name, manager),
  withScenario(base, 'scenario_a'),
);

describe('figures over months', () => {
  it('lie at the ends of months', () => {
    expect(monthEnds('2026-11-27', 4)).toEqual(['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28']);
  });

  it.each<[ComparedName, readonly number[], readonly number[]]>([
    ['people', [4, 4, 5, 5, 5, 5], [4, 4, 5, 5, 5, 5]],
    ['openPositions', [0, 0, 0, 1, 1, 1], [0, 0, 0, 1, 1, 1]],
    ['layers', [3, 3, 3, 3, 3, 3], [3, 3, 3, 3, 3, 4]],
    ['managers', [2, 2, 2, 3, 3, 3], [2, 2, 3, 3, 2, 3]],
    ['manager', [0, 0, 0, 0, 0, 0], [0, 1, 1, 1, 2, 3]],
    ['spanMax', [2, 2, 2, 2, 2, 2], [2, 2, 2, 2, 3, 3]],
  ])('%s', (name, baseline, scenario) => {
    const grid = runAll(figuresOver({ plan, branches: [BASELINE, A], days: monthEnds('2026-12-01', 6) }));
    expect(grid.map((row) => row.map((figures) => figureOf(figures, name)))).toEqual(
      baseline.map((value, month) => [value, scenario[month]]),
    );
  });

  it('come in steps that say how far they are', () => {
    const steps = [...figuresOver({ plan, branches: [BASELINE, A], days: monthEnds('2026-12-01', 3) })];
    expect(steps).toHaveLength(18);
    expect(steps.toSorted((a, b) => a - b)).toEqual(steps);
    expect(steps.at(-1)).toBeLessThan(1);
  });

  it('have nothing to say of spans where nobody leads', () => {
    const alone = anOrg().manager('Ana').tables();
    const [[figures] = []] = runAll(figuresOver({ plan: alone, branches: [BASELINE], days: [null] }));
    expect(figureOf(figures!, 'spanMedian')).toBeNull();
    expect(figureOf(figures!, 'people')).toBe(1);
  });

  it.each<[ComparedName, number | null, number | null, string | null]>([
    ['people', 4, 4, 'the same'],
    ['people', 4, 1_204, '+1,200 more'],
    ['managers', 4, 3, '−1 fewer'],
    ['spanMean', 4.25, 5, '+0.75 higher'],
    ['fte', 3, 2.5, '−0.5 lower'],
    ['spanMean', null, 5, null],
  ])('say how %s differs from %s to %s', (name, first, value, words) => {
    const delta = deltaMessage(name, first, value);
    expect(delta === null ? null : say(delta)).toBe(words);
  });

  it('name the ranges of spans', () => {
    expect(SPAN_LABELS).toEqual(['1', '2–3', '4–5', '6–7', '8–9', '10–11', '12–15', '16+']);
  });
});

describe('what becomes of people', () => {
  /** Dewi moves, and the team of Dewi and Eka gets another name. */
  const moved = worked(
    base,
    { branch: BASELINE, date: '2027-01-01', name: 'moveUnder' },
    { positionIds: [positionOf('Dewi')], managerId: positionOf('Citra') },
  );
  const after = worked(
    moved,
    { branch: BASELINE, date: '2027-01-01', name: 'editTeam' },
    { teamId: idFor('team', 'Payments'), field: 'name', value: 'Cards' },
  );

  it('is told for everybody, by name', () => {
    const told = impactOf(base, after).map(({ name, changes }) => [
      name,
      changes.map((one) => say(impactMessage(one))),
    ]);
    expect(told).toEqual([
      ['Ana', []],
      ['Budi', []],
      ['Citra', []],
      ['Dewi', ['Manager: Citra, was Budi']],
      ['Eka', []],
    ]);
  });

  it('is a new manager also for who stays where somebody else takes over', () => {
    const seat = base.position.get(positionOf('Budi'))!;
    const taken = { ...base, position: base.position.with([[seat.id, { ...seat, personId: personOf('Citra') }]]) };
    const told = changedPeople(base, taken).map(({ name, changes }) => [
      name,
      ...changes.map((one) => say(impactMessage(one))),
    ]);
    expect(Object.fromEntries(told.map(([name, ...words]) => [name, words]))).toEqual({
      Budi: ['Leaves; reported to Ana'],
      Dewi: ['Manager: Citra, was Budi'],
      Eka: ['Manager: Citra, was Budi'],
      Citra: ["Title: Budi's role, was Citra's role"],
    });
    expect(impactCounts(impactOf(base, taken))).toMatchObject({ leaves: 1, manager: 2, title: 1, joins: 0 });
  });
});

describe('which move did it', () => {
  const asked = (fields: Partial<WhichMove>): WhichMove => ({
    plan,
    scenarioId: 'scenario_a',
    measure: 'layers',
    direction: 'above',
    value: 3,
    day: null,
    ...fields,
  });
  const found = (fields: Partial<WhichMove>) => runAll(whichMove(asked(fields)));

  it('finds the first after which the measure is beyond the value', () => {
    expect(found({})).toMatchObject({
      found: 'move',
      place: 3,
      of: 3,
      before: 3,
      after: 4,
      move: { effectiveDate: '2027-05-01' },
    });
    expect(found({ measure: 'manager', value: 1 })).toMatchObject({ found: 'move', place: 2, before: 1, after: 2 });
    expect(found({ measure: 'managers', direction: 'below', value: 3 })).toMatchObject({ found: 'move', place: 2 });
  });

  it('goes by days where a scenario lies over another: a later move below is later', () => {
    const chain = anOrg()
      .manager('Ana')
      .report('Ana', 'Budi')
      .report('Budi', 'Dae')
      .report('Ana', 'Cara')
      .report('Cara', 'Eko');
    const over = withScenario(withScenario(chain.tables(), 'scenario_a'), 'scenario_b');
    const child = over.scenario.get('scenario_b')!;
    const start: Tables = {
      ...over,
      scenario: over.scenario.with([['scenario_b', { ...child, parentScenarioId: 'scenario_a' }]]),
    };
    const below = under(start, '2027-09-01', 'Dae', 'Eko');
    const both = worked(
      below,
      { branch: branchOf('scenario_b'), date: '2027-03-01', name: 'moveUnder' },
      { positionIds: [positionOf('Cara')], managerId: positionOf('Budi') },
    );
    expect(
      found({ plan: both, scenarioId: 'scenario_b', measure: 'layers', direction: 'above', value: 4, day: null }),
    ).toMatchObject({ found: 'move', move: { effectiveDate: '2027-09-01' }, place: 2, before: 4, after: 5 });
  });

  it('says how near it came when it never is', () => {
    expect(found({ value: 6 })).toMatchObject({
      found: 'never',
      closest: 4,
      nearest: { effectiveDate: '2027-05-01' },
      of: 3,
    });
    expect(found({ day: '2027-04-30' })).toMatchObject({ found: 'never', closest: 3, nearest: null, of: 2 });
  });

  it('says when it was beyond without any move, and when there is none', () => {
    expect(found({ value: 2 })).toMatchObject({ found: 'before-all', value: 3 });
    expect(found({ day: '2026-12-31' })).toEqual({ found: 'no-moves' });
  });
});
