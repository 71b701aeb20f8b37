/** An organisation as it is measured: without closed positions; who reports to one reports to the next above who is there. */
import type { Position } from '../model/position.ts';
import type { Table, TableEdit } from '../model/table.ts';
import type { Tables } from '../model/tables.ts';

const known = new WeakMap<Table<Position>, Table<Position>>();

/** The same positions give the same; the tables themselves where none is closed. Versions that share positions still do. */
export function countedIn(tables: Tables): Tables {
  const made = known.get(tables.position) ?? withoutClosed(tables.position);
  known.set(tables.position, made);
  return made === tables.position ? tables : { ...tables, position: made };
}

function withoutClosed(positions: Table<Position>): Table<Position> {
  const closed = new Set<Position['id']>();
  positions.forEach(({ id, status }) => {
    if (status === 'closed') closed.add(id);
  });
  if (closed.size === 0) return positions;
  const edits: TableEdit<Position>[] = [...closed].map((id) => [id, undefined]);
  positions.forEach((position) => {
    const { id, managerPositionId: manager } = position;
    if (closed.has(id) || manager === null || !closed.has(manager)) return;
    edits.push([id, movedUnder(position, nextAbove(positions, manager, closed))]);
  });
  return positions.with(edits);
}

/** The first position from here up that is not closed; null at the top and on circles. */
function nextAbove(
  positions: Table<Position>,
  start: Position['id'],
  closed: ReadonlySet<Position['id']>,
): Position['id'] | null {
  const passed = new Set<Position['id']>();
  let at: Position['id'] | null = start;
  while (at !== null && closed.has(at)) {
    if (passed.has(at)) return null;
    passed.add(at);
    at = positions.get(at)?.managerPositionId ?? null;
  }
  return at;
}

const copies = new WeakMap<Position, Map<Position['id'] | null, Position>>();

/** One copy per position and manager, so that it is the same in every version. */
function movedUnder(position: Position, managerPositionId: Position['id'] | null): Position {
  const ofPosition = copies.get(position) ?? new Map<Position['id'] | null, Position>();
  copies.set(position, ofPosition);
  const copy = ofPosition.get(managerPositionId) ?? { ...position, managerPositionId };
  ofPosition.set(managerPositionId, copy);
  return copy;
}
