/** Runs a command of the plan from the command line: the same ones that the page runs. */
import { apply } from '../../shared/change/change.ts';
import { execute, type Command } from '../../shared/commands/command.ts';
import type { Plan } from '../../shared/file/plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { say } from '../../shared/texts/message.ts';
import { fail, ok, type Result } from '../../shared/util/result.ts';
import { writePlanFile } from '../host/plan-file.ts';
import { newId, today } from './command-context.ts';
import { onOutput } from './user-files.ts';

/** The plan after the command, or the sentence of its refusal. */
export function afterCommand<Args>(plan: Plan, command: Command<Args>, args: Args): Result<Plan, string> {
  const outcome = execute(command, { tables: plan.tables, args, context: { newId, today: today() } });
  return outcome.ok ? ok({ ...plan, tables: apply(plan.tables, outcome.value.change) }) : fail(say(outcome.error));
}

/** Write the plan, never half of it. */
export const writePlan = (path: string, plan: Plan): Promise<unknown> =>
  onOutput(path, () => writePlanFile(path, serializePlan(plan)));
