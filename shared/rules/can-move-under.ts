/** Whether positions may report to another manager, and if not, why and what would work. */
import { message, type Message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { positionName } from '../model/record-name.ts';
import { find, type Tables } from '../model/tables.ts';

type PositionId = Id<'position'>;

/** The reason against moving the positions, with everyone below them, under `managerId` (null: to the top); null when it is fine. */
export function refusalToMoveUnder(
  tables: Tables,
  positionIds: readonly PositionId[],
  managerId: PositionId | null,
): Message | null {
  if (positionIds.length === 0) return message('refusal.nothingSelected');
  if (positionIds.some((id) => find(tables, id) === undefined)) return message('refusal.gone');
  if (managerId === null) return refusalToMoveToTop(tables, positionIds);
  const manager = find(tables, managerId);
  if (manager === undefined) return message('refusal.gone');
  const target = positionName(tables, manager);
  if (manager.status === 'closed') return message('refusal.underClosed', { target });
  const above = chainAbove(tables, managerId);
  for (const id of positionIds) {
    const name = nameOf(tables, id);
    if (id === managerId) return message('refusal.underItself', { name });
    if (above.has(id)) return message('refusal.underOwnReport', { name, target });
  }
  const stay = positionIds.every((id) => find(tables, id)?.managerPositionId === managerId);
  return stay ? message('refusal.alreadyThere', { name: nameOf(tables, positionIds[0]), target }) : null;
}

function refusalToMoveToTop(tables: Tables, positionIds: readonly PositionId[]): Message | null {
  const stay = positionIds.every((id) => find(tables, id)?.managerPositionId === null);
  return stay ? message('refusal.alreadyAtTop', { name: nameOf(tables, positionIds[0]) }) : null;
}

function nameOf(tables: Tables, id: PositionId | undefined): string {
  const position = id === undefined ? undefined : find(tables, id);
  return position === undefined ? '' : positionName(tables, position);
}

/** Every manager above a position. Stops at a repeated one, so that a broken plan cannot hang it. */
function chainAbove(tables: Tables, start: PositionId): ReadonlySet<PositionId> {
  const above = new Set<PositionId>();
  let at = find(tables, start)?.managerPositionId ?? null;
  while (at !== null && !above.has(at)) {
    above.add(at);
    at = find(tables, at)?.managerPositionId ?? null;
  }
  return above;
}
