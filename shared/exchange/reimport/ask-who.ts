/** Asks who of the plan a person of the list is, and pairs them by the answer. */
import { message, type Message } from '../../texts/message.ts';
import type { Person } from '../../model/person.ts';
import { find } from '../../model/tables.ts';
import { ask, NEW, type Choice } from './doubt.ts';
import { likeness } from './likeness.ts';
import type { Known, Pairing } from './pairing.ts';

/** People offered for one row; a list of twenty namesakes helps nobody. */
const MOST_CHOICES = 6;

export interface WhoQuestion {
  readonly kind: 'number' | 'email' | 'seat' | 'name' | 'namesake' | 'rough';
  readonly person: Person;
  readonly question: Message;
  /** Whom the person may be; what it means if so. */
  readonly candidates: readonly Candidate[];
  /** What it means if the person is nobody of the plan. */
  readonly otherwise: Message;
  /** The likeliest answer; null: nobody of the plan. */
  readonly likeliest: Person | null;
}

export interface Candidate {
  readonly person: Person;
  readonly meaning: Message;
}

/** Puts the question, with the likeliest answer first, and pairs the person with whom the answer names. */
export function askWho(pairing: Pairing, { kind, person, question, candidates, otherwise, likeliest }: WhoQuestion) {
  const rows = pairing.seatsOf(person).map(({ draft }) => draft.row);
  const people = candidates
    .slice(0, MOST_CHOICES)
    .map(({ person: known, meaning }): Choice => ({ value: known.id, meaning }));
  const nobody: Choice = { value: NEW, meaning: otherwise };
  const first = people.find(({ value }) => value === likeliest?.id) ?? nobody;
  const choices = [first, ...[...people, nobody].filter((choice) => choice !== first)];
  const doubt = ask({ key: `${kind}:${rows[0] ?? 0}`, rows, question, choices, answers: pairing.answers });
  pairing.doubts.push(doubt);
  const chosen = candidates.find((candidate) => candidate.person.id === doubt.answer);
  if (chosen !== undefined) pairing.pairPeople(person, chosen.person);
}

/** Candidates with the most alike first. */
export function byLikeness(pairing: Pairing, person: Person, people: readonly Person[]): readonly Person[] {
  const scored = people.map((known) => ({ known, score: likeness(pairing, person, known) }));
  return scored.sort((a, b) => b.score - a.score).map(({ known }) => known);
}

/** A person of the plan in a way that tells namesakes apart. */
export function describe({ tables, heldBy }: Known, person: Person): string {
  const [position] = heldBy(person.id);
  const team = position?.teamId === undefined ? undefined : find(tables, position.teamId)?.name;
  const details = [position?.title, team, person.email].filter((text) => text !== undefined && text !== '');
  return details.length === 0 ? person.name : `${person.name} (${details.join(', ')})`;
}

/** The same person, still or again. */
export const asSame = (known: Known, person: Person): Candidate => ({
  person,
  meaning: message('reimport.choice.same', { person: describe(known, person) }),
});
