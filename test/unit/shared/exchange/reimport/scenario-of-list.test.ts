/** A people list as a scenario: one move a kind of difference, and adopted the plan is the list exactly. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apply, invert } from '../../../../../shared/change/change.ts';
import { execute } from '../../../../../shared/commands/command.ts';
import { COMMANDS } from '../../../../../shared/commands/index.ts';
import { readPeopleFile } from '../../../../../shared/exchange/people/read-people-file.ts';
import type { PeopleSheet } from '../../../../../shared/exchange/people/people-sheet.ts';
import { scenarioOfList } from '../../../../../shared/exchange/reimport/scenario-of-list.ts';
import type { Kind } from '../../../../../shared/model/kinds.ts';
import type { Tables } from '../../../../../shared/model/tables.ts';
import { effective } from '../../../../../shared/scenario/effective.ts';
import { movesOf, type ScenarioId } from '../../../../../shared/scenario/moves.ts';
import { say } from '../../../../../shared/texts/message.ts';
import { importSheet, importText } from '../../../../support/import-list.ts';
import { organisationOf } from '../../../../support/organisation-of.ts';
import { textOf } from '../../../../support/plan-text.ts';
import { compareList, keysOf, withAccepted } from '../../../../support/reimport-list.ts';

const DATE = '2026-12-01';

async function sheetOf(name: string): Promise<PeopleSheet> {
  const sheet = await readPeopleFile(readFileSync(new URL(`../../../../fixtures/orgs/${name}.csv`, import.meta.url)));
  if (!sheet.ok) throw new Error(say(sheet.error));
  return sheet.value;
}

function contextOf() {
  let count = 0;
  return { today: '2026-11-20', newId: <K extends Kind>(kind: K) => `${kind}_made${++count}` as const };
}

/** The plan with the scenario of the list, as one step. */
function withScenario(tables: Tables, list: string | PeopleSheet) {
  const comparison = compareList(tables, list);
  const { moves } = scenarioOfList(comparison, { chosen: keysOf(comparison), left: 'delete' });
  const args = { name: 'HR September', parentScenarioId: null, date: DATE, moves, source: 'people-september' };
  const result = execute(COMMANDS.addScenarioOfMoves, { tables, args, context: contextOf() });
  if (!result.ok) throw new Error(say(result.error));
  const plan = apply(tables, result.value.change);
  const [scenario] = [...plan.scenario.values()];
  if (scenario === undefined) throw new Error('No scenario was made.');
  return { plan, scenarioId: scenario.id, step: result.value, comparison };
}

function adopted(plan: Tables, scenarioId: ScenarioId): Tables {
  const args = { scenarioId, until: null };
  const result = execute(COMMANDS.adoptScenario, { tables: plan, args, context: contextOf() });
  if (!result.ok) throw new Error(say(result.error));
  return apply(plan, result.value.change);
}

describe('a list as a scenario', () => {
  const before =
    'ID,Name,Title,Manager,Team\n1,Ana,CTO,,\n2,Budi,Lead,1,Pay\n3,Citra,Engineer,2,Pay\n4,Dewi,Engineer,2,Pay\n';
  const after =
    'ID,Name,Title,Manager,Team\n1,Ana,CTO,,\n2,Budi,Head,1,Pay\n4,Dewi,Engineer,5,Core\n5,Eko,Lead,1,Core\n';

  it('has a move for each kind of difference, in words, all on the day', () => {
    const { plan, scenarioId } = withScenario(importText(before).tables, after);
    const moves = movesOf(plan, scenarioId);
    expect(moves.map(({ label }) => label)).toEqual([
      '1 joins',
      '1 moves to another manager',
      '1 gets another title',
      '1 changes otherwise',
      '1 leaves',
    ]);
    expect(new Set(moves.map(({ effectiveDate }) => effectiveDate))).toEqual(new Set([DATE]));
    expect(moves.every(({ reason }) => reason === 'people-september')).toBe(true);
  });

  it('leaves the baseline as it is, has no conflict, and is one step of undo', () => {
    const { tables } = importText(before);
    const { plan, scenarioId, step } = withScenario(tables, after);
    expect(organisationOf(plan)).toEqual(organisationOf(tables));
    const { conflicts, lapses, repairs } = effective(plan, scenarioId);
    expect([conflicts, lapses, repairs]).toEqual([[], [], []]);
    expect(textOf(apply(plan, invert(step.change)))).toBe(textOf(tables));
  });

  it('refuses a list that says nothing new, and one whose plan has moved on', () => {
    const { tables } = importText(before);
    const comparison = compareList(tables, before);
    const { moves } = scenarioOfList(comparison, { chosen: keysOf(comparison), left: 'delete' });
    const args = { name: 'Same', parentScenarioId: null, date: DATE, moves };
    expect(COMMANDS.addScenarioOfMoves.check(tables, args)?.key).toBe('refusal.noMovesOfList');
    const other = compareList(tables, after);
    const late = scenarioOfList(other, { chosen: keysOf(other), left: 'delete' });
    const movedOn = withAccepted(other);
    expect(COMMANDS.addScenarioOfMoves.check(movedOn, { ...args, moves: late.moves })?.key).toBe('refusal.planMovedOn');
  });
});

describe.each([
  ['software-company-2022-06', 'software-company-2022-09'],
  ['health-department-2011-03-31-senior-posts', 'health-department-2011-09-30-senior-posts'],
] as const)('%s with %s as a scenario', (first, second) => {
  it('adopted is the second organisation exactly, and the counts are those of the differences', async () => {
    const { tables } = importSheet(await sheetOf(first));
    const sheet = await sheetOf(second);
    const { plan, scenarioId, comparison } = withScenario(tables, sheet);
    const { moves } = scenarioOfList(comparison, { chosen: keysOf(comparison), left: 'delete' });
    for (const { kind, count } of moves) expect(count).toBe(keysOf(comparison, kind).size);
    expect(organisationOf(effective(plan, scenarioId).tables)).toEqual(organisationOf(withAccepted(comparison)));
    expect(organisationOf(adopted(plan, scenarioId))).toEqual(organisationOf(importSheet(sheet).tables));
  });
});
