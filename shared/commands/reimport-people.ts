/** Bring the accepted differences between a people list and the plan into the plan as one step. */
import { equal } from '../util/equal.ts';
import { message } from '../texts/message.ts';
import type { Change } from '../change/change.ts';
import { find } from '../model/tables.ts';
import type { Command } from './command.ts';
import { putChange } from './put-change.ts';

export interface ReimportPeople {
  /** The list's name, for the step of undo. */
  readonly name: string;
  readonly counts: Readonly<Record<'joined' | 'left' | 'moved' | 'retitled' | 'changed', number>>;
  readonly change: Change;
}

export const reimportPeople: Command<ReimportPeople> = {
  id: 'people.reimport',
  check: (tables, { change }) =>
    change.every(({ id, before }) => equal(find(tables, id) ?? null, before)) ? null : message('refusal.planMovedOn'),
  label: (_tables, { name, counts }) => message('command.reimport', { name, ...counts }),
  run: (tx, { change }) => putChange(tx, change),
};
