/** Random work in scenarios: edits of the organisation through commands, placed as the page places them. */
import type { Random } from '../../build/sample/seeded-random.ts';
import { apply } from '../../shared/change/change.ts';
import type { Command } from '../../shared/commands/command.ts';
import { COMMANDS } from '../../shared/commands/index.ts';
import { say } from '../../shared/texts/message.ts';
import { isOrgId } from '../../shared/model/kinds.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { branchOf, branchTables, type Branch } from '../../shared/scenario/branch.ts';
import type { ScenarioId } from '../../shared/scenario/moves.ts';
import { placeChange } from '../../shared/scenario/place-change.ts';
import { randomCall, randomContext } from './random-command.ts';

/** Days on which random moves take effect. */
export const MOVE_DAYS = ['2027-01-01', '2027-02-01', '2027-03-01', '2027-06-01'] as const;

/** The plan without scenarios, moves, snapshots and notes, so that a test knows all of them. */
export function withoutScenarios(plan: Tables): Tables {
  const none = <T>(table: {
    readonly with: (edits: [string, undefined][]) => T;
    values: () => Iterable<{ id: string }>;
  }) => table.with([...table.values()].map(({ id }) => [id, undefined]));
  return {
    ...plan,
    scenario: none(plan.scenario),
    move: none(plan.move),
    snapshot: none(plan.snapshot),
    baselineEdit: none(plan.baselineEdit),
  };
}

/** The plan with an empty scenario over the baseline, or over another one. */
export const withScenario = (plan: Tables, id: ScenarioId, parentScenarioId: ScenarioId | null = null): Tables => ({
  ...plan,
  scenario: plan.scenario.with([[id, { id, name: id, parentScenarioId, status: 'draft' }]]),
});

/** The plan after some random edits of the organisation on a branch, each on a random day. */
export function workedOn(
  random: Random,
  plan: Tables,
  { branch, calls }: { readonly branch: Branch; readonly calls: number },
): Tables {
  const context = randomContext(random);
  let now = plan;
  for (let count = 0; count < calls; count++) {
    const date = random.pick(MOVE_DAYS);
    const shown = branchTables(now, branch, date).tables;
    const call = randomCall(random, shown);
    // What is about the plan itself, such as adopting, is never placed on a branch.
    const outcome = (COMMANDS[call.name] as Command<unknown>).on === 'plan' ? null : call.run(shown, context);
    if (outcome === null || !outcome.ok) continue;
    const change = outcome.value.change.filter(({ id }) => isOrgId(id));
    const placing = { branch, date, label: say(outcome.value.label), today: context.today, newId: context.newId };
    now = apply(now, placeChange(now, change, placing));
  }
  return now;
}

export const SCENARIO: ScenarioId = 'scenario_one';
export const ONE = branchOf(SCENARIO);
