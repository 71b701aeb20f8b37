/** Change one field of a position. Typing in one field is one step of undo. */
import type { z } from '../util/zod.ts';
import { message, type Message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { positionSchema, type Position } from '../model/position.ts';
import { positionName } from '../model/record-name.ts';
import { find } from '../model/tables.ts';
import type { Command, Refusal } from './command.ts';
import { withPosition } from './position-guard.ts';

/** The fields of a position that are typed or chosen one at a time. */
export type PositionField =
  | 'title'
  | 'level'
  | 'roleFamily'
  | 'status'
  | 'fte'
  | 'startDate'
  | 'endDate'
  | 'costCentre';

export interface EditPosition {
  readonly positionId: Id<'position'>;
  readonly field: PositionField;
  /** The new value; `undefined` empties the field. */
  readonly value: string | number | undefined;
}

/** Most hours one seat can hold, as full-time equivalents; more is a typing error. */
const MAX_FTE = 1.5;

export const editPosition: Command<EditPosition> = {
  id: 'position.edit',
  check: (tables, args) => withPosition(tables, args.positionId, (position) => refusalToEdit(position, args)),
  label: (tables, { positionId, field }) => {
    const position = find(tables, positionId);
    return message(`command.edit.${field}`, { name: position === undefined ? '' : positionName(tables, position) });
  },
  run: (tx, { positionId, field, value }) => tx.update(positionId, { [field]: value }),
  coalesceKey: ({ positionId, field }) => `${positionId}.${field}`,
};

function refusalToEdit(position: Position, { field, value }: EditPosition): Refusal | null {
  if (field === 'title' && (typeof value !== 'string' || value.trim() === '')) return message('refusal.emptyTitle');
  const refusal = field === 'status' ? refusalOfStatus(position, value) : null;
  if (refusal !== null) return refusal;
  if (field === 'fte' && !(typeof value === 'number' && value >= 0 && value <= MAX_FTE)) return message('refusal.fte');
  const edited = { ...position, [field]: value };
  if (value === undefined) delete edited[field];
  const parsed = positionSchema.safeParse(edited);
  if (!parsed.success) return badField(field, value, parsed.error);
  const { startDate, endDate } = parsed.data;
  return startDate !== undefined && endDate !== undefined && endDate < startDate
    ? message('refusal.datesOutOfOrder', { start: startDate, end: endDate })
    : null;
}

function refusalOfStatus(position: Position, value: EditPosition['value']): Refusal | null {
  if (position.status === 'closed') return message('refusal.closedCannotBeFilled', { title: position.title });
  if (value === 'closed') return message('refusal.closeByCommand', { title: position.title });
  const isVacant = value === 'open' || value === 'on-hold';
  if (isVacant && position.personId !== null) return message('refusal.vacateFirst', { title: position.title });
  const needsPerson = value === 'filled' || value === 'leaving';
  return needsPerson && position.personId === null
    ? message('refusal.filledNeedsPerson', { title: position.title })
    : null;
}

function badField(field: PositionField, value: EditPosition['value'], error: z.ZodError): Message {
  if (field === 'startDate' || field === 'endDate') return message('refusal.badDate', { text: String(value) });
  return message('refusal.badField', { problem: error.issues[0]?.message ?? '' });
}
