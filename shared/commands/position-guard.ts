/** The refusals that every command on positions shares. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import { find, type Tables } from '../model/tables.ts';
import type { Refusal } from './command.ts';

/** Checks an existing position; a missing one is refused. */
export function withPosition(
  tables: Tables,
  id: Id<'position'>,
  check: (position: Position) => Refusal | null = () => null,
): Refusal | null {
  const position = find(tables, id);
  return position === undefined ? message('refusal.gone') : check(position);
}
