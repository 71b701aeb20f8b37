/** How much speaks for a person of the list being a person of the plan, beside the name. */
import { find } from '../../model/tables.ts';
import type { Person } from '../../model/person.ts';
import type { Position } from '../../model/position.ts';
import { positionName } from '../../model/record-name.ts';
import { fold } from '../people/clean-cell.ts';
import { lastNameFirst } from '../people/find-managers.ts';
import type { Seat } from './incoming.ts';
import type { Known, Pairing } from './pairing.ts';

/** What each agreement counts; the manager and the title tell more than the place. */
const WEIGHTS = { title: 4, manager: 3, team: 2, location: 1 } as const;

/** Points for title, manager, team and place that agree in the best pair of seats; 0 when nothing does. */
export function likeness(pairing: Pairing, person: Person, known: Person): number {
  const positions = pairing.known.heldBy(known.id);
  const scores = pairing
    .seatsOf(person)
    .flatMap((seat) => positions.map((position) => seatLikeness(pairing.known, seat, position)));
  return Math.max(0, ...scores);
}

/** Points for one seat of the list and one position of the plan. */
export function seatLikeness({ tables }: Known, { draft }: Seat, position: Position): number {
  const team = position.teamId === undefined ? undefined : find(tables, position.teamId)?.name;
  const place = position.locationId === undefined ? undefined : find(tables, position.locationId)?.name;
  return (
    (isSame(draft.title, position.title) ? WEIGHTS.title : 0) +
    (isNamedManager(tables, draft.manager, position.managerPositionId) ? WEIGHTS.manager : 0) +
    (isSame(draft.team, team) || isSame(draft.department, team) ? WEIGHTS.team : 0) +
    (isSame(draft.location, place) ? WEIGHTS.location : 0)
  );
}

const isSame = (one: string, other: string | undefined): boolean =>
  one !== '' && other !== undefined && fold(one) === fold(other);

/** Whether the text, as a list writes a manager, means this position. */
function isNamedManager(tables: Known['tables'], text: string, managerId: Position['managerPositionId']): boolean {
  const manager = managerId === null ? undefined : find(tables, managerId);
  if (text === '' || manager === undefined) return false;
  const person = manager.personId === null ? undefined : find(tables, manager.personId);
  const name = positionName(tables, manager);
  const calls = [manager.externalId, manager.id, person?.externalId, person?.email, name, lastNameFirst(name)];
  return calls.some((call) => isSame(text, call));
}

/** Both have a number of their own, and not the same one: then they are two people, whatever their names say. */
export const haveOtherNumbers = (one: Person, other: Person): boolean => differ(one.externalId, other.externalId);

export const haveOtherEmails = (one: Person, other: Person): boolean => differ(one.email, other.email);

/** Whether every seat and every position has an id and none is the same. */
export function haveOtherIds(seats: readonly Seat[], positions: readonly Position[]): boolean {
  const ids = new Set(positions.map(({ externalId = '' }) => fold(externalId)));
  if (seats.length === 0 || ids.size === 0 || ids.has('')) return false;
  return seats.every(({ draft }) => draft.id !== '' && !ids.has(fold(draft.id)));
}

const differ = (one = '', other = ''): boolean => one !== '' && other !== '' && fold(one) !== fold(other);

/** The name as it is compared: `Sousa, Ana` is `Ana Sousa`. */
export const nameKey = ({ name }: Person): string => fold(name.includes(',') ? lastNameFirst(name) || name : name);
