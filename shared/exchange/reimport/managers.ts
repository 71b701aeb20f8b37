/** Who every row reports to, in terms of the plan: managers that are in the plan only are found there. */
import type { Id } from '../../model/kinds.ts';
import type { Position } from '../../model/position.ts';
import { find, type Tables } from '../../model/tables.ts';
import { fold } from '../people/clean-cell.ts';
import { lastNameFirst, NAME_AND_ID } from '../people/find-managers.ts';
import type { Incoming, Seat } from './incoming.ts';
import type { Pairing } from './pairing.ts';

type PositionId = Id<'position'>;

export interface Managers {
  /** Position in the plan, or to be, to its manager by the list; null at the top. */
  readonly managerOf: ReadonlyMap<PositionId, PositionId | null>;
  /** Rows whose manager is not in the list but in the plan. */
  readonly keptInPlan: ReadonlyMap<number, PositionId>;
}

/** The lines of the list, without cycles: a manager of the plan who reports to the row itself does not count. */
export function managersOf(tables: Tables, incoming: Incoming, pairing: Pairing): Managers {
  const idOf = (listed: PositionId): PositionId => pairing.positionOf.get(listed) ?? listed;
  const managerOf = new Map<PositionId, PositionId | null>();
  for (const { position } of incoming.seats) {
    const { managerPositionId } = position;
    managerOf.set(idOf(position.id), managerPositionId === null ? null : idOf(managerPositionId));
  }
  const keptInPlan = new Map<number, PositionId>();
  const named = planManagers(pairing);
  for (const { position, draft } of incoming.seats) {
    if (!incoming.rowsWithUnknownManager.has(draft.row)) continue;
    const manager = named(draft);
    if (manager === undefined || leadsTo(tables, managerOf, { from: manager.id, to: idOf(position.id) })) continue;
    managerOf.set(idOf(position.id), manager.id);
    keptInPlan.set(draft.row, manager.id);
  }
  return { managerOf, keptInPlan };
}

/** Finds who is meant among the positions that have no row in the list. */
function planManagers({ known, isFreePosition }: Pairing): (draft: Seat['draft']) => Position | undefined {
  const byCall = new Map<string, Position | 'several'>();
  for (const position of known.positions) {
    if (!isFreePosition(position) || position.status === 'closed') continue;
    const person = position.personId === null ? undefined : find(known.tables, position.personId);
    const name = person?.name ?? '';
    const calls = [position.externalId, position.id, person?.externalId, person?.email, name, lastNameFirst(name)];
    for (const call of new Set(calls.map((text = '') => fold(text)))) {
      if (call !== '') byCall.set(call, byCall.has(call) ? 'several' : position);
    }
  }
  return ({ manager }) => {
    const [, name = '', id = ''] = NAME_AND_ID.exec(manager) ?? [];
    const found = [manager, id, name].map((text) => byCall.get(fold(text))).find((one) => one !== undefined);
    return found === 'several' ? undefined : found;
  };
}

/** Whether the way up from a position, by the list and where that is silent by the plan, comes to another. */
function leadsTo(
  tables: Tables,
  managerOf: ReadonlyMap<PositionId, PositionId | null>,
  { from, to }: { readonly from: PositionId; readonly to: PositionId },
): boolean {
  const seen = new Set<PositionId>();
  for (let at: PositionId | null = from; at !== null && !seen.has(at);) {
    if (at === to) return true;
    seen.add(at);
    const listed = managerOf.get(at);
    at = listed === undefined ? (find(tables, at)?.managerPositionId ?? null) : listed;
  }
  return false;
}
