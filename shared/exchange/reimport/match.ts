/** Matches a list with a plan. Everything certain is paired first; the rest is asked, in the order of the rows. */
import type { Tables } from '../../model/tables.ts';
import type { Answers } from './doubt.ts';
import type { Incoming } from './incoming.ts';
import { matchPeople } from './match-people.ts';
import { askAboutFillings, matchByHolder, matchById, matchVacancies } from './match-positions.ts';
import { askAboutRoughNames } from './match-rough-names.ts';
import { knownOf, Pairing } from './pairing.ts';

/** Which row is which position and who is who, under the answers given so far. The same input gives the same pairs. */
export function match(tables: Tables, incoming: Incoming, answers: Answers): Pairing {
  const pairing = new Pairing(knownOf(tables), incoming, answers);
  matchById(pairing);
  if (incoming.namesPeople) {
    matchPeople(pairing);
    askAboutRoughNames(pairing);
    matchByHolder(pairing);
  }
  matchVacancies(pairing);
  askAboutFillings(pairing);
  pairing.doubts.sort((one, other) => (one.rows[0] ?? 0) - (other.rows[0] ?? 0));
  return pairing;
}
