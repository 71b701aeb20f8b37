/** Fields of a position that are typed or chosen: which values they take. */
import { message } from '../texts/message.ts';
import { positionSchema, type Position } from '../model/position.ts';
import type { Refusal } from './command.ts';
import { refusalOfFte, refusalOfOrder } from './typed-guard.ts';

/** The fields that hold a value of their own rather than point at another record. */
export const POSITION_VALUE_FIELDS = [
  'title',
  'level',
  'roleFamily',
  'status',
  'fte',
  'startDate',
  'endDate',
  'costCentre',
  'valueBox',
] as const;

export type PositionValueField = (typeof POSITION_VALUE_FIELDS)[number];
export type FieldInput = string | number | undefined;

/** What is wrong with the value wherever it goes. `position` is any of those that are to get it. */
export function refusalOfValue(position: Position, field: PositionValueField, value: FieldInput): Refusal | null {
  if (field === 'title' && (typeof value !== 'string' || value.trim() === '')) return message('refusal.emptyTitle');
  if (field === 'fte') return refusalOfFte(value);
  const parsed = positionSchema.safeParse(withValue(position, field, value));
  if (parsed.success) return null;
  return field === 'startDate' || field === 'endDate'
    ? message('refusal.badDate', { text: String(value) })
    : message('refusal.badField', { problem: parsed.error.issues[0]?.message ?? '' });
}

/** What is wrong with a good value for this position in particular. */
export function refusalOfValueHere(position: Position, field: PositionValueField, value: FieldInput): Refusal | null {
  if (field === 'status') return refusalOfStatus(position, value);
  if (field !== 'startDate' && field !== 'endDate') return null;
  const { startDate, endDate } = withValue(position, field, value);
  return refusalOfOrder(startDate, endDate);
}

function withValue(position: Position, field: PositionValueField, value: FieldInput): Position {
  const edited: Record<string, unknown> = { ...position, [field]: value };
  if (value === undefined) delete edited[field];
  return edited as unknown as Position;
}

/** What is wrong with a status that is set by hand: who holds a position and whether it is closed have commands of their own. */
export function refusalOfStatus(position: Position, value: FieldInput): Refusal | null {
  if (position.status === 'closed') return message('refusal.closedCannotBeFilled', { title: position.title });
  if (value === 'closed') return message('refusal.closeByCommand', { title: position.title });
  const isVacant = value === 'open' || value === 'on-hold';
  if (isVacant && position.personId !== null) return message('refusal.vacateFirst', { title: position.title });
  const needsPerson = value === 'filled' || value === 'leaving';
  return needsPerson && position.personId === null
    ? message('refusal.filledNeedsPerson', { title: position.title })
    : null;
}
