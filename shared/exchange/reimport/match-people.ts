/** Finds out who of the list is who of the plan: by number, by e-mail, by seat, by name; what is not certain is asked. */
import { message } from '../../texts/message.ts';
import type { Person } from '../../model/person.ts';
import { find } from '../../model/tables.ts';
import { fold } from '../people/clean-cell.ts';
import { askWho, asSame, byLikeness, describe, type Candidate } from './ask-who.ts';
import type { Seat } from './incoming.ts';
import { haveOtherEmails, haveOtherIds, haveOtherNumbers, likeness, nameKey } from './likeness.ts';
import { byText, type Pairing } from './pairing.ts';
import { isRoughlySameName, nameWords } from './rough-name.ts';

/** So many of one name is no name but a filler, such as "Employee": it tells nobody apart. */
const FILLER = 50;

/** Pairs people in the order of certainty. Positions with ids are paired before. */
export function matchPeople(pairing: Pairing): void {
  matchByNumber(pairing);
  matchByEmail(pairing);
  const seats = seatsWithOtherHolder(pairing);
  const namesakes = byText(pairing.known.people, nameKey);
  for (const { seat, holder } of seats) askAboutSeat(pairing, seat, { holder, namesakes });
  matchByName(pairing);
}

function matchByNumber(pairing: Pairing): void {
  const known = byText(pairing.known.people, ({ externalId = '' }) => fold(externalId));
  for (const person of pairing.listed()) {
    const number = fold(person.externalId ?? '');
    if (number === '') continue;
    // A plan's own list gives people without a number by their id.
    const own = pairing.known.tables.person.get(number);
    const [first, second] = known.get(number) ?? (own === undefined ? [] : [own]);
    if (first !== undefined && second === undefined && pairing.isFreePerson(first)) pairing.pairPeople(person, first);
  }
}

function matchByEmail(pairing: Pairing): void {
  const emailOf = ({ email = '' }: Person): string => fold(email);
  const known = byText(pairing.known.people.filter(pairing.isFreePerson), emailOf);
  const listed = byText(pairing.listed().filter(pairing.isUnmatchedPerson), emailOf);
  for (const [email, people] of listed) {
    for (const person of people) {
      const free = (known.get(email) ?? []).filter(pairing.isFreePerson);
      const candidates = free.filter((candidate) => !haveOtherNumbers(person, candidate));
      const [only] = candidates;
      if (only === undefined) continue;
      const isOneEach = people.length === 1 && (known.get(email) ?? []).length === 1;
      if (isOneEach && isRoughlySame(person, only)) pairing.pairPeople(person, only);
      else askAboutEmail(pairing, { person, candidates, isOneEach });
    }
  }
}

const isRoughlySame = (one: Person, other: Person): boolean =>
  nameKey(one) === nameKey(other) || isRoughlySameName(one.name, other.name);

function askAboutEmail(
  pairing: Pairing,
  {
    person,
    candidates,
    isOneEach,
  }: { readonly person: Person; readonly candidates: readonly Person[]; readonly isOneEach: boolean },
): void {
  const [only] = candidates;
  const sameName = candidates.find((candidate) => nameKey(candidate) === nameKey(person));
  const values = { name: person.name, email: person.email ?? '', other: only?.name ?? '' };
  askWho(pairing, {
    kind: 'email',
    person,
    question: message(isOneEach ? 'reimport.question.emailOfOther' : 'reimport.question.emailTwice', values),
    candidates: byLikeness(pairing, person, candidates).map((candidate) => asSame(pairing.known, candidate)),
    otherwise: message('reimport.choice.newPerson', { name: person.name }),
    likeliest: sameName ?? (isOneEach ? (only ?? null) : null),
  });
}

interface HeldSeat {
  readonly seat: Seat;
  readonly holder: Person;
}

/** Seats found by id whose holder in the plan is called otherwise; where the names agree, the people are paired. */
function seatsWithOtherHolder(pairing: Pairing): readonly HeldSeat[] {
  const others: HeldSeat[] = [];
  for (const seat of pairing.incoming.seats) {
    const positionId = pairing.positionOf.get(seat.position.id);
    const personId = positionId === undefined ? null : (find(pairing.known.tables, positionId)?.personId ?? null);
    const holder = personId === null ? undefined : find(pairing.known.tables, personId);
    if (seat.person === null || holder === undefined || haveOtherNumbers(seat.person, holder)) continue;
    if (nameKey(seat.person) !== nameKey(holder)) others.push({ seat, holder });
    else if (pairing.isUnmatchedPerson(seat.person) && pairing.isFreePerson(holder)) {
      pairing.pairPeople(seat.person, holder);
    }
  }
  return others;
}

