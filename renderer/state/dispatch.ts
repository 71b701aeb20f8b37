/** The only door through which an open plan is edited: runs commands, undoes, redoes. */
import { apply, type Change } from '../../shared/change/change.ts';
import { push, redo, seal, undo, type History } from '../../shared/change/history.ts';
import { execute, type Command, type Refusal } from '../../shared/commands/command.ts';
import { COMMANDS } from '../../shared/commands/index.ts';
import type { Message } from '../../shared/texts/message.ts';
import type { Id } from '../../shared/model/kinds.ts';
import { find } from '../../shared/model/tables.ts';
import type { AppState, PositionId } from './app-state.ts';
import { commandContext } from './context.ts';
import { notify } from './notices.ts';
import { announce } from './view.ts';
import { sayHere } from '../i18n/say.ts';
import { getState, setState } from './store.ts';

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
  const { document, history } = getState();
  if (document === null) throw new Error('No plan is open.');
  // The name picks command and arguments together; TypeScript cannot follow that through the union.
  const command = COMMANDS[name] as unknown as Command<ArgsOf<N>>;
  const result = execute(command, { tables: document.plan.tables, args, context: commandContext() });
  if (!result.ok) return { done: false, refusal: result.error };
  commit(result.value.change, push(history, result.value));
  // While somebody types, the field itself is read out.
  if (result.value.coalesceKey === undefined) announce(sayHere(result.value.label));
  return { done: true, change: result.value.change };
}

/** Why the command would be refused now; null when it would run. */
export function refusalOf<N extends CommandName>(name: N, args: ArgsOf<N>): Refusal | null {
  const { document } = getState();
  if (document === null) return null;
  const command = COMMANDS[name] as unknown as Command<ArgsOf<N>>;
  return command.check(document.plan.tables, args);
}

/** Take the last step back; says what it was, or null when there is nothing to undo. */
export function undoStep(): Message | null {
  const { history } = getState();
  const result = undo(history);
  if (result === undefined) return null;
  commit(result.change, result.history);
  return history.past.at(-1)?.label ?? null;
}

/** Do the last undone step again; says what it is, or null when there is nothing to redo. */
export function redoStep(): Message | null {
  const { history } = getState();
  const result = redo(history);
  if (result === undefined) return null;
  commit(result.change, result.history);
  return history.future.at(-1)?.label ?? null;
}

/** Typing paused: the next edit of the same field is a step of its own. */
export function sealTyping(): void {
  const { history } = getState();
  const sealed = seal(history);
  if (sealed !== history) setState({ history: sealed });
}

/** The ids a change added, of one kind. */
export const addedIds = <K extends 'position' | 'person' | 'team' | 'view'>(
  change: Change,
  kind: K,
): readonly Id<K>[] =>
  change.filter(({ id, before }) => before === null && id.startsWith(`${kind}_`)).map(({ id }) => id as Id<K>);

function commit(change: Change, history: History): void {
  if (change.length === 0) return;
  setState((state) => {
    if (state.document === null) return {};
    const tables = apply(state.document.plan.tables, change);
    const document = { ...state.document, plan: { ...state.document.plan, tables } };
    return { document, history, saveState: 'edited', ...withoutGone(state, tables) };
  });
}

/** Selection, folding and focus forget positions that no longer exist. */
function withoutGone(
  { selection, folded, look, cut, renaming }: AppState,
  tables: Parameters<typeof find>[0],
): Partial<Pick<AppState, 'selection' | 'folded' | 'look' | 'cut' | 'renaming'>> {
  const isHere = (id: PositionId): boolean => find(tables, id) !== undefined;
  const gone =
    [...selection.ids].some((id) => !isHere(id)) || (selection.focused !== null && !isHere(selection.focused));
  const goneFold = [...folded].some((id) => !isHere(id));
  return {
    ...(gone
      ? {
          selection: {
            ids: new Set([...selection.ids].filter(isHere)),
            focused: selection.focused !== null && isHere(selection.focused) ? selection.focused : null,
          },
        }
      : {}),
    ...([...cut].every(isHere) ? {} : { cut: new Set([...cut].filter(isHere)) }),
    ...(renaming !== null && !isHere(renaming.positionId) ? { renaming: null } : {}),
    ...(goneFold ? { folded: new Set([...folded].filter(isHere)) } : {}),
    ...(look.focusRoot !== null && !isHere(look.focusRoot) ? { look: { ...look, focusRoot: null } } : {}),
  };
}
