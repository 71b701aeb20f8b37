/** Which positions and people of the list are which of the plan, while that is being found out. */
import type { Id } from '../../model/kinds.ts';
import type { Person } from '../../model/person.ts';
import type { Position } from '../../model/position.ts';
import type { Tables } from '../../model/tables.ts';
import type { Answers, Doubt } from './doubt.ts';
import type { Incoming, Seat } from './incoming.ts';

/** The plan, indexed once for all questions of matching. */
export interface Known {
  readonly tables: Tables;
  readonly positions: readonly Position[];
  readonly people: readonly Person[];
  /** The positions somebody holds. */
  readonly heldBy: (personId: Id<'person'>) => readonly Position[];
}

/** Pairs found so far. Ids on the left are the list's, on the right the plan's; each is paired at most once. */
export class Pairing {
  readonly positionOf = new Map<Id<'position'>, Id<'position'>>();
  readonly personOf = new Map<Id<'person'>, Id<'person'>>();
  readonly doubts: Doubt[] = [];
  readonly known: Known;
  readonly incoming: Incoming;
  readonly answers: Answers;
  private readonly takenPositions = new Set<Id<'position'>>();
  private readonly takenPeople = new Set<Id<'person'>>();

  constructor(known: Known, incoming: Incoming, answers: Answers) {
    this.known = known;
    this.incoming = incoming;
    this.answers = answers;
  }

  pairPositions(seat: Seat, position: Position): void {
    this.positionOf.set(seat.position.id, position.id);
    this.takenPositions.add(position.id);
  }

  pairPeople(person: Person, known: Person): void {
    this.personOf.set(person.id, known.id);
    this.takenPeople.add(known.id);
  }

  isFreePosition = ({ id }: Position): boolean => !this.takenPositions.has(id);
  isFreePerson = ({ id }: Person): boolean => !this.takenPeople.has(id);
  isUnmatchedSeat = ({ position }: Seat): boolean => !this.positionOf.has(position.id);
  isUnmatchedPerson = ({ id }: Person): boolean => !this.personOf.has(id);

  /** The people of the list, each once, in its order. */
  listed(): readonly Person[] {
    return [...this.incoming.tables.person.values()];
  }

  seatsOf(person: Person): readonly Seat[] {
    return this.incoming.seatsOf.get(person.id) ?? [];
  }
}

/** The plan as matching asks for it. */
export function knownOf(tables: Tables): Known {
  const positions = [...tables.position.values()];
  const held = Map.groupBy(
    positions.filter(({ personId }) => personId !== null),
    ({ personId }) => personId,
  );
  return {
    tables,
    positions,
    people: [...tables.person.values()],
    heldBy: (personId) => held.get(personId) ?? [],
  };
}

/** Records by a text; those without one are left out. */
export function byText<R>(records: readonly R[], textOf: (record: R) => string): ReadonlyMap<string, readonly R[]> {
  const groups = Map.groupBy(records, textOf);
  groups.delete('');
  return groups;
}
