/** The only door through which an open plan is edited: runs commands, undoes, redoes. */
import { apply, type Change } from '../../shared/change/change.ts';
import { push, redo, undo, type History, type Step } from '../../shared/change/history.ts';
import { execute, type Command, type CommandContext, type Refusal } from '../../shared/commands/command.ts';
import { COMMANDS } from '../../shared/commands/index.ts';
import { message, type Message } from '../../shared/texts/message.ts';
import { isOrgId, type Id } from '../../shared/model/kinds.ts';
import { find, type Tables } from '../../shared/model/tables.ts';
import { daysOf, homeOf, sameBranch } from '../../shared/scenario/branch.ts';
import { placeChange } from '../../shared/scenario/place-change.ts';
import type { AppState, OpenDocument } from './app-state.ts';
import { editDate, shownOf, switchBranch } from './branch.ts';
import { commandContext } from './context.ts';
import { notify } from './notices.ts';
import { announce } from './view.ts';
import { sayHere } from '../i18n/say.ts';
import { getState, setState } from './store.ts';
import { withoutGone } from './without-gone.ts';

export type CommandName = keyof typeof COMMANDS;
export type ArgsOf<N extends CommandName> = (typeof COMMANDS)[N] extends Command<infer Args> ? Args : never;

export type Outcome =
  | { readonly done: true; readonly change: Change }
  | { readonly done: false; readonly refusal: Refusal };

/** Run a command on the open plan. A refusal is shown and nothing has happened. */
export function dispatch<N extends CommandName>(name: N, args: ArgsOf<N>): Outcome {
  const outcome = tryDispatch(name, args);
  if (!outcome.done) notify('refusal', outcome.refusal);
  return outcome;
}

/** Run a command; the caller shows a refusal itself, beside the field it belongs to. */
export function tryDispatch<N extends CommandName>(name: N, args: ArgsOf<N>): Outcome {
  const state = getState();
  const { document, history } = state;
  if (document === null) throw new Error('No plan is open.');
  const command = commandOf(name);
  const context = commandContext();
  const result = execute(command, { tables: tablesFor(command, document), args, context });
  if (!result.ok) return { done: false, refusal: result.error };
  const refusal = refusalHere(state, command, result.value.change);
  if (refusal !== null) return { done: false, refusal };
  const change = command.on === 'plan' ? result.value.change : placed(state, result.value, context);
  commit(change, push(history, { ...result.value, change }));
  // While somebody types, the field itself is read out.
  if (result.value.coalesceKey === undefined) announce(sayHere(result.value.label));
  return { done: true, change: result.value.change };
}

/** Why the command would be refused now; null when it would run. */
export function refusalOf<N extends CommandName>(name: N, args: ArgsOf<N>): Refusal | null {
  const { document } = getState();
  if (document === null) return null;
  const command = commandOf(name);
  return command.check(tablesFor(command, document), args);
}

// The name picks command and arguments together; TypeScript cannot follow that through the union.
const commandOf = <N extends CommandName>(name: N) => COMMANDS[name] as unknown as Command<ArgsOf<N>>;

const tablesFor = <Args>(command: Command<Args>, { plan, tables }: OpenDocument): Tables =>
  command.on === 'plan' ? plan.tables : tables;

/** Why the organisation cannot be edited on the branch that is shown. */
function refusalHere<Args>(
  { document, branch, look }: AppState,
  command: Command<Args>,
  change: Change,
): Refusal | null {
  if (command.on === 'plan' || document === null || !change.some(({ id }) => isOrgId(id))) return null;
  if (branch.type === 'snapshot') return message('refusal.snapshotReadOnly');
  if (branch.type === 'scenario' && look.changes === 'before') return message('refusal.beforeReadOnly');
  const scenario = branch.type === 'scenario' ? find(document.plan.tables, branch.id) : undefined;
  return scenario?.status === 'adopted' ? message('refusal.scenarioAdopted', { name: scenario.name }) : null;
}

/** The change of the plan that shows the step on the branch. */
function placed(state: AppState, { label, change }: Step, { newId, today, by }: CommandContext): Change {
  if (state.document === null) return [];
  return placeChange(state.document.plan.tables, change, {
    branch: state.branch,
    date: editDate(state),
    label: sayHere(label),
    today,
    newId,
    ...(by === undefined ? {} : { by }),
  });
}

/** Take the last step back; says what it was, or null when there is nothing to undo. */
export function undoStep(): Message | null {
  const { history } = getState();
  const result = undo(history);
  if (result === undefined) return null;
  goHome(result.change);
  commit(result.change, result.history);
  return history.past.at(-1)?.label ?? null;
}

/** Do the last undone step again; says what it is, or null when there is nothing to redo. */
export function redoStep(): Message | null {
  const { history } = getState();
  const result = redo(history);
  if (result === undefined) return null;
  goHome(result.change);
  commit(result.change, result.history);
  return history.future.at(-1)?.label ?? null;
}

/** The ids a change added, of one kind. */
export const addedIds = <K extends 'position' | 'person' | 'team' | 'view' | 'scenario' | 'snapshot'>(
  change: Change,
  kind: K,
): readonly Id<K>[] =>
  change.filter(({ id, before }) => before === null && id.startsWith(`${kind}_`)).map(({ id }) => id as Id<K>);

/** What is undone or done again is shown: an edit is not taken back where nobody sees it. */
function goHome(change: Change): void {
  const { document, branch, date } = getState();
  const home = document === null ? null : homeOf(document.plan.tables, change);
  if (home === null) return;
  const isSeen = sameBranch(home, branch) && (date === null || daysOf(change).every((day) => day <= date));
  if (!isSeen) switchBranch(home);
}

function commit(change: Change, history: History): void {
  if (change.length === 0) return;
  setState((state) => {
    if (state.document === null) return {};
    const tables = apply(state.document.plan.tables, change);
    const shown = shownOf({ ...state.document, plan: { ...state.document.plan, tables } }, state);
    return { ...shown, history, saveState: 'edited', ...withoutGone(state, shown.document.tables) };
  });
}
