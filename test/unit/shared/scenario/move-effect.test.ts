/** The effect of moves in figures, step by step, and the steps themselves. */
import { describe, expect, it } from 'vitest';
import { apply, type Change } from '../../../../shared/change/change.ts';
import { execute, type Command } from '../../../../shared/commands/command.ts';
import { COMMANDS } from '../../../../shared/commands/index.ts';
import type { Kind } from '../../../../shared/model/kinds.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { branchOf } from '../../../../shared/scenario/branch.ts';
import { effective } from '../../../../shared/scenario/effective.ts';
import { effectBetween } from '../../../../shared/scenario/move-effect.ts';
import { isSameOrganisation, moveSteps, type MoveSteps } from '../../../../shared/scenario/move-steps.ts';
import { placeChange } from '../../../../shared/scenario/place-change.ts';
import { say } from '../../../../shared/texts/message.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';

const ORG = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi')
  .report('Ana', 'Citra')
  .report('Budi', 'Dewi')
  .report('Budi', 'Eko')
  .report('Dewi', 'Fajar')
  .opening('Citra', 'Tester')
  .tables();

let count = 0;
const context = { today: '2026-12-01', newId: <K extends Kind>(kind: K) => `${kind}_made${++count}` as const };

type Name = 'moveUnder' | 'renamePosition' | 'addPosition';

function changeBy<N extends Name>(tables: Tables, name: N, args: Parameters<(typeof COMMANDS)[N]['check']>[1]): Change {
  // The name picks command and arguments together; TypeScript cannot follow that through the union.
  const command = COMMANDS[name] as unknown as Command<typeof args>;
  const result = execute(command, { tables, args, context });
  if (!result.ok) throw new Error(say(result.error));
  return result.value.change;
}

const after = (...args: Parameters<typeof changeBy>): Tables => apply(args[0], changeBy(...args));
const under = (name: string, manager: string) => ({
  positionIds: [positionOf(name)],
  managerId: positionOf(manager),
});

describe('the effect of a step', () => {
  it('moving a manager touches the manager, takes who is below along, and changes spans and layers', () => {
    const effect = effectBetween(ORG, after(ORG, 'moveUnder', under('Dewi', 'Ana')));
    expect(effect).toMatchObject({
      touched: 1,
      alongside: 1,
      layers: { from: 4, to: 3 },
      people: { from: 6, to: 6 },
    });
    expect(effect.spans.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Ana', 2, 3],
      ['Budi', 2, 1],
    ]);
  });

  it('a new opening touches nobody and is counted', () => {
    const added = after(ORG, 'addPosition', { managerId: positionOf('Citra'), title: 'Analyst' });
    expect(effectBetween(ORG, added)).toMatchObject({
      touched: 0,
      alongside: 0,
      openPositions: { from: 1, to: 2 },
      spans: [{ name: 'Citra', from: 1, to: 2 }],
    });
  });

  it('another place among siblings alone touches nobody', () => {
    const first = { ...under('Citra', 'Ana'), before: positionOf('Budi') };
    const effect = effectBetween(ORG, after(ORG, 'moveUnder', first));
    expect([effect.touched, effect.alongside, effect.spans]).toEqual([0, 0, []]);
  });

  it('between the same organisations there is none', () => {
    const none = effectBetween(ORG, { ...ORG });
    expect([none.touched, none.alongside, none.spans]).toEqual([0, 0, []]);
  });
});

describe('the steps of a scenario', () => {
  const SCENARIO = 'scenario_one';
  const empty: Tables = {
    ...ORG,
    scenario: ORG.scenario.with([[SCENARIO, { id: SCENARIO, name: 'One', parentScenarioId: null, status: 'draft' }]]),
  };

  function edited(plan: Tables, date: string, edit: (shown: Tables) => Change): Tables {
    const change = edit(effective(plan, SCENARIO, date).tables);
    const placing = { branch: branchOf(SCENARIO), date, label: 'Step', ...context };
    return apply(plan, placeChange(plan, change, placing));
  }

  const plan = edited(
    edited(empty, '2027-01-01', (shown) => changeBy(shown, 'moveUnder', under('Dewi', 'Citra'))),
    '2027-02-01',
    (shown) => changeBy(shown, 'moveUnder', under('Eko', 'Dewi')),
  );
  const stepsOf = (tables: Tables, known?: MoveSteps) => [...moveSteps(tables, SCENARIO, known)];

  it('begin with what lies below and end with what the scenario shows', () => {
    const steps = stepsOf(plan);
    expect(steps).toHaveLength(2);
    expect(isSameOrganisation(steps[0]!.before, plan)).toBe(true);
    expect(steps[1]!.before).toBe(steps[0]!.after);
    const shown = effective(plan, SCENARIO).tables;
    expect([...steps[1]!.after.position.values()]).toEqual([...shown.position.values()]);
  });

  it('leave out what is switched off', () => {
    const [first] = [...plan.move.values()].toSorted((a, b) => (a.effectiveDate < b.effectiveDate ? -1 : 1));
    const off: Tables = { ...plan, move: plan.move.with([[first!.id, { ...first!, isOff: true }]]) };
    expect(stepsOf(off).map(({ move }) => move.effectiveDate)).toEqual(['2027-02-01']);
  });

  it('stay the same objects where nothing changed, and are made anew from the first that did', () => {
    const known = new Map(stepsOf(plan).map((step) => [step.move.id, step]));
    const [first, second] = stepsOf(plan, known);
    expect(stepsOf({ ...plan }, known)).toEqual([...known.values()]);
    expect(stepsOf({ ...plan }, known)[1]).toBe([...known.values()][1]);
    const renamed: Tables = { ...plan, move: plan.move.with([[second!.move.id, { ...second!.move, label: 'Other' }]]) };
    const steps = stepsOf(renamed, known);
    expect(steps[0]).toBe(first);
    expect(steps[1]).toMatchObject({ move: { label: 'Other' } });
    expect(steps[1]!.after).toBe(second!.after);
    const retitled = apply(plan, changeBy(plan, 'renamePosition', { positionId: positionOf('Ana'), title: 'CEO' }));
    expect(stepsOf(retitled, known)[1]!.after).not.toBe(second!.after);
  });
});
