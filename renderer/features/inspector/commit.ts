/** Runs an edit from a field: null when it was made, otherwise the sentence for under the field. */
import { sayHere } from '../../i18n/say.ts';
import { tryDispatch, type ArgsOf, type CommandName } from '../../state/dispatch.ts';

export function commit<N extends CommandName>(name: N, args: ArgsOf<N>): string | null {
  const outcome = tryDispatch(name, args);
  return outcome.done ? null : sayHere(outcome.refusal);
}

/** Text of a field that may stay empty: an empty one takes the field out. */
export const optional = (text: string): string | undefined => (text.trim() === '' ? undefined : text);
