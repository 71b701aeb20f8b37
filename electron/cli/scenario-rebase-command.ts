/** `orgwright scenario rebase`: takes today's baseline as the start of a scenario, or of every open one. */
import { rebaseScenario } from '../../shared/commands/adopting.ts';
import type { Plan } from '../../shared/file/plan.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { isOpen } from '../../shared/scenario/baseline-edits.ts';
import { lineage } from '../../shared/scenario/moves.ts';
import { rebase, type Rebase } from '../../shared/scenario/rebase.ts';
import { fail, ok, type Result } from '../../shared/util/result.ts';
import { findScenario } from './find-branch.ts';
import { done, refused, type Outcome } from './outcome.ts';
import { writablePlanAt } from './plan-at.ts';
import { afterCommand, writePlan } from './run-on-plan.ts';
import { openJson, openLines } from './scenario-report.ts';
import type { Call, Subcommand } from './subcommand.ts';

export const rebaseCommand: Subcommand = {
  name: 'scenario rebase',
  usage: 'scenario rebase PLAN [NAME] [--out PLAN]',
  summary: 'Take what lies below a scenario as its new start, and say what no longer applies.',
  help: [
    'NAME           the scenario; without it every open one, those that lie lowest first',
    '--out PLAN     write there and leave the plan as it is',
    'Where scenario and baseline changed the same, the scenario holds; what that was is listed.',
    '--json         scenarios: name, id, rewritten and dropped moves, conflicts, lapses, repairs of each; out',
  ],
  options: { out: { type: 'string' } },
  operands: ['PLAN', 'NAME'],
  optional: 1,
  run: runRebase,
};

interface Rebased {
  readonly scenario: Scenario;
  readonly before: Tables;
  readonly outcome: Rebase;
}

async function runRebase(call: Call): Promise<Outcome> {
  const [file = '', words] = call.operands;
  const plan = await writablePlanAt(call.path(file));
  if (!plan.ok) return refused(plan.error);
  const scenarios = scenariosOf(plan.value.tables, words);
  if (!scenarios.ok) return refused(scenarios.error);
  const steps: Rebased[] = [];
  let now: Plan = plan.value;
  for (const scenario of scenarios.value) {
    const outcome = rebase(now.tables, scenario.id);
    const next = afterCommand(now, rebaseScenario, { scenarioId: scenario.id });
    if (!next.ok) return refused(next.error);
    steps.push({ scenario, before: now.tables, outcome });
    now = next.value;
  }
  const output = call.path(call.text('out') === '' ? file : call.text('out'));
  await writePlan(output, now);
  const json = { scenarios: steps.map(stepJson), out: output };
  return done(json, [...steps.flatMap(stepLines), `Wrote ${output}.`].join('\n'));
}

function scenariosOf(tables: Tables, words: string | undefined): Result<readonly Scenario[], string> {
  if (words !== undefined) {
    const found = findScenario(tables, words);
    if (!found.ok) return found;
    const { name, status } = found.value;
    return status === 'adopted'
      ? fail(`${name} was adopted and stays as history. Copy it to go on in the copy.`)
      : ok([found.value]);
  }
  const open = [...tables.scenario.values()].filter(isOpen);
  if (open.length === 0) return fail('The plan has no open scenarios, so there is nothing to rebase.');
  return ok(open.toSorted((a, b) => lineage(tables, a.id).length - lineage(tables, b.id).length));
}

const movesIn = ({ change }: Rebase) => ({
  rewritten: change.filter(({ after }) => after !== null).length,
  dropped: change.filter(({ after }) => after === null).length,
});

const stepJson = ({ scenario: { name, id }, outcome }: Rebased) => ({
  name,
  id,
  ...movesIn(outcome),
  ...openJson(outcome),
});

function stepLines({ scenario: { name }, before, outcome }: Rebased): readonly string[] {
  const { rewritten, dropped } = movesIn(outcome);
  const isSame = rewritten + dropped === 0;
  const said = isSame ? 'starts from what lies below it already' : `${rewritten} moves rewritten, ${dropped} dropped`;
  return [`${name}: ${said}.`, ...openLines(before, outcome)];
}
