/** `orgwright scenario adopt`: makes a scenario, or its moves up to a day, the baseline. */
import { adoptScenario } from '../../shared/commands/adopting.ts';
import { find } from '../../shared/model/tables.ts';
import { countsOf, differences } from '../../shared/scenario/differences.ts';
import { effective } from '../../shared/scenario/effective.ts';
import { movesInEffect } from '../../shared/scenario/moves.ts';
import { dayOption } from './day-option.ts';
import { findScenario } from './find-branch.ts';
import { done, refused, type Outcome } from './outcome.ts';
import { writablePlanAt } from './plan-at.ts';
import { afterCommand, writePlan } from './run-on-plan.ts';
import { openJson, openLines } from './scenario-report.ts';
import type { Call, Subcommand } from './subcommand.ts';

export const adoptCommand: Subcommand = {
  name: 'scenario adopt',
  usage: 'scenario adopt PLAN NAME [--until DATE] [--out PLAN]',
  summary: 'Make what a scenario shows the baseline; the scenario stays as history.',
  help: [
    '--until DATE   only its moves up to and including that day (YYYY-MM-DD)',
    '--out PLAN     write there and leave the plan as it is',
    'Where scenario and baseline changed the same, the scenario holds; what that was is listed.',
    '--json         scenario, id, until, moves, status, counts of differences, conflicts, lapses, repairs, out',
  ],
  options: { until: { type: 'string' }, out: { type: 'string' } },
  operands: ['PLAN', 'NAME'],
  run: runAdopt,
};

async function runAdopt(call: Call): Promise<Outcome> {
  const [file = '', words = ''] = call.operands;
  const until = dayOption(call, 'until');
  if (!until.ok) return refused(until.error);
  const plan = await writablePlanAt(call.path(file));
  if (!plan.ok) return refused(plan.error);
  const { tables } = plan.value;
  const scenario = findScenario(tables, words);
  if (!scenario.ok) return refused(scenario.error);
  const { id, name } = scenario.value;
  const adopted = afterCommand(plan.value, adoptScenario, { scenarioId: id, until: until.value });
  if (!adopted.ok) return refused(adopted.error);
  const output = call.path(call.text('out') === '' ? file : call.text('out'));
  await writePlan(output, adopted.value);
  const open = effective(tables, id, until.value);
  const moves = movesInEffect(tables, id, until.value).length;
  const list = differences(tables, adopted.value.tables);
  const status = find(adopted.value.tables, id)?.status ?? '';
  const json = {
    scenario: name,
    id,
    until: until.value,
    moves,
    status,
    counts: countsOf(list),
    ...openJson(open),
    out: output,
  };
  const text = [
    `Adopted ${moves} ${moves === 1 ? 'move' : 'moves'} of ${name}: ${list.length} differences in the baseline.`,
    ...openLines(tables, open),
    `Wrote ${output}.`,
  ];
  return done(json, text.join('\n'));
}
