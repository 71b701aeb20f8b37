/** Whether positions may report to another manager, and if not, why and what would work. */
import { message, type Message } from '../texts/message.ts';
import { everyoneAbove } from '../change/manager-lines.ts';
import type { Id } from '../model/kinds.ts';
import { nameOf, positionName } from '../model/record-name.ts';
import { find, type Tables } from '../model/tables.ts';

type PositionId = Id<'position'>;

/** The reason against moving the positions, with everyone below them, under `managerId` (null: to the top); null when it is fine. */
export function refusalToMoveUnder(
  tables: Tables,
  positionIds: readonly PositionId[],
  managerId: PositionId | null,
): Message | null {
  return refusalToReportTo(tables, positionIds, managerId) ?? refusalToStay(tables, positionIds, managerId);
}

/** As for moving with everyone below, but where they are already is no reason: among siblings the place can change. */
export function refusalToReportTo(
  tables: Tables,
  positionIds: readonly PositionId[],
  managerId: PositionId | null,
): Message | null {
  const refusal = refusalOfManager(tables, positionIds, managerId);
  if (refusal !== null || managerId === null) return refusal;
  const firstLine = chainAbove(tables, managerId);
  const above = everyoneAbove(tables, managerId);
  const closing = positionIds.find((id) => above.has(id));
  if (closing === undefined) return null;
  const values = { name: nameOf(tables, closing), target: nameOf(tables, managerId) };
  return message(firstLine.has(closing) ? 'refusal.underOwnReport' : 'refusal.underFurtherReport', values);
}

/** The reason against moving only these positions while their reports stay with the managers they leave. */
export function refusalToMoveAlone(
  tables: Tables,
  positionIds: readonly PositionId[],
  managerId: PositionId | null,
): Message | null {
  const refusal = refusalOfManager(tables, positionIds, managerId) ?? refusalToStay(tables, positionIds, managerId);
  if (refusal !== null || managerId === null) return refusal;
  const moving = new Set(positionIds);
  // Nobody reports to those who move any more: their reports report one step higher.
  const above = everyoneAbove(tables, managerId, (id) => managerThatStays(tables, id, moving));
  const closing = positionIds.find((id) => above.has(id));
  return closing === undefined
    ? null
    : message('refusal.underFurtherReport', { name: nameOf(tables, closing), target: nameOf(tables, managerId) });
}

function refusalOfManager(
  tables: Tables,
  positionIds: readonly PositionId[],
  managerId: PositionId | null,
): Message | null {
  if (positionIds.length === 0) return message('refusal.nothingSelected');
  if (positionIds.some((id) => find(tables, id) === undefined)) return message('refusal.gone');
  if (managerId === null) return null;
  const manager = find(tables, managerId);
  if (manager === undefined) return message('refusal.gone');
  if (manager.status === 'closed') return message('refusal.underClosed', { target: positionName(tables, manager) });
  return positionIds.includes(managerId) ? message('refusal.underItself', { name: nameOf(tables, managerId) }) : null;
}

function refusalToStay(
  tables: Tables,
  positionIds: readonly PositionId[],
  managerId: PositionId | null,
): Message | null {
  if (positionIds.some((id) => find(tables, id)?.managerPositionId !== managerId)) return null;
  const name = nameOf(tables, positionIds[0]);
  return managerId === null
    ? message('refusal.alreadyAtTop', { name })
    : message('refusal.alreadyThere', { name, target: nameOf(tables, managerId) });
}

/** Every first manager above a position. Stops at a repeated one, so that a broken plan cannot hang it. */
function chainAbove(tables: Tables, start: PositionId): ReadonlySet<PositionId> {
  const above = new Set<PositionId>();
  let at = find(tables, start)?.managerPositionId ?? null;
  while (at !== null && !above.has(at)) {
    above.add(at);
    at = find(tables, at)?.managerPositionId ?? null;
  }
  return above;
}

function managerThatStays(tables: Tables, id: PositionId, moving: ReadonlySet<PositionId>): PositionId | null {
  const seen = new Set<PositionId>();
  let at = find(tables, id)?.managerPositionId ?? null;
  while (at !== null && moving.has(at) && !seen.has(at)) {
    seen.add(at);
    at = find(tables, at)?.managerPositionId ?? null;
  }
  return at;
}
