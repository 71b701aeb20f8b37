/** Change one field of a person. Typing in one field is one step of undo. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { personSchema } from '../model/person.ts';
import { find } from '../model/tables.ts';
import type { Command } from './command.ts';

export type PersonField = 'name' | 'email' | 'employment' | 'hireDate';

export interface EditPerson {
  readonly personId: Id<'person'>;
  readonly field: PersonField;
  /** The new value; `undefined` empties the field. */
  readonly value: string | undefined;
}

export const editPerson: Command<EditPerson> = {
  id: 'person.edit',
  check: (tables, { personId, field, value }) => {
    const person = find(tables, personId);
    if (person === undefined) return message('refusal.gone');
    if (field === 'name' && (value ?? '').trim() === '') return message('refusal.emptyName');
    const edited = { ...person, [field]: value };
    if (value === undefined) delete edited[field];
    const parsed = personSchema.safeParse(edited);
    if (parsed.success) return null;
    return field === 'hireDate'
      ? message('refusal.badDate', { text: value ?? '' })
      : message('refusal.badField', { problem: parsed.error.issues[0]?.message ?? '' });
  },
  label: (tables, { personId, field }) =>
    message(`command.edit.${field}`, { name: find(tables, personId)?.name ?? '' }),
  run: (tx, { personId, field, value }) => tx.update(personId, { [field]: value }),
  coalesceKey: ({ personId, field }) => `${personId}.${field}`,
};
