/** A match that is not certain: a question, what each answer means, and the answer that holds until somebody gives one. */
import type { Message } from '../../texts/message.ts';

export interface Choice {
  readonly value: string;
  /** What the list and the plan mean if this is so. */
  readonly meaning: Message;
}

export interface Doubt {
  /** Stays the same as long as the list does. */
  readonly key: string;
  /** Rows of the sheet that it is about. */
  readonly rows: readonly number[];
  readonly question: Message;
  /** The likeliest first. */
  readonly choices: readonly Choice[];
  /** The choice that holds. */
  readonly answer: string;
  readonly isAnswered: boolean;
}

/** Answers by the key of their question. */
export type Answers = ReadonlyMap<string, string>;

/** Nothing answered yet. */
export const NO_ANSWERS: Answers = new Map();

/** Stands for "nobody, or nothing, in the plan". */
export const NEW = 'new';

/** The question with the answer that was given, or with its first choice; an answer that is no choice any more does not count. */
export function ask({
  answers,
  ...doubt
}: Omit<Doubt, 'answer' | 'isAnswered'> & { readonly answers: Answers }): Doubt {
  const given = answers.get(doubt.key);
  const isAnswered = given !== undefined && doubt.choices.some(({ value }) => value === given);
  return { ...doubt, isAnswered, answer: isAnswered ? given : (doubt.choices[0]?.value ?? NEW) };
}
