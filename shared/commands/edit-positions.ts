/**
 * Change one field of one or several positions, as one step: fields of the position, its team, place and functions,
 * and fields of whoever holds it. Refused as a whole when one cannot. Typing in one field is one step of undo.
 */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import { find, type Tables } from '../model/tables.ts';
import type { Transaction } from '../change/transaction.ts';
import { nameOfChoice, refusalOfChoice, takeChoice, type Choice } from './choice.ts';
import type { Command, CommandContext, Refusal } from './command.ts';
import { HOLDER_FIELDS, refusalToEditPerson, type HolderField } from './edit-person.ts';
import { changeFunction, type FunctionChoice } from './function-membership.ts';
import { countAndName } from './names.ts';
import { refusalOfPositions } from './position-guard.ts';
import {
  POSITION_VALUE_FIELDS,
  refusalOfValue,
  refusalOfValueHere,
  type FieldInput,
  type PositionValueField,
} from './position-values.ts';
import { refusalOfSkills, skillsField } from './skill-list.ts';
import { refusalOfSome } from './some-cannot.ts';

interface ValueEdit {
  readonly field: PositionValueField;
  /** The new value; `undefined` empties the field. */
  readonly value: FieldInput;
}

interface PersonEdit {
  readonly field: HolderField;
  readonly value: FieldInput;
}

type GroupEdit =
  | { readonly field: 'team'; readonly value: Choice<'team'> }
  | { readonly field: 'location'; readonly value: Choice<'location'> }
  | { readonly field: 'function'; readonly value: FunctionChoice };

interface ListEdit {
  readonly field: 'skills';
  /** Exactly these; none empties the field. */
  readonly value: readonly string[];
}

export type PositionEdit = ValueEdit | PersonEdit | GroupEdit | ListEdit;

export type EditPositions = { readonly positionIds: readonly Id<'position'>[] } & PositionEdit;

export const editPositions: Command<EditPositions> = {
  id: 'position.edit',
  check: (tables, args) => {
    const refusal = refusalOfPositions(tables, args.positionIds);
    if (refusal !== null) return refusal;
    if (args.field === 'skills') return refusalOfSkills(args.value);
    if (isValueEdit(args)) return refusalOfValueEdit(positionsOf(tables, args), args);
    return isPersonEdit(args) ? refusalOfPersonEdit(tables, args) : refusalOfGroupEdit(tables, args);
  },
  label: (tables, args) => {
    const about = countAndName(tables, args.positionIds);
    return args.field === 'skills' || isValueEdit(args) || isPersonEdit(args)
      ? message(`command.edit.${args.field}`, about)
      : labelOfGroupEdit(tables, args, about);
  },
  run: (tx, args, context) => {
    if (args.field === 'skills') {
      for (const id of args.positionIds) tx.update(id, { skills: skillsField(args.value) });
    } else if (isValueEdit(args)) for (const id of args.positionIds) tx.update(id, { [args.field]: args.value });
    else if (isPersonEdit(args)) for (const id of holdersOf(tx, args)) tx.update(id, { [args.field]: textOf(args) });
    else runGroupEdit(tx, args, context);
  },
  coalesceKey: (args) =>
    isValueEdit(args) || isPersonEdit(args) ? `${args.positionIds.join(',')}.${args.field}` : undefined,
};

type Args<Edit extends PositionEdit> = Edit & Pick<EditPositions, 'positionIds'>;

const isValueEdit = (args: EditPositions): args is Args<ValueEdit> =>
  POSITION_VALUE_FIELDS.some((field) => field === args.field);

const isPersonEdit = (args: EditPositions): args is Args<PersonEdit> =>
  HOLDER_FIELDS.some((field) => field === args.field);

const positionsOf = (tables: Tables, { positionIds }: Pick<EditPositions, 'positionIds'>): readonly Position[] =>
  positionIds.map((id) => find(tables, id)).filter((position) => position !== undefined);

function refusalOfValueEdit(positions: readonly Position[], { field, value }: ValueEdit): Refusal | null {
  const [first] = positions;
  const refusal = first === undefined ? null : refusalOfValue(first, field, value);
  return refusal ?? refusalOfSome(positions, (position) => refusalOfValueHere(position, field, value));
}

function refusalOfPersonEdit(tables: Tables, args: Args<PersonEdit>): Refusal | null {
  const { positionIds, field } = args;
  const positions = positionsOf(tables, { positionIds });
  const people = new Set(positions.map(({ personId }) => personId));
  if (people.size > 1 && (field === 'name' || field === 'email')) return message('refusal.oneAtATime');
  const [known] = [...people].filter((id) => id !== null);
  const refusal =
    known === undefined ? null : refusalToEditPerson(tables, { personId: known, field, value: textOf(args) });
  if (refusal !== null) return refusal;
  return refusalOfSome(positions, ({ personId, title }) =>
    personId === null ? message('refusal.nobodyToChange', { title }) : null,
  );
}

/** People's fields hold text; a number is taken as it is written. */
const textOf = ({ value }: PersonEdit): string | undefined => (typeof value === 'number' ? String(value) : value);

const holdersOf = (tx: Transaction, { positionIds }: Pick<EditPositions, 'positionIds'>): ReadonlySet<Id<'person'>> =>
  new Set(positionIds.map((id) => tx.get(id)?.personId).filter((id) => typeof id === 'string'));

function refusalOfGroupEdit(tables: Tables, edit: GroupEdit): Refusal | null {
  if (edit.field !== 'function') return refusalOfChoice<'team' | 'location'>(tables, edit.value);
  if (edit.value === null || !('leave' in edit.value)) return refusalOfChoice(tables, edit.value);
  return find(tables, edit.value.leave) === undefined ? message('refusal.gone') : null;
}

function labelOfGroupEdit(tables: Tables, edit: GroupEdit, about: ReturnType<typeof countAndName>) {
  const { field, value } = edit;
  if (value !== null && 'leave' in value) {
    return message('command.leave.function', { ...about, group: find(tables, value.leave)?.name ?? '' });
  }
  if (value === null)
    return message(field === 'function' ? 'command.leave.functions' : `command.leave.${field}`, about);
  const group = nameOfChoice<'team' | 'location' | 'function'>(tables, value);
  return message(`command.join.${field}`, { ...about, group });
}

function runGroupEdit(tx: Transaction, edit: Args<GroupEdit>, { newId }: CommandContext): void {
  const { positionIds, field, value } = edit;
  if (field === 'function') return changeFunction(tx, positionIds, { value, newId });
  const reference =
    field === 'team'
      ? { teamId: value === null ? undefined : takeChoice(tx, value, { kind: 'team', newId }) }
      : { locationId: value === null ? undefined : takeChoice(tx, value, { kind: 'location', newId }) };
  for (const id of positionIds) tx.update(id, reference);
}
