/** `orgwright scenario new --from FILE`: a scenario whose moves make the organisation what a people list says. */
import { addScenarioOfMoves } from '../../shared/commands/scenario-of-moves.ts';
import type { AddScenario } from '../../shared/commands/scenarios.ts';
import { readPeopleFile } from '../../shared/exchange/people/read-people-file.ts';
import { settle } from '../../shared/exchange/reimport/settle.ts';
import { scenarioOfList } from '../../shared/exchange/reimport/scenario-of-list.ts';
import type { Plan } from '../../shared/file/plan.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { effective } from '../../shared/scenario/effective.ts';
import { movesInEffect } from '../../shared/scenario/moves.ts';
import { say } from '../../shared/texts/message.ts';
import type { IsoDate } from '../../shared/util/iso-date.ts';
import { basename } from 'node:path';
import { today } from './command-context.ts';
import { done, refused, type Outcome } from './outcome.ts';
import { compare } from './reimport-command.ts';
import { reimportJson } from './reimport-report.ts';
import { wishOf } from './reimport-wish.ts';
import { afterCommand, writePlan } from './run-on-plan.ts';
import type { Call } from './subcommand.ts';
import { isSameFile, readListFile } from './user-files.ts';

export interface NewScenario {
  readonly plan: Plan;
  readonly args: AddScenario;
  readonly over: Scenario | null;
}

export async function newFromList(call: Call, { plan, args, over }: NewScenario): Promise<Outcome> {
  const input = call.path(call.text('from'));
  const output = call.path(call.text('out') === '' ? (call.operands[0] ?? '') : call.text('out'));
  if (await isSameFile(input, output)) return refused('The plan would replace the list itself. Choose another file.');
  const wish = wishOf(call);
  if (!wish.ok) return refused(wish.error);
  const sheet = await readPeopleFile(await readListFile(input));
  if (!sheet.ok) return refused(`${input}: ${say(sheet.error)}`);
  // The list is beside what the scenario is laid over, not beside the baseline.
  const day = args.effectiveDate ?? dayAfterBelow(plan.tables, over);
  const tables = over === null ? plan.tables : effective(plan.tables, over.id, day).tables;
  const compared = compare(call, sheet.value, { plan: { tables }, wish: wish.value });
  if (!compared.ok) return refused(compared.error);
  const { comparison, alarm } = compared.value;
  if (alarm !== null && !wish.value.isSure) {
    return refused(`${say(alarm)} Nothing was written. If it is the right list, say --yes as well.`);
  }
  const chosen = new Set(comparison.differences.map(({ key }) => key));
  const { left } = wish.value;
  const { moves, acceptance } = scenarioOfList(comparison, { chosen, left });
  const made = afterCommand(plan, addScenarioOfMoves, { ...args, moves, date: day, source: basename(input) });
  if (!made.ok) return refused(made.error);
  await writePlan(output, made.value);
  const name = args.name.trim();
  const id = [...made.value.tables.scenario.values()].find((one) => plan.tables.scenario.get(one.id) === undefined)?.id;
  const taken = { acceptance, settled: settle(comparison, chosen), left, touched: [] };
  const { out: _, ...list } = reimportJson({ ...compared.value, taken, out: output }) as Readonly<
    Record<string, unknown>
  >;
  const json = {
    scenario: name,
    id,
    over: over?.name ?? null,
    on: day,
    moves: moves.map(({ kind, label, count, edits }) => ({ kind, label, count, records: edits.length })),
    list,
    out: output,
  };
  const text = [
    `Started ${name} over ${over?.name ?? 'the baseline'}, on ${day}:`,
    ...moves.map(({ label }) => `  ${label}`),
    `doubtful: ${comparison.doubts.length}`,
    `problems of the list: ${compared.value.problems.length}`,
    `Wrote ${output}.`,
  ];
  return done(json, text.join('\n'));
}

/** Today, but not before the last move below: the list stands beside what all of them left behind. */
const dayAfterBelow = (tables: Tables, over: Scenario | null): IsoDate =>
  (over === null ? [] : movesInEffect(tables, over.id, null))
    .map(({ effectiveDate }) => effectiveDate)
    .reduce((last, day) => (day > last ? day : last), today());
