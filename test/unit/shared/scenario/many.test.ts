/** Many scenarios in one plan, and two programs that plan in it at the same time. */
import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/change/change.ts';
import { mergePlans } from '../../../../shared/file/merge-plans.ts';
import { openPlan } from '../../../../shared/file/open-plan.ts';
import { serializePlan } from '../../../../shared/file/serialize.ts';
import { find, type Tables } from '../../../../shared/model/tables.ts';
import { effective } from '../../../../shared/scenario/effective.ts';
import { movesOf, type ScenarioId } from '../../../../shared/scenario/moves.ts';
import { danglingIds, idsOnCycles } from '../../../support/loose-ends.ts';
import { anOrg, positionOf, type AnOrg } from '../../../support/an-org.ts';
import { planned, REORG, withMoves, type PlannedMove } from '../../../support/planned.ts';
import { planOf, textOf } from '../../../support/plan-text.ts';
import { done } from '../commands/run-command.ts';

const company = (): AnOrg =>
  anOrg().manager('Ana').report('Ana', 'Budi').report('Ana', 'Cara').report('Budi', 'Dae').report('Cara', 'Eko');

const under = (manager: string) => ({ managerPositionId: positionOf(manager) });

const move = (on: string, label: string, patch: PlannedMove['patch']): PlannedMove => ({ on, label, patch });

const shownTitle = (plan: Tables, scenario: ScenarioId, name: string): string | undefined =>
  find(effective(plan, scenario).tables, positionOf(name))?.title;

const isWhole = (tables: Tables): void => {
  expect([danglingIds(tables), idsOnCycles(tables)]).toEqual([[], []]);
};

describe('a plan with 200 scenarios', () => {
  const many = (): Tables => {
    let plan = company().tables();
    for (let at = 0; at < 200; at++) {
      const id: ScenarioId = `scenario_s${at}`;
      const parentScenarioId: ScenarioId | null = at % 4 === 3 ? `scenario_s${at - 1}` : null;
      plan = apply(plan, [
        { id, before: null, after: { id, name: `Option ${at}`, parentScenarioId, status: 'draft' } },
      ]);
      plan = withMoves(plan, id, [
        move('2027-01-01', `Dae ${at}`, { Dae: { title: `Lead ${at}` } }),
        move('2027-02-01', `Eko ${at}`, { Eko: under(at % 2 === 0 ? 'Budi' : 'Ana') }),
      ]);
    }
    return plan;
  };

  it('opens, and comes back byte for byte', () => {
    const plan = many();
    const text = textOf(plan);
    const opened = openPlan(text);
    if (!opened.ok) throw new Error(opened.error.reason);
    expect(opened.value.repairs).toEqual([]);
    expect(serializePlan(opened.value.plan)).toBe(text);
    for (const at of [0, 99, 199])
      expect(shownTitle(opened.value.plan.tables, `scenario_s${at}`, 'Dae')).toBe(`Lead ${at}`);
  });

  it('merges with another copy: scenarios of both sides are there, by id', () => {
    const base = many();
    const add = (plan: Tables, id: ScenarioId, name: string): Tables =>
      apply(plan, [{ id, before: null, after: { id, name, parentScenarioId: null, status: 'draft' } }]);
    const ours = add(
      done(base, 'deleteScenario', { scenarioId: 'scenario_s0', children: 'keep' }),
      'scenario_ours',
      'Ours',
    );
    const theirs = add(
      done(base, 'editScenario', { scenarioId: 'scenario_s8', field: 'name', value: 'Their name' }),
      'scenario_theirs',
      'Theirs',
    );
    const merged = mergePlans(planOf(base), planOf(ours), planOf(theirs));
    expect(merged.conflicts).toEqual([]);
    const { tables } = merged.plan;
    expect(tables.scenario.size).toBe(201);
    expect([find(tables, 'scenario_s0'), find(tables, 'scenario_s8')?.name]).toEqual([undefined, 'Their name']);
    expect([find(tables, 'scenario_ours')?.name, find(tables, 'scenario_theirs')?.name]).toEqual(['Ours', 'Theirs']);
    isWhole(tables);
  });
});

describe('two programs', () => {
  const base = planned(company(), [
    move('2027-01-01', 'Dae leads', { Dae: { title: 'Lead' } }),
    move('2027-02-01', 'Eko moves', { Eko: under('Budi') }),
  ]);
  const [first, second] = movesOf(base, REORG).map(({ id }) => id);

  it('that edit different moves of one scenario merge without conflict', () => {
    const ours = done(base, 'editMove', { moveId: first!, field: 'reason', value: 'Ours' });
    const theirs = done(base, 'editMove', { moveId: second!, field: 'effectiveDate', value: '2027-06-01' });
    const merged = mergePlans(planOf(base), planOf(ours), planOf(theirs));
    expect(merged.conflicts).toEqual([]);
    expect(movesOf(merged.plan.tables, REORG).map(({ reason, effectiveDate }) => [reason, effectiveDate])).toEqual([
      ['Ours', '2027-01-01'],
      [undefined, '2027-06-01'],
    ]);
  });

  it('that edit different fields of one move merge as well; the same field is a conflict', () => {
    const ours = done(base, 'editMove', { moveId: first!, field: 'reason', value: 'Ours' });
    const dated = done(base, 'editMove', { moveId: first!, field: 'effectiveDate', value: '2027-06-01' });
    const theirs = done(base, 'editMove', { moveId: first!, field: 'reason', value: 'Theirs' });
    expect(mergePlans(planOf(base), planOf(ours), planOf(dated)).conflicts).toEqual([]);
    expect(mergePlans(planOf(base), planOf(ours), planOf(theirs)).conflicts).toMatchObject([
      { id: first, field: 'reason' },
    ]);
  });

  it('of which one deletes the scenario and the other adds a move leave no move without a scenario', () => {
    const ours = done(base, 'deleteScenario', { scenarioId: REORG, children: 'keep' });
    const theirs = withMoves(base, REORG, [move('2027-03-01', 'Cara leads', { Cara: { title: 'Lead' } })]);
    isWhole(mergePlans(planOf(base), planOf(ours), planOf(theirs)).plan.tables);
  });
});
