/** Where a person stands in one version of an organisation, in words: what is shown before and after. */
import type { Id } from '../model/kinds.ts';
import { nameOf } from '../model/record-name.ts';
import type { Tables } from '../model/tables.ts';
import { mainSeat, managerSeatOf, type ImpactKind } from './impact.ts';
import { teamsInWords } from './teams-in.ts';
import { valueInWords } from './words.ts';

/** What is told of a person, in order. */
export const PERSON_FACTS = ['manager', 'title', 'team', 'level', 'location'] as const satisfies readonly ImpactKind[];
export type PersonFact = (typeof PERSON_FACTS)[number];

/** Empty where there is none; null for who holds no position. */
export function personFacts(tables: Tables, id: Id<'person'>): Readonly<Record<PersonFact, string>> | null {
  const seat = mainSeat(tables, id);
  if (seat === undefined) return null;
  const { title, level = '', locationId } = seat;
  return {
    manager: nameOf(tables, managerSeatOf(tables, seat)?.id ?? null),
    title,
    team: teamsInWords(tables, seat) ?? '',
    level,
    location: valueInWords(tables, locationId) ?? '',
  };
}
