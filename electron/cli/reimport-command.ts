/** `orgwright import FILE --into PLAN`: compares a people list with a plan, and brings accepted differences in. */
import { basename } from 'node:path';
import { apply } from '../../shared/change/change.ts';
import { guessMapping } from '../../shared/exchange/people/guess-mapping.ts';
import { importPeople } from '../../shared/exchange/people/import-people.ts';
import { changeMapping, parseMapping } from '../../shared/exchange/people/mapping.ts';
import type { PeopleSheet } from '../../shared/exchange/people/people-sheet.ts';
import { reimportPeople } from '../../shared/commands/reimport-people.ts';
import { accept, type Acceptance } from '../../shared/exchange/reimport/accept.ts';
import { alarmOf } from '../../shared/exchange/reimport/alarm.ts';
import { compareWithPlan, problemsInPlan, type Comparison } from '../../shared/exchange/reimport/compare.ts';
import { incomingOf } from '../../shared/exchange/reimport/incoming.ts';
import { settle } from '../../shared/exchange/reimport/settle.ts';
import type { Plan } from '../../shared/file/plan.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { notedEdit, scenarioName } from '../../shared/scenario/baseline-edits.ts';
import { touchedScenarios } from '../../shared/scenario/touched.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { say } from '../../shared/texts/message.ts';
import { fail, ok, type Result } from '../../shared/util/result.ts';
import { writePlanFile } from '../host/plan-file.ts';
import { newId, today } from './command-context.ts';
import { done, refused, type Outcome } from './outcome.ts';
import { writablePlanAt } from './plan-at.ts';
import { reimportJson, reimportText, type Reimported, type TouchedScenario } from './reimport-report.ts';
import { mistakenAnswer, wishOf, type Wish } from './reimport-wish.ts';
import type { Call } from './subcommand.ts';
import { isSameFile, onOutput } from './user-files.ts';

export interface ListFile {
  readonly input: string;
  readonly sheet: PeopleSheet;
}

/** Compares, and writes the plan when some kind of difference is accepted. */
export async function runReimport(call: Call, { input, sheet }: ListFile): Promise<Outcome> {
  const planPath = call.path(call.text('into'));
  const output = call.text('out') === '' ? planPath : call.path(call.text('out'));
  if (await isSameFile(input, output)) return refused('The plan would replace the list itself. Choose another file.');
  const plan = await writablePlanAt(planPath);
  if (!plan.ok) return refused(plan.error);
  const wish = wishOf(call);
  if (!wish.ok) return refused(wish.error);
  const compared = compare(call, sheet, { plan: plan.value, wish: wish.value });
  if (!compared.ok) return refused(compared.error);
  const { comparison } = compared.value;
  if (wish.value.kinds.length === 0) return report({ ...compared.value, taken: null, out: null });
  const { alarm } = compared.value;
  if (alarm !== null && !wish.value.isSure) {
    return refused(`${say(alarm)} Nothing was written. If it is the right list, say --yes as well.`);
  }
  const chosen = chosenOf(comparison, wish.value);
  const acceptance = accept(comparison, chosen, wish.value.left);
  const { tables, touched } = broughtIn(comparison, { acceptance, name: basename(input) });
  await onOutput(output, () => writePlanFile(output, serializePlan({ ...plan.value, tables })));
  const taken = { acceptance, settled: settle(comparison, chosen), left: wish.value.left, touched };
  return report({ ...compared.value, taken, out: output });
}

/** The plan with what was accepted, noted for the scenarios that change the same, and which of them have new questions. */
function broughtIn(
  { tables: before }: Comparison,
  { acceptance, name }: { readonly acceptance: Acceptance; readonly name: string },
): { readonly tables: Tables; readonly touched: readonly TouchedScenario[] } {
  const { change, counts } = acceptance;
  const label = say(reimportPeople.label(before, { name, counts, change }));
  const tables = apply(before, [...change, ...notedEdit(before, { change, label, on: today(), newId })]);
  const touched = [...touchedScenarios(before, tables)]
    .filter((one) => one !== null)
    .map(({ scenarioId, ...counts }) => ({ scenario: scenarioName(tables, scenarioId), ...counts }));
  return { tables, touched };
}

const report = (reimported: Reimported): Outcome => done(reimportJson(reimported), reimportText(reimported));

export const chosenOf = ({ differences }: Comparison, { kinds }: Wish): ReadonlySet<string> =>
  new Set(differences.filter(({ kind }) => kinds.includes(kind)).map(({ key }) => key));

export type Compared = Omit<Reimported, 'taken' | 'out'>;

/** The differences between the list and the tables of the plan, or what is wrong with the options. */
export function compare(
  { texts, isSet }: Call,
  sheet: PeopleSheet,
  { plan, wish }: { readonly plan: Pick<Plan, 'tables'>; readonly wish: Wish },
): Result<Compared, string> {
  const changes = parseMapping(texts('map'), sheet);
  if (!changes.ok) return fail(say(changes.error));
  const mapping = changeMapping(guessMapping(sheet), changes.value);
  const includePay = isSet('pay');
  const result = importPeople(sheet, mapping, { newId, today: today(), includePay });
  const comparison = compareWithPlan(plan.tables, incomingOf({ result, mapping, includePay }), wish.answers);
  const mistake = mistakenAnswer(comparison, wish.answers);
  if (mistake !== null) return fail(mistake);
  const wanted =
    wish.kinds.length === 0 ? new Set(comparison.differences.map(({ key }) => key)) : chosenOf(comparison, wish);
  const alarm = alarmOf(comparison, wanted);
  return ok({ comparison, mapping, problems: problemsInPlan(result.problems, comparison), alarm });
}
