/** Whether a line beside the reporting line may go from one position to another, and if not, why and what would work. */
import { message, type Message } from '../texts/message.ts';
import { everyoneAbove } from '../change/manager-lines.ts';
import type { Id } from '../model/kinds.ts';
import type { Relation } from '../model/relation.ts';
import { positionName } from '../model/record-name.ts';
import { find, type Tables } from '../model/tables.ts';

export interface Line {
  readonly from: Id<'position'>;
  readonly to: Id<'position'>;
  readonly type: Relation['type'];
}

/** The reason against the line; null when it is fine. `except` is a relation that this line is going to replace. */
export function refusalToRelate(
  tables: Tables,
  { from, to, type }: Line,
  except: Id<'relation'> | null = null,
): Message | null {
  const [start, end] = [find(tables, from), find(tables, to)];
  if (start === undefined || end === undefined) return message('refusal.gone');
  const name = positionName(tables, start);
  const target = positionName(tables, end);
  if (from === to) return message('refusal.relateSelf', { name });
  const closed = [start, end].find(({ status }) => status === 'closed');
  if (closed !== undefined) return message('refusal.reopenFirst', { name: closed.title });
  let isThere = false;
  tables.relation.forEach((other) => {
    isThere ||=
      other.id !== except && other.fromPositionId === from && other.toPositionId === to && other.type === type;
  });
  if (isThere) return message('refusal.alreadyRelated', { name, target });
  if (type !== 'manager') return null;
  if (start.managerPositionId === to) return message('refusal.alreadyManager', { name, target });
  return everyoneAbove(tables, to).has(from) ? message('refusal.managerInCircle', { name, target }) : null;
}
