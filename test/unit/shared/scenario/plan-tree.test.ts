/** Scenarios and snapshots as a tree, the figures of each, and whether a branch is still the same. */
import { describe, expect, it } from 'vitest';
import type { Move } from '../../../../shared/model/move.ts';
import type { Scenario } from '../../../../shared/model/scenario.ts';
import type { Snapshot } from '../../../../shared/model/snapshot.ts';
import { tablesOf, type Tables } from '../../../../shared/model/tables.ts';
import { BASELINE, branchOf } from '../../../../shared/scenario/branch.ts';
import { branchFigures, isSameBranch } from '../../../../shared/scenario/branch-figures.ts';
import { matchingRows, planTree } from '../../../../shared/scenario/plan-tree.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';

const scenario = (name: string, fields: Partial<Scenario> = {}): Scenario => ({
  id: `scenario_${name.toLowerCase()}`,
  name,
  parentScenarioId: null,
  status: 'draft',
  ...fields,
});

const snapshot = (name: string, scenarioId?: Scenario['id']): Snapshot => ({
  id: `snapshot_${name.toLowerCase()}`,
  name,
  frozenOn: '2026-12-01',
  records: [],
  ...(scenarioId === undefined ? {} : { scenarioId }),
});

const linesOf = (tables: Tables, query = ''): readonly string[] =>
  matchingRows(planTree(tables), query).map(({ depth, name }) => `${'  '.repeat(depth)}${name || 'Baseline'}`);

describe('the tree of a plan', () => {
  const tables = tablesOf([
    scenario('Old', { status: 'adopted' }),
    scenario('Beta'),
    scenario('Alpha'),
    scenario('Below', { parentScenarioId: 'scenario_beta' }),
    snapshot('Board'),
    snapshot('Frozen', 'scenario_beta'),
  ]);

  it('has the baseline at its root, snapshots where they were taken, open scenarios before past ones', () => {
    expect(linesOf(tables)).toEqual(['Baseline', '  Board', '  Alpha', '  Beta', '    Frozen', '    Below', '  Old']);
  });

  it('filtered keeps what the found hang under', () => {
    expect(linesOf(tables, 'bel')).toEqual(['Baseline', '  Beta', '    Below']);
    expect(linesOf(tables, 'nothing')).toEqual([]);
  });

  it('shows scenarios whose parent is gone on the baseline, and those laid over each other in a circle all the same', () => {
    const odd = tablesOf([
      scenario('Orphan', { parentScenarioId: 'scenario_gone' }),
      scenario('One', { parentScenarioId: 'scenario_two' }),
      scenario('Two', { parentScenarioId: 'scenario_one' }),
    ]);
    expect(linesOf(odd)).toEqual(['Baseline', '  Orphan', '  One', '    Two']);
  });

  it('of two hundred scenarios holds every one once', () => {
    const many = tablesOf(
      Array.from({ length: 200 }, (_, at) =>
        scenario(`S${at}`, { parentScenarioId: at % 3 === 0 ? null : `scenario_s${at - 1}` }),
      ),
    );
    expect(planTree(many)).toHaveLength(201);
    expect(new Set(planTree(many).map(({ key }) => key)).size).toBe(201);
  });
});

describe('the figures of a branch', () => {
  const org = anOrg().manager('Ana').report('Ana', 'Budi').opening('Ana', 'Tester');
  const budi = org.tables().position.get(positionOf('Budi'))!;
  const move: Move = {
    id: 'move_one',
    scenarioId: 'scenario_one',
    label: 'Budi goes to the top',
    effectiveDate: '2027-01-01',
    edits: [{ id: budi.id, before: { ...budi }, after: { ...budi, managerPositionId: null } }],
  };
  const plan = org.with(scenario('One')).with(move).tables();

  it('are those of what it shows, with its moves and what waits for an answer', () => {
    expect(branchFigures(plan, BASELINE)).toMatchObject({ people: 2, openPositions: 1, layers: 2, moves: 0 });
    expect(branchFigures(plan, branchOf('scenario_one'))).toMatchObject({ layers: 2, moves: 1, conflicts: 0 });
    const moved = org
      .with({ ...budi, managerPositionId: positionOf('Tester') })
      .with(scenario('One'))
      .with(move);
    expect(branchFigures(moved.tables(), branchOf('scenario_one'))).toMatchObject({ conflicts: 1, lapses: 0 });
  });

  it('need not be worked out again while organisation and moves stay', () => {
    const other: Tables = { ...plan, view: plan.view, scenario: plan.scenario.with([]) };
    expect(isSameBranch(plan, other, branchOf('scenario_one'))).toBe(true);
    const off: Tables = { ...plan, move: plan.move.with([[move.id, { ...move, isOff: true }]]) };
    expect(isSameBranch(plan, off, branchOf('scenario_one'))).toBe(false);
    expect(isSameBranch(plan, off, BASELINE)).toBe(true);
  });
});
