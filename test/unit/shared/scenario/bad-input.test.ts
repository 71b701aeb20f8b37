/** What may go wrong with scenarios, each with what it comes to and the words it is said in. */
import { describe, expect, it } from 'vitest';
import { apply, type Change } from '../../../../shared/change/change.ts';
import { push, undo, EMPTY_HISTORY } from '../../../../shared/change/history.ts';
import { openPlan } from '../../../../shared/file/open-plan.ts';
import type { Position } from '../../../../shared/model/position.ts';
import { find, type Tables } from '../../../../shared/model/tables.ts';
import { effective } from '../../../../shared/scenario/effective.ts';
import { movesOf, type ScenarioId } from '../../../../shared/scenario/moves.ts';
import { measuresOn } from '../../../../shared/scenario/measures.ts';
import { rebase } from '../../../../shared/scenario/rebase.ts';
import { danglingIds, idsOnCycles } from '../../../support/loose-ends.ts';
import { anOrg, personOf, positionOf, type AnOrg } from '../../../support/an-org.ts';
import { planned, REORG, withMoves, type PlannedMove } from '../../../support/planned.ts';
import { textOf } from '../../../support/plan-text.ts';
import { done, refusal, stepOf } from '../commands/run-command.ts';

const company = (): AnOrg =>
  anOrg().manager('Ana').report('Ana', 'Budi').report('Ana', 'Cara').report('Budi', 'Dae').report('Cara', 'Eko');

const under = (manager: string | null): Partial<Position> => ({
  managerPositionId: manager === null ? null : positionOf(manager),
});

const move = (on: string, label: string, patch: PlannedMove['patch']): PlannedMove => ({ on, label, patch });

const shownTitle = (plan: Tables, scenario: ScenarioId, name: string): string | undefined =>
  find(effective(plan, scenario).tables, positionOf(name))?.title;

/** A second scenario, over the first unless said otherwise. */
const withSecond = (plan: Tables, parentScenarioId: ScenarioId | null = REORG): Tables =>
  apply(plan, [
    {
      id: 'scenario_second',
      before: null,
      after: { id: 'scenario_second', name: 'Second', parentScenarioId, status: 'draft' },
    },
  ]);

const isWhole = (tables: Tables): void => {
  expect([danglingIds(tables), idsOnCycles(tables)]).toEqual([[], []]);
};

describe('scenario of a deleted parent', () => {
  const plan = withMoves(
    withSecond(planned(company(), [move('2027-01-01', 'Dae leads', { Dae: { title: 'Lead' } })])),
    'scenario_second',
    [move('2027-02-01', 'Eko leads', { Eko: { title: 'Lead too' } })],
  );

  it('takes the moves of the parent over and shows the same', () => {
    const after = done(plan, 'deleteScenario', { scenarioId: REORG, children: 'keep' });
    expect(find(after, 'scenario_second')?.parentScenarioId).toBeNull();
    expect(shownTitle(after, 'scenario_second', 'Dae')).toBe('Lead');
    expect(effective(after, 'scenario_second').tables.position).toEqual(
      effective(plan, 'scenario_second').tables.position,
    );
    isWhole(after);
  });

  it('goes along when told so, with its moves', () => {
    const after = done(plan, 'deleteScenario', { scenarioId: REORG, children: 'delete' });
    expect([after.scenario.size, after.move.size]).toEqual([0, 0]);
  });

  it('of which the file lost the parent stands on the baseline, and that is said', () => {
    const text = textOf({ ...plan, scenario: plan.scenario.with([[REORG, undefined]]), move: plan.move });
    const opened = openPlan(text);
    if (!opened.ok) throw new Error(opened.error.reason);
    expect(opened.value.repairs.length).toBeGreaterThan(0);
    const { tables } = opened.value.plan;
    expect(find(tables, 'scenario_second')?.parentScenarioId).toBeNull();
    expect(shownTitle(tables, 'scenario_second', 'Eko')).toBe('Lead too');
    expect(shownTitle(tables, 'scenario_second', 'Dae')).toBe("Dae's role");
  });
});

