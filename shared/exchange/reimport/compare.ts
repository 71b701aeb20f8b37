/** Compares a plan with a people list, line by line: who joined, left, moved, has another title, changed otherwise. */
import { message } from '../../texts/message.ts';
import type { Id } from '../../model/kinds.ts';
import type { Position } from '../../model/position.ts';
import { positionName } from '../../model/record-name.ts';
import { find, type Tables } from '../../model/tables.ts';
import type { ImportProblem } from '../people/import-problem.ts';
import { comparingOf, type Comparing } from './comparing.ts';
import { changedFields, changedPerson, nameIn } from './compare-seat.ts';
import type { Difference, FieldChange } from './difference.ts';
import { NO_ANSWERS, type Answers, type Doubt } from './doubt.ts';
import type { Groups } from './find-groups.ts';
import type { Incoming, Seat } from './incoming.ts';
import { managersOf, type Managers } from './managers.ts';
import { match } from './match.ts';
import type { Pairing } from './pairing.ts';

export interface Comparison {
  readonly tables: Tables;
  /** By kind in the order joined, left, moved, retitled, changed; within a kind in the order of the list. */
  readonly differences: readonly Difference[];
  readonly doubts: readonly Doubt[];
  /** Positions that are in both and the same. */
  readonly unchanged: number;
  /** Positions of the plan that have a row. */
  readonly matched: number;
  /** Positions of the plan that count when it is asked how many would go. */
  readonly present: number;
  /** Vacancies and closed positions of the plan that the list, which lists none, says nothing of. */
  readonly unspokenOf: number;
  /** Problems of the list that comparing settled otherwise than a new plan would. */
  readonly keptInPlan: ReadonlyMap<number, string>;
  /** What settling and accepting need of the comparison. */
  readonly managerOf: Managers['managerOf'];
  readonly made: Groups['made'];
  /** People of the plan whom the list names. */
  readonly listedPeople: ReadonlySet<Id<'person'>>;
  /** Whether who is not in the list has left; a list without people does not say that. */
  readonly namesPeople: boolean;
}

/** What the list would change in the plan, under the answers given so far. */
export function compareWithPlan(tables: Tables, incoming: Incoming, answers: Answers = NO_ANSWERS): Comparison {
  const pairing = match(tables, incoming, answers);
  const comparing = comparingOf(tables, incoming, pairing);
  const managers = managersOf(tables, incoming, pairing);
  const seats = differencesOfSeats(comparing, pairing, managers);
  const { left, unspokenOf, present } = whoLeft(comparing, pairing);
  const changedIds = new Set(seats.map(({ positionId }) => positionId));
  const of = (kind: Difference['kind']): readonly Difference[] => seats.filter((one) => one.kind === kind);
  return {
    tables,
    differences: [...of('joined'), ...left, ...of('moved'), ...of('retitled'), ...of('changed')],
    doubts: pairing.doubts,
    unchanged: [...pairing.positionOf.values()].filter((id) => !changedIds.has(id)).length,
    matched: pairing.positionOf.size,
    present,
    unspokenOf,
    keptInPlan: new Map([...managers.keptInPlan].map(([row, id]) => [row, nameIn(comparing, id) ?? ''])),
    managerOf: managers.managerOf,
    made: comparing.groups.made,
    listedPeople: new Set(pairing.personOf.values()),
    namesPeople: incoming.namesPeople,
  };
}

function differencesOfSeats(comparing: Comparing, pairing: Pairing, managers: Managers): readonly Difference[] {
  const spokenFor = new Set<Id>();
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
          ...changed(comparing, seat, { known, person }),
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

function changed(
  comparing: Comparing,
  seat: Seat,
  { known, person }: { readonly known: Position; readonly person: PersonDifference },
): readonly Difference[] {
  const { fields, patch } = changedFields(comparing, seat, known);
  // A new person comes with the change of the holder, and is no change when that is none.
  const { newPerson, ...rest } = person;
  const isNewHolder = 'personId' in patch && newPerson !== undefined;
  const all = [...fields, ...person.fields.filter((one) => !isSaidAlready(fields, one))];
  if (all.length === 0 && rest.personPatch === undefined) return [];
  const parts = personParts(isNewHolder ? { ...rest, newPerson } : rest);
  const base = line(comparing, seat, known);
  const rows = person.rows.length > 0 ? [...new Set([...base.rows, ...person.rows])] : base.rows;
  return [{ key: `changed:${known.id}`, kind: 'changed', ...base, rows, fields: all, positionPatch: patch, ...parts }];
}

/** A first position's start is the day of hire as well; saying it once is enough. */
function isSaidAlready(fields: readonly FieldChange[], { field, from, to }: FieldChange): boolean {
  const twin = field === 'hireDate' ? 'start' : field === 'leaveDate' ? 'end' : null;
  return fields.some((one) => one.field === twin && one.from === from && one.to === to);
}

function whoLeft(comparing: Comparing, pairing: Pairing) {
  const { incoming, tables } = comparing;
  const gone = pairing.known.positions.filter(pairing.isFreePosition);
  const listsClosed = incoming.seats.some(({ position }) => position.status === 'closed');
  const isSpokenOf = ({ status, personId, externalId }: Position): boolean => {
    if (status === 'closed') return listsClosed;
    const isVacant = personId === null && (status === 'open' || status === 'on-hold');
    // A vacancy with a number came from a list; one without is the plan's own, and a list without vacancies is no word on it.
    return !isVacant || incoming.listsVacancies || (externalId !== undefined && incoming.speaksOf('status'));
  };
  const listed = new Set(pairing.personOf.values());
  const left = gone.filter(isSpokenOf).map((position): Difference => {
    const from = nameIn(comparing, position.managerPositionId);
    const team = comparing.teamName(position.teamId);
    const fields: readonly FieldChange[] = [
      { field: 'manager', from, to: null },
      ...(team === null ? [] : [{ field: 'team', from: team, to: null } as const]),
    ];
    const name = positionName(tables, position);
    const { id: positionId, title } = position;
    const stays = position.personId !== null && listed.has(position.personId);
    const note = stays ? { note: message('reimport.note.isElsewhere', { name }) } : {};
    return { key: `left:${positionId}`, kind: 'left', rows: [], positionId, name, title, fields, ...note };
  });
  return { left, unspokenOf: gone.length - left.length, present: pairing.positionOf.size + left.length };
}

/** The problems of the list, with those settled that only a new plan would have. */
export function problemsInPlan(
  problems: readonly ImportProblem[],
  { keptInPlan }: Comparison,
): readonly ImportProblem[] {
  return problems.map((problem) => {
    const name = keptInPlan.get(problem.row);
    if (name === undefined || problem.message.key !== 'import.problem.unknownManager') return problem;
    return { ...problem, action: message('import.action.keptInPlan', { name }) };
  });
}
