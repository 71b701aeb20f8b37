/** What every command is: a name, a check that may refuse in words, a label for undo, and the edits it makes. */
import type { IsoDate } from '../util/iso-date.ts';
import { fail, ok, type Result } from '../util/result.ts';
import type { Message } from '../texts/message.ts';
import type { Id, Kind } from '../model/kinds.ts';
import type { Tables } from '../model/tables.ts';
import type { Step } from '../change/history.ts';
import { Transaction } from '../change/transaction.ts';

/** What a command may ask of the world: commands themselves know no clock and no chance. */
export interface CommandContext {
  readonly newId: <K extends Kind>(kind: K) => Id<K>;
  readonly today: IsoDate;
  /** Who works here, as they want to be named in the plan; absent when they did not say. */
  readonly by?: string;
}

/** Why a command does not run, as a sentence that says what would work. */
export type Refusal = Message;

export interface Command<Args> {
  /** `noun.verb`, used by menu, palette, shortcuts and tests. */
  readonly id: string;
  /** It is about the plan itself, whatever branch is shown: it runs on the plan's own tables. Others run on what is shown. */
  readonly on?: 'plan';
  /** Null when the command may run. Everything that can be wrong with the arguments is found here. */
  readonly check: (tables: Tables, args: Args) => Refusal | null;
  /** What undo calls it; asked before the command runs. */
  readonly label: (tables: Tables, args: Args) => Message;
  readonly run: (tx: Transaction, args: Args, context: CommandContext) => void;
  /** Edits that follow each other with the same key become one step of undo; those without key stand alone. */
  readonly coalesceKey?: (args: Args) => string | undefined;
}

/** Checks, then runs. A refusal is a value and nothing has happened; otherwise the step that did it. */
export function execute<Args>(
  command: Command<Args>,
  { tables, args, context }: { tables: Tables; args: Args; context: CommandContext },
): Result<Step, Refusal> {
  const refusal = command.check(tables, args);
  if (refusal !== null) return fail(refusal);
  const label = command.label(tables, args);
  const transaction = new Transaction(tables);
  command.run(transaction, args, context);
  const step = { label, change: transaction.change() };
  const coalesceKey = command.coalesceKey?.(args);
  return ok(coalesceKey === undefined ? step : { ...step, coalesceKey });
}
