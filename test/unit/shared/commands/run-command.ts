/** Runs commands on small organisations for tests: ids and day are fixed. */
import { apply } from '../../../../shared/change/change.ts';
import { execute, type Command, type CommandContext } from '../../../../shared/commands/command.ts';
import { COMMANDS } from '../../../../shared/commands/index.ts';
import { reportsIn } from '../../../../shared/analysis/siblings.ts';
import type { ManagerId } from '../../../../shared/commands/sibling-order.ts';
import { reportingTree } from '../../../../shared/analysis/reporting-tree.ts';
import { positionName } from '../../../../shared/model/record-name.ts';
import { find, type Tables } from '../../../../shared/model/tables.ts';
import { say } from '../../../../shared/texts/message.ts';
import { positionOf } from '../../../support/an-org.ts';

type Commands = typeof COMMANDS;
type ArgsOf<C> = C extends Command<infer Args> ? Args : never;

export const TODAY = '2026-12-01';

/** Ids count up and are new: `position_new1`, `team_new2`. */
function countingContext(tables: Tables): CommandContext {
  let count = 0;
  const isTaken = (): boolean =>
    Object.values(tables).some((table) => [...table.values()].some(({ id }) => id.endsWith(`_new${count}`)));
  return {
    newId: (kind) => {
      do count += 1;
      while (isTaken());
      return `${kind}_new${count}`;
    },
    today: TODAY,
  };
}

/** The tables after the command; a refusal fails the test with its sentence. */
export function done<N extends keyof Commands>(tables: Tables, name: N, args: ArgsOf<Commands[N]>): Tables {
  const step = stepOf(tables, name, args);
  return apply(tables, step.change);
}

/** The step, with its name in words. */
export function stepOf<N extends keyof Commands>(tables: Tables, name: N, args: ArgsOf<Commands[N]>) {
  const command = COMMANDS[name] as unknown as Command<ArgsOf<Commands[N]>>;
  const outcome = execute(command, { tables, args, context: countingContext(tables) });
  if (!outcome.ok) throw new Error(`Refused: ${say(outcome.error)}`);
  return { ...outcome.value, label: say(outcome.value.label) };
}

/** The sentence of the refusal; null when the command runs. */
export function refusal<N extends keyof Commands>(tables: Tables, name: N, args: ArgsOf<Commands[N]>): string | null {
  const command = COMMANDS[name] as unknown as Command<ArgsOf<Commands[N]>>;
  const message = command.check(tables, args);
  return message === null ? null : say(message);
}

/** The names below a manager (null: at the top) in order; reports of reports stand in brackets behind their manager. */
export function outline(tables: Tables, manager: string | null = null): string {
  return outlineOf(tables, manager === null ? null : positionOf(manager));
}

function outlineOf(tables: Tables, managerId: ManagerId): string {
  return reportsIn(reportingTree(tables), managerId)
    .map((id) => {
      const position = find(tables, id);
      const name = position === undefined ? id : positionName(tables, position);
      const below = outlineOf(tables, id);
      return below === '' ? name : `${name} (${below})`;
    })
    .join(' ');
}
