/** The refusals of a text, a day or a share that was typed. */
import { isIsoDate, type IsoDate } from '../util/iso-date.ts';
import { message } from '../texts/message.ts';
import { MAX_LINE } from '../model/fields.ts';
import { MAX_SEAT_FTE } from '../model/position.ts';
import type { Refusal } from './command.ts';

/** Null when the text says something and fits into a file. */
export function refusalOfName(text: string, whenEmpty: 'refusal.emptyName' | 'refusal.emptyTitle'): Refusal | null {
  const name = text.trim();
  if (name === '') return message(whenEmpty);
  return name.length > MAX_LINE ? message('refusal.tooLong', { limit: MAX_LINE }) : null;
}

/** Null when the text, which may be left out, fits into a file. */
export const refusalOfLine = (text: string | undefined): Refusal | null =>
  text !== undefined && text.length > MAX_LINE ? message('refusal.tooLong', { limit: MAX_LINE }) : null;

/** Null when the text, which may be left out, is a day. */
export const refusalOfDay = (text: string | undefined): Refusal | null =>
  text === undefined || isIsoDate(text)
    ? null
    : text.trim() === ''
      ? message('refusal.noDate')
      : message('refusal.badDate', { text });

/** Null unless the end lies before the start. */
export const refusalOfOrder = (start: IsoDate | undefined, end: IsoDate | undefined): Refusal | null =>
  start !== undefined && end !== undefined && end < start ? message('refusal.datesOutOfOrder', { start, end }) : null;

/** Null when it is a share of a full-time job that one seat can have. */
export const refusalOfFte = (value: unknown): Refusal | null =>
  typeof value === 'number' && value >= 0 && value <= MAX_SEAT_FTE ? null : message('refusal.fte');