describe('moves on removed records', () => {
  it('have no effect, are listed, and go with a rebase', () => {
    const plan = planned(company(), [
      move('2027-01-01', 'Dae leads', { Dae: { title: 'Lead' } }),
      move('2027-02-01', 'Eko leads', { Eko: { title: 'Lead too' } }),
    ]);
    const gone = done(plan, 'deletePositions', { positionIds: [positionOf('Dae')] });
    const { tables, lapses, conflicts } = effective(gone, REORG);
    expect(find(tables, positionOf('Dae'))).toBeUndefined();
    expect(lapses).toMatchObject([{ id: positionOf('Dae'), why: 'gone' }]);
    expect(conflicts).toMatchObject([{ id: positionOf('Dae'), why: 'edited-here-removed-there' }]);
    isWhole(tables);
    const after = done(gone, 'rebaseScenario', { scenarioId: REORG });
    expect(movesOf(after, REORG).map(({ label }) => label)).toEqual(['Eko leads']);
    expect(rebase(after, REORG).change).toEqual([]);
  });

  it('that put somebody under who is gone leave them where they were, and that is reported', () => {
    const plan = planned(company(), [move('2027-01-01', 'Eko under Dae', { Eko: under('Dae') })]);
    const gone = done(plan, 'deletePositions', { positionIds: [positionOf('Dae')] });
    const { tables, repairs } = effective(gone, REORG);
    expect(repairs).toMatchObject([{ id: positionOf('Eko'), field: 'managerPositionId', problem: 'missing' }]);
    expect(find(tables, positionOf('Eko'))?.managerPositionId).toBe(positionOf('Cara'));
    isWhole(tables);
  });

  it('that take a manager away put those whom the baseline adds below under the next one above', () => {
    const away = { managerPositionId: positionOf('Budi') };
    const plan = planned(company(), [move('2027-01-01', 'Dae goes', { Dae: null })]);
    const [add] = [done(plan, 'addPosition', { managerId: positionOf('Dae'), title: 'Tester' })];
    const tester = [...add.position.values()].find(({ title }) => title === 'Tester');
    const { tables, repairs } = effective(add, REORG);
    expect(find(tables, tester!.id)).toMatchObject(away);
    expect(repairs).toMatchObject([{ id: tester!.id, done: 'rehomed' }]);
    isWhole(tables);
  });
});

it('a day before the start is refused in words', () => {
  const plan = planned(company(), []);
  const args = { positionIds: [positionOf('Dae')], field: 'endDate', value: '2026-01-01' } as const;
  const started = done(plan, 'editPositions', {
    positionIds: [positionOf('Dae')],
    field: 'startDate',
    value: '2027-01-01',
  });
  expect(refusal(started, 'editPositions', args)).toMatch(/before/i);
});

describe('a cycle', () => {
  const two = [
    move('2027-01-01', 'Budi under Dae’s old place', { Dae: under('Ana') }),
    move('2027-02-01', 'Budi under Dae', { Budi: under('Dae') }),
    move('2027-03-01', 'Dae back under Budi, Budi back under Ana', { Budi: under('Ana'), Dae: under('Budi') }),
  ];

  it('that only one day has, because an earlier move was taken out, is cut on that day and reported', () => {
    const plan = planned(company(), two);
    const off = done(plan, 'switchMoves', { moveIds: [movesOf(plan, REORG)[0]!.id], isOff: true });
    const on = (day: string) => effective(off, REORG, day);
    expect(on('2027-02-15').repairs).toMatchObject([{ problem: 'cycle', field: 'managerPositionId' }]);
    expect([on('2027-01-15').repairs, on('2027-03-15').repairs]).toEqual([[], []]);
    for (const day of ['2027-01-15', '2027-02-15', '2027-03-15']) isWhole(on(day).tables);
  });

  it('that only two moves of two scenarios make together is cut where they meet', () => {
    const first = planned(company(), [move('2027-01-01', 'Budi under Cara', { Budi: under('Cara') })]);
    // Made beside the first scenario, on the baseline, where it is sound.
    const beside = withMoves(withSecond(first, null), 'scenario_second', [
      move('2027-01-01', 'Cara under Dae', { Cara: under('Dae') }),
    ]);
    expect(effective(beside, 'scenario_second').repairs).toEqual([]);
    const over = done(beside, 'editScenario', {
      scenarioId: 'scenario_second',
      field: 'parentScenarioId',
      value: REORG,
    });
    const shown = effective(over, 'scenario_second');
    expect(shown.repairs).toMatchObject([{ problem: 'cycle' }]);
    isWhole(shown.tables);
  });
});