/** The id now has another name: a person with a new name, or another person in the seat? */
function askAboutSeat(
  pairing: Pairing,
  { draft, person }: Seat,
  { holder, namesakes }: { readonly holder: Person; readonly namesakes: ReadonlyMap<string, readonly Person[]> },
): void {
  if (person === null || !pairing.isUnmatchedPerson(person) || !pairing.isFreePerson(holder)) return;
  const moved = (namesakes.get(nameKey(person)) ?? [])
    .filter((known) => known !== holder && pairing.isFreePerson(known))
    .filter((known) => !haveOtherNumbers(person, known))
    .map((known): Candidate => ({
      person: known,
      meaning: message('reimport.choice.movedIn', { person: describe(pairing.known, known), other: holder.name }),
    }));
  const values = { name: person.name, other: holder.name, id: draft.id };
  const renamed: Candidate = { person: holder, meaning: message('reimport.choice.renamed', values) };
  const [mover] = moved;
  askWho(pairing, {
    kind: 'seat',
    person,
    question: message('reimport.question.otherName', values),
    candidates: [...moved, renamed],
    otherwise: message('reimport.choice.replaced', values),
    likeliest: mover?.person ?? (sharesWord(person, holder) ? holder : null),
  });
}

/** Who marries keeps the first name, and who goes by another first name keeps the last. */
function sharesWord(one: Person, other: Person): boolean {
  const words = new Set(nameWords(one.name));
  return isRoughlySame(one, other) || nameWords(other.name).some((word) => words.has(word));
}

function matchByName(pairing: Pairing): void {
  const known = byText(pairing.known.people.filter(pairing.isFreePerson), nameKey);
  const listed = byText(pairing.listed().filter(pairing.isUnmatchedPerson), nameKey);
  for (const [name, people] of listed) {
    const namesakes = known.get(name) ?? [];
    if (Math.max(people.length, namesakes.length) > FILLER) continue;
    const isOneEach = people.length === 1 && namesakes.length === 1;
    for (const person of inOrderOfLikeness(pairing, people, namesakes)) {
      const candidates = namesakes.filter((one) => pairing.isFreePerson(one) && !haveOtherNumbers(person, one));
      const [only] = candidates;
      if (only === undefined) continue;
      const seats = pairing.seatsOf(person);
      const isContradicted = haveOtherEmails(person, only) || haveOtherIds(seats, pairing.known.heldBy(only.id));
      if (isOneEach && !isContradicted) pairing.pairPeople(person, only);
      else askAboutNamesakes(pairing, { person, candidates, isOneEach });
    }
  }
}

/** Who is most alike to anybody chooses first. */
function inOrderOfLikeness(pairing: Pairing, people: readonly Person[], known: readonly Person[]): readonly Person[] {
  if (people.length === 1) return people;
  const best = new Map(
    people.map((person) => [person, Math.max(...known.map((one) => likeness(pairing, person, one)))]),
  );
  return [...people].sort((a, b) => (best.get(b) ?? 0) - (best.get(a) ?? 0));
}

function askAboutNamesakes(
  pairing: Pairing,
  {
    person,
    candidates,
    isOneEach,
  }: { readonly person: Person; readonly candidates: readonly Person[]; readonly isOneEach: boolean },
): void {
  const ordered = byLikeness(pairing, person, candidates);
  const [best] = ordered;
  const isAlike = best !== undefined && likeness(pairing, person, best) > 0;
  askWho(pairing, {
    kind: isOneEach ? 'name' : 'namesake',
    person,
    question: message(isOneEach ? 'reimport.question.nameAlone' : 'reimport.question.namesakes', { name: person.name }),
    candidates: ordered.map((candidate) => asSame(pairing.known, candidate)),
    otherwise: message('reimport.choice.newPerson', { name: person.name }),
    likeliest: isOneEach || isAlike ? (best ?? null) : null,
  });
}
