/** Work in scenarios as the page does it: commands run on what a branch shows, and their change goes where it belongs. */
import { apply } from '../../shared/change/change.ts';
import { execute, type Command } from '../../shared/commands/command.ts';
import { COMMANDS } from '../../shared/commands/index.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { branchTables, type Branch } from '../../shared/scenario/branch.ts';
import { placeChange } from '../../shared/scenario/place-change.ts';
import { say } from '../../shared/texts/message.ts';
import type { IsoDate } from '../../shared/util/iso-date.ts';

type Commands = typeof COMMANDS;
type ArgsOf<C> = C extends Command<infer Args> ? Args : never;

export const TODAY = '2026-12-01';

/** Ids that no other call gives, in the order of the calls. */
let count = 0;
const newId = <K extends string>(kind: K) => `${kind}_made${(count += 1)}` as const;

/** The plan after a command on a branch, as it is shown and takes effect on a day. A refusal fails the test. */
export function worked<N extends keyof Commands>(
  plan: Tables,
  { branch, date, name }: { readonly branch: Branch; readonly date: IsoDate; readonly name: N },
  args: ArgsOf<Commands[N]>,
): Tables {
  const command = COMMANDS[name] as unknown as Command<ArgsOf<Commands[N]>>;
  const tables = command.on === 'plan' ? plan : branchTables(plan, branch, date).tables;
  const outcome = execute(command, { tables, args, context: { newId, today: TODAY } });
  if (!outcome.ok) throw new Error(`Refused: ${say(outcome.error)}`);
  const { change, label } = outcome.value;
  if (command.on === 'plan') return apply(plan, change);
  return apply(plan, placeChange(plan, change, { branch, date, label: say(label), today: TODAY, newId }));
}
