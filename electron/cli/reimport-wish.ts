/** What the user of the command line wants done with the differences between a list and a plan. */
import { LEFT_CHOICES, type LeftChoice } from '../../shared/exchange/reimport/accept.ts';
import type { Comparison } from '../../shared/exchange/reimport/compare.ts';
import { DIFFERENCE_KINDS, type DifferenceKind } from '../../shared/exchange/reimport/difference.ts';
import { NEW, type Answers } from '../../shared/exchange/reimport/doubt.ts';
import { fail, ok, type Result } from '../../shared/util/result.ts';
import type { Call } from './subcommand.ts';

export interface Wish {
  readonly kinds: readonly DifferenceKind[];
  readonly left: LeftChoice;
  readonly answers: Answers;
  /** Whether the user has seen the warning and means it. */
  readonly isSure: boolean;
}

/** The wish in the options, or what is wrong with one of them. */
export function wishOf({ text, texts, isSet }: Call): Result<Wish, string> {
  const kinds = kindsIn(texts('accept').join(','));
  if (!kinds.ok) return kinds;
  const left = text('left') === '' ? 'delete' : LEFT_CHOICES.find((choice) => choice === text('left'));
  if (left === undefined) return fail(`--left takes ${LEFT_CHOICES.join(', ')}; "${text('left')}" is none of them.`);
  const answers = answersIn(texts('answer'));
  return answers.ok ? ok({ kinds: kinds.value, left, answers: answers.value, isSure: isSet('yes') }) : answers;
}

function kindsIn(list: string): Result<readonly DifferenceKind[], string> {
  const words = list
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  if (words.includes('all')) return ok(DIFFERENCE_KINDS);
  const wrong = words.find((word) => !DIFFERENCE_KINDS.some((kind) => kind === word));
  if (wrong !== undefined)
    return fail(`--accept takes all or some of ${DIFFERENCE_KINDS.join(',')}; "${wrong}" is none of them.`);
  return ok(DIFFERENCE_KINDS.filter((kind) => words.includes(kind)));
}

function answersIn(pairs: readonly string[]): Result<Answers, string> {
  const answers = new Map<string, string>();
  for (const pair of pairs) {
    const [, key = '', value = ''] = /^([^=]+)=(.+)$/.exec(pair.trim()) ?? [];
    if (key === '') return fail(`"${pair}" is no answer. Write it as QUESTION=CHOICE, such as seat:12=${NEW}.`);
    answers.set(key, value);
  }
  return ok(answers);
}

/** An answer to what was not asked, or that is no choice, would silently do nothing: it is a mistake. */
export function mistakenAnswer({ doubts }: Comparison, answers: Answers): string | null {
  for (const [key, value] of answers) {
    const doubt = doubts.find((one) => one.key === key);
    const asked = doubts.map((one) => one.key).join(', ') || 'none';
    if (doubt === undefined) return `There is no question "${key}". The questions are: ${asked}.`;
    if (!doubt.isAnswered) {
      const choices = doubt.choices.map((choice) => choice.value).join(', ');
      return `"${value}" does not answer ${key}. The choices are: ${choices}.`;
    }
  }
  return null;
}
