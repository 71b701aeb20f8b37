/** What ties a person to open source: their logins, and what they answered when they were hired. */
import { message } from '../texts/message.ts';
import { bareLogin, isLogin, loginKey, loginsOf } from '../model/github-login.ts';
import type { Id } from '../model/kinds.ts';
import { personSchema, type Person } from '../model/person.ts';
import { find, type Tables } from '../model/tables.ts';
import { ownValue } from '../util/equal.ts';
import type { Command, Refusal } from './command.ts';

/** Most logins of one person. */
const MAX_LOGINS = 20;

export interface SetLogins {
  readonly personId: Id<'person'>;
  /** The main one first; as people write them. */
  readonly logins: readonly string[];
}

export const setLogins: Command<SetLogins> = {
  id: 'person.setLogins',
  check: (tables, args) => {
    const person = find(tables, args.personId);
    return person === undefined ? message('refusal.gone') : refusalOfLogins(tables, args);
  },
  label: (tables, { personId }) => message('command.setLogins', { name: find(tables, personId)?.name ?? '' }),
  run: (tx, { personId, logins }) => {
    const [githubLogin, ...others] = cleanLogins(logins);
    tx.update(personId, { githubLogin, githubAliases: others.length === 0 ? undefined : others });
  },
};

/** Each once, bare. */
function cleanLogins(logins: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const login of logins.map(bareLogin)) {
    if (login !== '' && !byKey.has(loginKey(login))) byKey.set(loginKey(login), login);
  }
  return [...byKey.values()];
}

function refusalOfLogins(tables: Tables, { personId, logins }: SetLogins): Refusal | null {
  const clean = cleanLogins(logins);
  if (clean.length > MAX_LOGINS) return message('refusal.tooManyLogins', { limit: MAX_LOGINS });
  const wrong = clean.find((login) => !isLogin(login));
  if (wrong !== undefined) return message('refusal.notALogin', { text: wrong.slice(0, 60) });
  const wanted = new Set(clean.map(loginKey));
  for (const other of tables.person.values()) {
    if (other.id === personId) continue;
    const taken = loginsOf(other).find((login) => wanted.has(loginKey(login)));
    if (taken !== undefined) return message('refusal.loginTaken', { login: taken, name: other.name });
  }
  return null;
}

/** One answer; `undefined` takes it back. */
export type SurveyAnswer =
  | { readonly field: 'heardVia'; readonly value: string | undefined }
  | { readonly field: 'aware'; readonly value: boolean | undefined }
  | { readonly field: 'influence'; readonly value: number | undefined }
  | { readonly field: 'repoIds'; readonly value: readonly Id<'repoLink'>[] };

export type AnswerSurvey = { readonly personId: Id<'person'> } & SurveyAnswer;

export const answerSurvey: Command<AnswerSurvey> = {
  id: 'person.answerSurvey',
  check: (tables, args) => {
    const person = find(tables, args.personId);
    if (person === undefined) return message('refusal.gone');
    if (args.field === 'repoIds' && args.value.some((id) => find(tables, id) === undefined))
      return message('refusal.gone');
    const parsed = personSchema.safeParse({ ...person, openSource: answersWith(person, args) });
    if (parsed.success) return null;
    return args.field === 'influence'
      ? message('refusal.influence')
      : message('refusal.badField', { problem: parsed.error.issues[0]?.message ?? '' });
  },
  label: (tables, { personId }) => message('command.answerSurvey', { name: find(tables, personId)?.name ?? '' }),
  run: (tx, args) => {
    const person = tx.get(args.personId);
    if (person === undefined) return;
    const openSource = answersWith(person, args);
    tx.update(args.personId, { openSource: Object.keys(openSource).length === 0 ? undefined : openSource });
  },
  coalesceKey: ({ personId, field }) => (field === 'heardVia' ? `${personId}.survey.${field}` : undefined),
};

type Answers = NonNullable<Person['openSource']>;

/** The answers with one of them set, or taken out where it says nothing. */
function answersWith({ openSource = {} }: Person, { field, value }: SurveyAnswer): Answers {
  const kept = Object.entries(openSource).filter(([key]) => key !== field);
  const isNothing = value === undefined || (Array.isArray(value) && value.length === 0);
  const said = typeof value === 'object' ? [...new Set(value)] : value;
  return Object.fromEntries(isNothing ? kept : [...kept, [field, said]]);
}

/** Whether a person has answered anything. */
export const hasAnswered = ({ openSource }: Person): boolean =>
  openSource !== undefined &&
  ['heardVia', 'aware', 'influence', 'repoIds'].some((field) => ownValue(openSource, field) !== undefined);
