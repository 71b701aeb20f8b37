/** Who is there on a day and has nobody who leads them. */
import { isHeldOn, presenceOn } from '../analysis/presence.ts';
import type { Id } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import { find, type Tables } from '../model/tables.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { managerSeatOf } from './impact.ts';

export interface Unled {
  /** `top`: reports to nobody. `absent`: the manager's position is not there on the day. `vacant`: nobody is in it. */
  readonly kind: 'top' | 'absent' | 'vacant';
  /** The manager's position; null at the top. */
  readonly managerId: Id<'position'> | null;
}

/** The positions held on the day whose holder has no manager, each with why. */
export function unledOn(tables: Tables, day: IsoDate): ReadonlyMap<Id<'position'>, Unled> {
  const managers = new Map<Position, Unled | null>();
  const unled = new Map<Id<'position'>, Unled>();
  tables.position.forEach((seat) => {
    if (!isHeld(tables, seat, day)) return;
    const manager = managerSeatOf(tables, seat);
    if (manager === undefined) {
      unled.set(seat.id, { kind: 'top', managerId: null });
      return;
    }
    const known = managers.get(manager);
    const why = known === undefined ? whyNot(tables, manager, day) : known;
    managers.set(manager, why);
    if (why !== null) unled.set(seat.id, why);
  });
  return unled;
}

function whyNot(tables: Tables, manager: Position, day: IsoDate): Unled | null {
  if (isHeld(tables, manager, day)) return null;
  const { seat } = presenceOn(manager, undefined, day);
  return { kind: seat === 'here' ? 'vacant' : 'absent', managerId: manager.id };
}

const isHeld = (tables: Tables, seat: Position, day: IsoDate): boolean =>
  isHeldOn(seat, seat.personId === null ? undefined : find(tables, seat.personId), day);