describe('adopting', () => {
  const both = (): Tables =>
    withMoves(
      withSecond(planned(company(), [move('2027-01-01', 'Dae leads', { Dae: { title: 'Lead' } })]), null),
      'scenario_second',
      [
        move('2027-01-01', 'Dae heads', { Dae: { title: 'Head' } }),
        move('2027-02-01', 'Eko moves', { Eko: under('Budi') }),
      ],
    );

  it('two scenarios one after the other: what the second changes too is a conflict that names the adoption', () => {
    const first = done(both(), 'adoptScenario', { scenarioId: REORG, until: null });
    expect(find(first, positionOf('Dae'))?.title).toBe('Lead');
    const { conflicts } = effective(first, 'scenario_second');
    expect(conflicts).toMatchObject([{ id: positionOf('Dae'), field: 'title', here: 'Head', there: 'Lead' }]);
    expect([...first.baselineEdit.values()]).toMatchObject([{ label: 'Adopt Reorg', recordIds: [positionOf('Dae')] }]);
    const second = done(first, 'adoptScenario', { scenarioId: 'scenario_second', until: null });
    expect(find(second, positionOf('Dae'))?.title).toBe('Head');
    expect(find(second, positionOf('Eko'))?.managerPositionId).toBe(positionOf('Budi'));
    isWhole(second);
  });

  it('twice is refused with the day of the first time', () => {
    const first = done(both(), 'adoptScenario', { scenarioId: REORG, until: null });
    expect(refusal(first, 'adoptScenario', { scenarioId: REORG, until: null })).toBe(
      'Reorg was adopted on 2026-12-01 already. Copy it to plan on from there.',
    );
  });

  it('what has no moves, or none so early, is refused with what would work', () => {
    const plan = both();
    expect(refusal(planned(company(), []), 'adoptScenario', { scenarioId: REORG, until: null })).toMatch(
      /no moves in effect/,
    );
    expect(refusal(plan, 'adoptScenario', { scenarioId: REORG, until: '2026-12-31' })).toMatch(/Choose a later day/);
    expect(refusal(plan, 'adoptScenario', { scenarioId: REORG, until: 'soon' })).toMatch(/soon/);
  });

  it('undone gives every byte back, also when only part was adopted', () => {
    for (const until of [null, '2027-01-15']) {
      const plan = both();
      const step = stepOf(plan, 'adoptScenario', { scenarioId: 'scenario_second', until });
      const history = push(EMPTY_HISTORY, { label: { key: 'command.adopt', values: {} }, change: step.change });
      const back = undo(history);
      if (back === undefined) throw new Error('nothing to undo');
      expect(textOf(apply(apply(plan, step.change), back.change))).toBe(textOf(plan));
    }
  });

  it('an adopted move can no longer be changed, and says what would work', () => {
    const after = done(both(), 'adoptScenario', { scenarioId: REORG, until: null });
    const [{ id: moveId } = { id: 'move_none' as const }] = movesOf(after, REORG);
    expect(refusal(after, 'editMove', { moveId, field: 'label', value: 'x' })).toMatch(/part of the baseline already/);
    expect(refusal(after, 'deleteMoves', { moveIds: [moveId] })).toMatch(/undo the adoption/);
  });
});

it('people whose days are the wrong way round are never there, and measures say so', () => {
  const wrong: Change = [
    {
      id: personOf('Dae'),
      before: null,
      after: {
        id: personOf('Dae'),
        name: 'Dae',
        employment: 'employee',
        skills: [],
        hireDate: '2027-06-01',
        endDate: '2027-01-01',
      },
    },
  ];
  const tables = apply(company().tables(), wrong);
  const on = (day: string | null): number => measuresOn(tables, day).people;
  expect([on('2027-03-01'), on('2027-07-01'), on(null)]).toEqual([4, 4, 5]);
});
