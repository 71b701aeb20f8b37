/** The rows of a list beside their positions in the plan: who joined, moved, has another title, changed otherwise. */
import { message } from '../../texts/message.ts';
import type { Id } from '../../model/kinds.ts';
import type { Position } from '../../model/position.ts';
import { positionName } from '../../model/record-name.ts';
import { find } from '../../model/tables.ts';
import type { Comparing } from './comparing.ts';
import { changedFields, changedPerson, nameIn } from './compare-seat.ts';
import type { Difference, FieldChange } from './difference.ts';
import type { Seat } from './incoming.ts';
import type { Managers } from './managers.ts';
import type { Pairing } from './pairing.ts';

/** Every difference that a row tells of, in the order of the rows. */
export function differencesOfSeats(comparing: Comparing, pairing: Pairing, managers: Managers): readonly Difference[] {
  const spokenFor = new Set<Id>();
  const listed = new Set(pairing.personOf.values());
  return comparing.incoming.seats.flatMap((seat) => {
    const knownId = pairing.positionOf.get(seat.position.id);
    const known = knownId === undefined ? undefined : find(comparing.tables, knownId);
    // The first row of a person carries what is said of the person.
    const person = personDifference(comparing, seat, spokenFor);
    return known === undefined
      ? [joined(comparing, seat, { managers, person })]
      : [
          ...moved(comparing, seat, { known, managers }),
          ...retitled(comparing, seat, known),
          ...changed(comparing, seat, { known, person, listed }),
        ];
  });
}

interface PersonDifference {
  readonly fields: readonly FieldChange[];
  readonly rows: readonly number[];
  readonly newPerson?: Difference['newPerson'] & object;
  readonly personPatch?: Difference['personPatch'] & object;
}

const NO_PERSON: PersonDifference = { fields: [], rows: [] };

function personDifference(comparing: Comparing, { person }: Seat, spokenFor: Set<Id>): PersonDifference {
  const id = comparing.personIdOf(person);
  if (person === null || id === null) return NO_PERSON;
  const known = find(comparing.tables, id);
  if (known === undefined) return { ...NO_PERSON, newPerson: person };
  if (spokenFor.has(id)) return NO_PERSON;
  spokenFor.add(id);
  const { fields, patch } = changedPerson(comparing, person, known);
  if (fields.length === 0) return NO_PERSON;
  const rows = (comparing.incoming.seatsOf.get(person.id) ?? []).map(({ draft }) => draft.row);
  return { fields, rows, personPatch: { id, patch } };
}

function joined(
  comparing: Comparing,
  seat: Seat,
  { managers, person }: { readonly managers: Managers; readonly person: PersonDifference },
): Difference {
  const { position: listed, draft } = seat;
  const managerPositionId = managers.managerOf.get(listed.id) ?? null;
  const teamId = comparing.groups.teamFor(seat, null);
  const locationId = comparing.groups.locationFor(seat, null);
  const personId = comparing.personIdOf(seat.person);
  const { teamId: _, locationId: __, rank: ___, ...rest } = listed;
  const position: Position = {
    ...rest,
    managerPositionId,
    personId,
    ...(teamId === undefined ? {} : { teamId }),
    ...(locationId === undefined ? {} : { locationId }),
  };
  const said: readonly FieldChange[] = [
    { field: 'manager', from: null, to: nameIn(comparing, managerPositionId) },
    { field: 'team', from: null, to: comparing.teamName(teamId) },
    { field: 'location', from: null, to: comparing.groupName(locationId) },
  ];
  const name = nameIn(comparing, listed.id) ?? '';
  return {
    key: `joined:${draft.row}`,
    kind: 'joined',
    rows: [draft.row],
    positionId: listed.id,
    name,
    title: listed.title,
    fields: [...said.filter(({ field, to }) => field === 'manager' || to !== null), ...person.fields],
    position,
    ...(personId !== null && find(comparing.tables, personId) !== undefined
      ? { note: message('reimport.note.wasElsewhere', { name }) }
      : {}),
    ...personParts(person),
  };
}

const personParts = ({ newPerson, personPatch }: PersonDifference): Partial<Difference> => ({
  ...(newPerson === undefined ? {} : { newPerson }),
  ...(personPatch === undefined ? {} : { personPatch }),
});

function line(comparing: Comparing, seat: Seat, known: Position) {
  const rows = [seat.draft.row];
  return { rows, positionId: known.id, name: positionName(comparing.tables, known), title: known.title };
}

function moved(
  comparing: Comparing,
  seat: Seat,
  { known, managers }: { readonly known: Position; readonly managers: Managers },
): readonly Difference[] {
  const managerPositionId = managers.managerOf.get(known.id) ?? null;
  if (!comparing.incoming.speaksOf('manager') || managerPositionId === known.managerPositionId) return [];
  const from = nameIn(comparing, known.managerPositionId);
  const to = nameIn(comparing, managerPositionId);
  const rest = { fields: [{ field: 'manager', from, to }], positionPatch: { managerPositionId } } as const;
  return [{ key: `moved:${known.id}`, kind: 'moved', ...line(comparing, seat, known), ...rest }];
}

function retitled(comparing: Comparing, seat: Seat, known: Position): readonly Difference[] {
  const { title } = seat.position;
  if (!comparing.incoming.speaksOf('title') || title === known.title) return [];
  const fields = [{ field: 'title', from: known.title || null, to: title || null }] as const;
  const rest = { fields, positionPatch: { title } };
  return [{ key: `retitled:${known.id}`, kind: 'retitled', ...line(comparing, seat, known), ...rest }];
}

interface ChangedInput {
  readonly known: Position;
  readonly person: PersonDifference;
  /** People of the plan whom the list names. */
  readonly listed: ReadonlySet<Id<'person'>>;
}

function changed(comparing: Comparing, seat: Seat, { known, person, listed }: ChangedInput): readonly Difference[] {
  const { fields, patch } = changedFields(comparing, seat, known);
  // A new person comes with the change of the holder, and is no change when that is none.
  const { newPerson, ...rest } = person;
  const isNewHolder = 'personId' in patch && newPerson !== undefined;
  const all = [...fields, ...person.fields.filter((one) => !isSaidAlready(fields, one))];
  if (all.length === 0 && rest.personPatch === undefined) return [];
  const parts = personParts(isNewHolder ? { ...rest, newPerson } : rest);
  const before = 'personId' in patch && known.personId !== null ? find(comparing.tables, known.personId) : undefined;
  const leaves = comparing.incoming.namesPeople && before !== undefined && !listed.has(before.id);
  const note = leaves ? { note: message('reimport.note.holderLeaves', { name: before.name }) } : {};
  const base = line(comparing, seat, known);
  const rows = person.rows.length > 0 ? [...new Set([...base.rows, ...person.rows])] : base.rows;
  return [
    {
      key: `changed:${known.id}`,
      kind: 'changed',
      ...base,
      rows,
      fields: all,
      positionPatch: patch,
      ...note,
      ...parts,
    },
  ];
}

/** A first position's start is the day of hire as well; saying it once is enough. */
function isSaidAlready(fields: readonly FieldChange[], { field, from, to }: FieldChange): boolean {
  const twin = field === 'hireDate' ? 'start' : field === 'leaveDate' ? 'end' : null;
  return fields.some((one) => one.field === twin && one.from === from && one.to === to);
}
