/** Who belongs to the company by the plan, with their days: what inside and outside are told by. */
import { seatsOf } from '../analysis/held-seats.ts';
import { loginsOf } from '../model/github-login.ts';
import type { Person } from '../model/person.ts';
import type { Table } from '../model/table.ts';
import type { Tables } from '../model/tables.ts';
import type { Classify } from '../portfolio/activity.ts';
import { classifierOf, type InsiderDays, type KnownLogin } from '../portfolio/classifier.ts';
import type { IsoDate } from '../util/iso-date.ts';

type Relevant = Pick<Tables, 'person' | 'position'>;

const known = new WeakMap<
  Table<Person>,
  { readonly positions: Tables['position']; readonly list: readonly InsiderDays[] }
>();

/** Every login of everybody in the plan, with the first and the last day. The same tables give the same list. */
export function insidersOf(tables: Relevant): readonly InsiderDays[] {
  const found = known.get(tables.person);
  if (found?.positions === tables.position) return found.list;
  const list = [...tables.person.values()].flatMap((person): readonly InsiderDays[] => {
    const logins = loginsOf(person);
    if (logins.length === 0) return [];
    const days = daysOf(tables, person);
    const isProgram = person.employment === 'agent' ? ({ isProgram: true } as const) : {};
    return logins.map((login) => ({ login, ...days, ...isProgram }));
  });
  known.set(tables.person, { positions: tables.position, list });
  return list;
}

/** The same for a reading of GitHub; null where the plan knows nobody's login, because then everybody would look like an outsider. */
export function insidersToTell(tables: Relevant): InsiderDays[] | null {
  const insiders = insidersOf(tables);
  return insiders.some(({ isProgram }) => isProgram !== true) ? [...insiders] : null;
}

/**
 * The person's own days. Without a day of hire, who has not started yet starts with the position; without a last day,
 * who is leaving leaves with it. Other days of positions say when somebody changed places, not when they came.
 */
function daysOf(tables: Relevant, person: Person): { readonly from: IsoDate | null; readonly to: IsoDate | null } {
  const seats = seatsOf(tables, person.id);
  const starting = seats.length > 0 && seats.every(({ status }) => status === 'starting') ? seats : [];
  const leaving = seats.length > 0 && seats.every(({ status }) => status === 'leaving') ? seats : [];
  const first = starting
    .flatMap(({ startDate }) => startDate ?? [])
    .toSorted()
    .at(0);
  const last = leaving
    .flatMap(({ endDate }) => endDate ?? [])
    .toSorted()
    .at(-1);
  return { from: person.hireDate ?? first ?? null, to: person.endDate ?? last ?? null };
}

/**
 * Tells inside from outside by this plan and the person's own list; null where the plan knows nobody's login, because
 * then everybody would look like somebody from outside. AI agents of the plan are programs.
 */
export function planClassifier(tables: Relevant, own: readonly KnownLogin[] = []): Classify | null {
  const insiders = insidersOf(tables);
  if (!insiders.some(({ isProgram }) => isProgram !== true) && !own.some(({ is }) => is === 'inside')) return null;
  return classifierOf(insiders, own);
}

/** Logins of AI agents: capacity in the plan, and no people. */
export const agentsOf = ({ person }: Pick<Tables, 'person'>): readonly KnownLogin[] =>
  [...person.values()]
    .filter(({ employment }) => employment === 'agent')
    .flatMap((agent) => loginsOf(agent).map((login) => ({ login, is: 'bot' })));

const people = new WeakMap<Table<Person>, ReadonlyMap<string, Person['id']>>();

/** The person of a login, whatever its capitals. */
export function personOfLogin({ person }: Pick<Tables, 'person'>, login: string): Person['id'] | undefined {
  const byLogin = people.get(person) ?? new Map(loginPairs(person));
  people.set(person, byLogin);
  return byLogin.get(login.toLowerCase());
}

const loginPairs = (table: Table<Person>): readonly (readonly [string, Person['id']])[] =>
  [...table.values()].flatMap((one) => loginsOf(one).map((login) => [login.toLowerCase(), one.id] as const));
