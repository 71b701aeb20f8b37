/** Sentences that come as data, in the language of the page. */
import { t } from './t.ts';
import type { Message } from '../../shared/texts/message.ts';

/** The sentence; text that came from the host is already a sentence. */
export const sayHere = (text: Message | string): string =>
  typeof text === 'string' ? text : t(text.key, valuesHere(text.values));

/** Sentences inside the sentence, said first. */
const valuesHere = (values: Message['values']): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? sayHere(value) : value]),
  );

const times = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const days = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const longDays = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });

/** A day as people write it. */
export const sayDay = (date: Date): string => longDays.format(date);

/** An instant as people say it: the time today, the day and time otherwise. */
export function sayInstant(instant: string): string {
  const date = new Date(instant);
  return date.toDateString() === new Date().toDateString() ? times.format(date) : days.format(date);
}
