/** A sentence for people as data: which sentence, and what goes into it. The screen translates it, the command line says it in English. */
import { TEXTS, type TextKey } from './en.ts';
import { laterSentence } from './later.ts';

export interface Message {
  readonly key: TextKey;
  readonly values: Readonly<Record<string, MessageValue>>;
}

/** What goes into a sentence; a sentence of its own is said in the language of the whole. */
export type MessageValue = string | number | Message;

/** A sentence of the catalogue. With plural forms (`…_one`, `…_other`) the value `count` chooses. */
export const message = (key: TextKey, values: Message['values'] = {}): Message => ({ key, values });

const plurals = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

/** The sentence in English. */
export function say({ key, values }: Message): string {
  const template = templateFor(key, values['count']);
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value === 'object') return say(value);
    return typeof value === 'number' ? numbers.format(value) : (value ?? '');
  });
}

function templateFor(key: TextKey, count: MessageValue | undefined): string {
  const plural = typeof count === 'number' ? textOf(`${key}_${plurals.select(count)}`) : undefined;
  return plural ?? textOf(key) ?? textOf(`${key}_other`) ?? key;
}

const textOf = (key: string): string | undefined =>
  (TEXTS as Readonly<Record<string, string>>)[key] ?? laterSentence(key);
