/** The refusals of a name or title that was typed. */
import { message } from '../texts/message.ts';
import { MAX_LINE } from '../model/fields.ts';
import type { Refusal } from './command.ts';

/** Null when the text says something and fits into a file. */
export function refusalOfName(text: string, whenEmpty: 'refusal.emptyName' | 'refusal.emptyTitle'): Refusal | null {
  const name = text.trim();
  if (name === '') return message(whenEmpty);
  return name.length > MAX_LINE ? message('refusal.tooLong', { limit: MAX_LINE }) : null;
}
