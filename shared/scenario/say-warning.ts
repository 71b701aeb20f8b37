/** What a warning of the check of moves says, as a sentence. */
import { message, type Message } from '../texts/message.ts';
import type { IsoDate } from '../util/iso-date.ts';
import type { ReteamingWarning } from './reteaming.ts';

/** Names listed in a sentence. */
const NAMED = 6;

/** The sentence; days as the reader writes them. */
export function sayWarning(warning: ReteamingWarning, sayDay: (day: IsoDate) => string = (day) => day): Message {
  const { check, name, people, count, limit, why, from, until } = warning;
  const when =
    until === null
      ? message('reteaming.fromOn', { from: sayDay(from) })
      : message('reteaming.fromUntil', { from: sayDay(from), until: sayDay(until) });
  if (check === 'changesMany') {
    return message('reteaming.changesMany', { name, count, limit, from: sayDay(from), until: sayDay(until ?? from) });
  }
  if (check === 'teamSmall') return message('reteaming.teamSmall', { name, count, limit, when });
  return message(`reteaming.unled.${why?.kind ?? 'top'}`, { name, count, when, people: namesOf(people) });
}

function namesOf(people: ReteamingWarning['people']): Message | string {
  const named = people
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join(', ');
  return people.length <= NAMED ? named : message('reteaming.andMore', { people: named, count: people.length - NAMED });
}

/** Which moves it comes from, as a sentence. */
export function sayMoves({ moves }: Pick<ReteamingWarning, 'moves'>): Message {
  if (moves.length === 0) return message('reteaming.byDays');
  return message('reteaming.byMoves', { count: moves.length, moves: moves.map(({ label }) => label).join('; ') });
}
