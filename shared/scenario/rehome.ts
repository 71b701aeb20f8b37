/** Where a position goes whose manager a scenario or the baseline has taken away: back where it was, else to the next one above. */
import { apply, changeOf, type Change, type Edit } from '../change/change.ts';
import type { Repair } from '../change/integrity.ts';
import type { Id } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import { find, type Tables } from '../model/tables.ts';

type PositionId = Id<'position'>;

/** `ground` is what the moves were laid over, `applied` what came of it. Positions for whom nobody is found stay as they are. */
export function rehomed(
  ground: Tables,
  applied: Tables,
): { readonly change: Change; readonly repairs: readonly Repair[] } {
  const edits: Edit[] = [];
  const repairs: Repair[] = [];
  applied.position.forEach((position) => {
    const { id, managerPositionId: target } = position;
    if (target === null || find(applied, target) !== undefined) return;
    const managerPositionId = standIn(ground, applied, position);
    if (managerPositionId === null) return;
    edits.push({ id, before: position, after: { ...position, managerPositionId } });
    repairs.push({ id, field: 'managerPositionId', target, problem: 'missing', done: 'rehomed' });
  });
  return { change: changeOf(edits), repairs };
}

function standIn(ground: Tables, applied: Tables, { id, managerPositionId }: Position): PositionId | null {
  const seen = new Set<PositionId>([id]);
  const own = find(ground, id)?.managerPositionId ?? null;
  for (const start of [own, managerPositionId]) {
    for (let at = start; at !== null && !seen.has(at); at = find(ground, at)?.managerPositionId ?? null) {
      if (find(applied, at) !== undefined) return isBelow(applied, at, id) ? null : at;
      seen.add(at);
    }
  }
  return null;
}

/** Whether `id` would report to itself through `manager`. */
function isBelow(tables: Tables, manager: PositionId, id: PositionId): boolean {
  const seen = new Set<PositionId>();
  for (let at: PositionId | null = manager; at !== null && !seen.has(at);) {
    if (at === id) return true;
    seen.add(at);
    const position: Position | undefined = find(tables, at);
    at = position?.managerPositionId ?? null;
  }
  return false;
}

/** The tables made whole: managers that are gone are stood in for first, the rest is mended as everywhere. */
export const withStandIns = (ground: Tables, applied: Tables) => {
  const { change, repairs } = rehomed(ground, applied);
  return { tables: apply(applied, change), change, repairs };
};
