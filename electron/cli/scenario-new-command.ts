/** `orgwright scenario new`: starts a scenario, empty or out of a people list. */
import { addScenario, type AddScenario } from '../../shared/commands/scenarios.ts';
import type { Plan } from '../../shared/file/plan.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { PEOPLE_FIELDS } from '../../shared/exchange/people/people-field.ts';
import { foldText } from '../../shared/util/fold-text.ts';
import type { Result } from '../../shared/util/result.ts';
import { ok } from '../../shared/util/result.ts';
import { dayOption } from './day-option.ts';
import { findScenario } from './find-branch.ts';
import { done, refused, type Outcome } from './outcome.ts';
import { writablePlanAt } from './plan-at.ts';
import { afterCommand, writePlan } from './run-on-plan.ts';
import { newFromList } from './scenario-from-list.ts';
import type { Call, Subcommand } from './subcommand.ts';

export const newCommand: Subcommand = {
  name: 'scenario new',
  usage: 'scenario new PLAN NAME [--over SCENARIO] [--from FILE --map field=Header ...] [--on DATE]',
  summary: 'Start a scenario: without moves, or with those that make the organisation what a people list says.',
  help: [
    '--over SCENARIO     lay it over another scenario; over the baseline unless said',
    '--on DATE           the day on which its moves take effect (YYYY-MM-DD); today unless said',
    '--from FILE         a people list (CSV, TSV, XLSX): one move each for who joins, moves, is retitled, changes, leaves',
    '--map field=Header  which column holds a field, where the guess is wrong; "field=" for none; may be repeated',
    `                    fields: ${PEOPLE_FIELDS.join(' ')}`,
    '--left CHOICE       the position of who left: delete (as the list has it, the default), close or open',
    '--answer QUESTION=CHOICE  answers a doubtful match as --json lists it; may be repeated',
    '--pay               bring in pay as well',
    '--yes               do it although it looks like the list of another company',
    '--note TEXT         what it is about',
    '--out PLAN          write there and leave the plan as it is',
  ],
  options: {
    over: { type: 'string' },
    on: { type: 'string' },
    from: { type: 'string' },
    map: { type: 'string', multiple: true },
    left: { type: 'string' },
    answer: { type: 'string', multiple: true },
    pay: { type: 'boolean' },
    yes: { type: 'boolean' },
    note: { type: 'string' },
    out: { type: 'string' },
  },
  operands: ['PLAN', 'NAME'],
  run: runNew,
};

/** Options that mean something only with `--from`. */
const FROM_ONLY = ['map', 'left', 'answer', 'pay', 'yes'] as const;

async function runNew(call: Call): Promise<Outcome> {
  const [file = '', name = ''] = call.operands;
  const isFromList = call.text('from') !== '';
  const stray = isFromList ? undefined : FROM_ONLY.find((option) => call.texts(option).length > 0);
  if (stray !== undefined) return refused(`--${stray} goes with --from FILE, the people list to make the scenario of.`);
  const on = dayOption(call, 'on');
  if (!on.ok) return refused(on.error);
  const plan = await writablePlanAt(call.path(file));
  if (!plan.ok) return refused(plan.error);
  const over = overOf(plan.value, call.text('over'));
  if (!over.ok) return refused(over.error);
  const note = call.text('note');
  const args: AddScenario = {
    name,
    parentScenarioId: over.value?.id ?? null,
    ...(on.value === null ? {} : { effectiveDate: on.value }),
    ...(note === '' ? {} : { note }),
  };
  return isFromList
    ? newFromList(call, { plan: plan.value, args, over: over.value })
    : newEmpty(call, { plan: plan.value, args, over: over.value });
}

/** What the scenario is laid over; null for the baseline. */
function overOf({ tables }: Plan, words: string): Result<Scenario | null, string> {
  return words === '' || foldText(words) === 'baseline' ? ok(null) : findScenario(tables, words);
}

async function newEmpty(
  call: Call,
  { plan, args, over }: { readonly plan: Plan; readonly args: AddScenario; readonly over: Scenario | null },
): Promise<Outcome> {
  const made = afterCommand(plan, addScenario, args);
  if (!made.ok) return refused(made.error);
  const output = call.path(call.text('out') === '' ? (call.operands[0] ?? '') : call.text('out'));
  await writePlan(output, made.value);
  const id = [...made.value.tables.scenario.values()].find((one) => plan.tables.scenario.get(one.id) === undefined)?.id;
  const json = {
    scenario: args.name.trim(),
    id,
    over: over?.name ?? null,
    on: args.effectiveDate ?? null,
    out: output,
  };
  return done(json, `Started ${args.name.trim()} over ${over?.name ?? 'the baseline'}.\nWrote ${output}.`);
}
