/**
 * What can be read of a position, field by field: the table's columns, what a filter or a rule compares, what people
 * are grouped and coloured by. Derived figures (span, layer, tenure) are fields like the others.
 */
import { isRealDay, type IsoDate } from '../util/iso-date.ts';
import type { Person } from '../model/person.ts';
import type { Position } from '../model/position.ts';
import { positionName } from '../model/record-name.ts';
import { find, type Tables } from '../model/tables.ts';
import { functionsOf } from './functions-of.ts';
import { reportingTree } from './reporting-tree.ts';

/** What fields are read from: the plan, and the day that tenure is counted to. */
export interface Reading {
  readonly tables: Tables;
  readonly today: IsoDate;
}

/** `null`: there is nothing to say. Days are texts as `2026-12-31`. */
export type FieldValue = string | number | null;

export interface PositionField {
  /** `day`: a text that orders by time. `choice`: a text of which many positions share few. */
  readonly type: 'text' | 'choice' | 'number' | 'day';
  /** Whether it is pay: shown and sent on only when asked for. */
  readonly isPay?: true;
  /** Several values with commas between them; filters and search look at each. */
  readonly isList?: true;
  readonly read: (reading: Reading, position: Position) => FieldValue;
}

const LIST_SEPARATOR = ', ';

const text = (value: string | undefined): FieldValue => (value === undefined || value === '' ? null : value);

const holder = ({ tables }: Reading, { personId }: Position): Person | undefined =>
  personId === null ? undefined : find(tables, personId);

const onPerson =
  (read: (person: Person) => FieldValue) =>
  (reading: Reading, position: Position): FieldValue => {
    const person = holder(reading, position);
    return person === undefined ? null : read(person);
  };

/** Every field, by its key; the order is that of the table's columns. */
export const POSITION_FIELDS = {
  name: { type: 'text', read: (reading, position) => text(holder(reading, position)?.name) },
  title: { type: 'text', read: (_, { title }) => text(title) },
  status: { type: 'choice', read: (_, { status }) => status },
  level: { type: 'choice', read: (_, { level }) => text(level) },
  team: {
    type: 'choice',
    read: ({ tables }, { teamId }) => (teamId === undefined ? null : text(find(tables, teamId)?.name)),
  },
  department: { type: 'choice', read: ({ tables }, { teamId }) => departmentOf(tables, teamId) },
  function: {
    type: 'choice',
    isList: true,
    read: ({ tables }, { id }) => text(functionsOf(tables, id).join(LIST_SEPARATOR)),
  },
  location: {
    type: 'choice',
    read: ({ tables }, { locationId }) => (locationId === undefined ? null : text(find(tables, locationId)?.name)),
  },
  manager: {
    type: 'choice',
    read: ({ tables }, { managerPositionId }) => {
      const manager = managerPositionId === null ? undefined : find(tables, managerPositionId);
      return manager === undefined ? null : positionName(tables, manager);
    },
  },
  roleFamily: { type: 'choice', read: (_, { roleFamily }) => text(roleFamily) },
  skills: { type: 'choice', isList: true, read: (_, { skills = [] }) => text(skills.join(LIST_SEPARATOR)) },
  employment: { type: 'choice', read: onPerson(({ employment }) => employment) },
  fte: { type: 'number', read: (_, { fte }) => fte },
  startDate: { type: 'day', read: (_, { startDate }) => text(startDate) },
  endDate: { type: 'day', read: (_, { endDate }) => text(endDate) },
  hireDate: { type: 'day', read: onPerson(({ hireDate }) => text(hireDate)) },
  tenure: { type: 'number', read: (reading, position) => tenureOf(reading, position) },
  email: { type: 'text', read: onPerson(({ email }) => text(email)) },
  costCentre: { type: 'choice', read: (_, { costCentre }) => text(costCentre) },
  /** Direct reports. */
  reports: { type: 'number', read: ({ tables }, { id }) => reportingTree(tables).reportsOf(id).length },
  /** Everyone below. */
  below: { type: 'number', read: ({ tables }, { id }) => reportingTree(tables).subtreeSize(id) },
  /** 1 at the top. */
  layer: { type: 'number', read: ({ tables }, { id }) => reportingTree(tables).depthOf(id) + 1 },
  pay: { type: 'number', isPay: true, read: onPerson(({ salary }) => salary?.amount ?? null) },
  currency: { type: 'choice', isPay: true, read: onPerson(({ salary }) => text(salary?.currency)) },
} as const satisfies Readonly<Record<string, PositionField>>;

export type PositionFieldKey = keyof typeof POSITION_FIELDS;

/** All fields, in the order in which they are offered. */
export const POSITION_FIELD_KEYS = Object.keys(POSITION_FIELDS) as readonly PositionFieldKey[];

/** Whether this version knows the field. */
export const isPositionField = (key: string): key is PositionFieldKey => Object.hasOwn(POSITION_FIELDS, key);

/** The value of a field of a position. */
export const readField = (reading: Reading, position: Position, key: PositionFieldKey): FieldValue =>
  POSITION_FIELDS[key].read(reading, position);

/** Each value of a field that holds a list; the one value of any other, and nothing for none. */
export function valuesOf(key: PositionFieldKey, value: FieldValue): readonly (string | number)[] {
  if (value === null) return [];
  const field: PositionField = POSITION_FIELDS[key];
  return field.isList === true && typeof value === 'string' ? value.split(LIST_SEPARATOR) : [value];
}

function departmentOf(tables: Tables, teamId: Position['teamId']): FieldValue {
  const team = teamId === undefined ? undefined : find(tables, teamId);
  const parent = team?.parentTeamId === undefined ? undefined : find(tables, team.parentTeamId);
  return text(parent?.name);
}

/** Years from the day of hire, else from the start in the position, to today; one decimal. Null before the start. */
function tenureOf(reading: Reading, position: Position): FieldValue {
  const since = holder(reading, position)?.hireDate ?? position.startDate;
  if (position.personId === null || since === undefined || since > reading.today) return null;
  return Math.floor(yearsBetween(since, reading.today) * 10) / 10;
}

/** Years between two days, the part of a year by days of 365.25. */
function yearsBetween(from: IsoDate, to: IsoDate): number {
  return (dayNumber(to) - dayNumber(from)) / 365.25;
}

/** Days since the epoch of a day; not a number for a text that is no day. */
function dayNumber(day: IsoDate): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return isRealDay(year, month, date) ? Date.UTC(year, month - 1, date) / 86_400_000 : Number.NaN;
}
