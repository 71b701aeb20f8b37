/** Change one field of a person. Typing in one field is one step of undo. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { personSchema, type Person } from '../model/person.ts';
import { find, type Tables } from '../model/tables.ts';
import type { Command, Refusal } from './command.ts';

/** The fields of a person that are edited by hand. */
export const PERSON_FIELDS = ['name', 'email', 'employment', 'hireDate', 'endDate'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** Those that are edited of whoever holds a position as well; the end there is that of the position. */
export const HOLDER_FIELDS = ['name', 'email', 'employment', 'hireDate'] as const;
export type HolderField = (typeof HOLDER_FIELDS)[number];

export interface EditPerson {
  readonly personId: Id<'person'>;
  readonly field: PersonField;
  /** The new value; `undefined` empties the field. */
  readonly value: string | undefined;
}

export const editPerson: Command<EditPerson> = {
  id: 'person.edit',
  check: refusalToEditPerson,
  label: (tables, { personId, field }) =>
    message(field === 'endDate' ? 'command.edit.lastDay' : `command.edit.${field}`, {
      count: 1,
      name: find(tables, personId)?.name ?? '',
    }),
  run: (tx, { personId, field, value }) => tx.update(personId, { [field]: value }),
  coalesceKey: ({ personId, field }) => `${personId}.${field}`,
};

/** What is wrong with the value for this person. */
export function refusalToEditPerson(tables: Tables, { personId, field, value }: EditPerson): Refusal | null {
  const person = find(tables, personId);
  if (person === undefined) return message('refusal.gone');
  if (field === 'name' && (value ?? '').trim() === '') return message('refusal.emptyName');
  const edited = { ...person, [field]: value };
  if (value === undefined) delete edited[field];
  const parsed = personSchema.safeParse(edited);
  if (parsed.success) return isDay(field) ? refusalOfDays(parsed.data) : null;
  return isDay(field)
    ? message('refusal.badDate', { text: value ?? '' })
    : message('refusal.badField', { problem: parsed.error.issues[0]?.message ?? '' });
}

const isDay = (field: PersonField): boolean => field === 'hireDate' || field === 'endDate';

const refusalOfDays = ({ hireDate, endDate }: Person): Refusal | null =>
  hireDate !== undefined && endDate !== undefined && endDate < hireDate
    ? message('refusal.lastBeforeFirst', { first: hireDate, last: endDate })
    : null;
