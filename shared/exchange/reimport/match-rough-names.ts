/** Asks about people who are called only roughly like somebody of the plan that nobody else of the list is. */
import { message } from '../../texts/message.ts';
import type { Person } from '../../model/person.ts';
import { askWho, asSame, byLikeness } from './ask-who.ts';
import { haveOtherNumbers, likeness } from './likeness.ts';
import type { Pairing } from './pairing.ts';
import { isRoughlySameName, tellingWords } from './rough-name.ts';

/** A word that so many share tells nobody apart. */
const COMMON = 100;

/** Points of likeness from which the same person is likelier than a new one: the same manager, or title. */
const LIKELY = 3;

export function askAboutRoughNames(pairing: Pairing): void {
  const byWord = new Map<string, Person[]>();
  for (const person of pairing.known.people.filter(pairing.isFreePerson)) {
    for (const word of new Set(tellingWords(person.name))) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [person]);
      else known.push(person);
    }
  }
  for (const person of pairing.listed().filter(pairing.isUnmatchedPerson)) {
    const sharing = new Set(tellingWords(person.name).flatMap((word) => rare(byWord.get(word))));
    const candidates = [...sharing].filter(
      (known) =>
        pairing.isFreePerson(known) && !haveOtherNumbers(person, known) && isRoughlySameName(person.name, known.name),
    );
    if (candidates.length > 0) askAboutRoughName(pairing, person, candidates);
  }
}

const rare = (people: readonly Person[] = []): readonly Person[] => (people.length > COMMON ? [] : people);

function askAboutRoughName(pairing: Pairing, person: Person, candidates: readonly Person[]): void {
  const ordered = byLikeness(pairing, person, candidates);
  const [best] = ordered;
  const isLikely = best !== undefined && likeness(pairing, person, best) >= LIKELY;
  askWho(pairing, {
    kind: 'rough',
    person,
    question: message('reimport.question.roughName', { name: person.name, other: best?.name ?? '' }),
    candidates: ordered.map((candidate) => asSame(pairing.known, candidate)),
    otherwise: message('reimport.choice.newPerson', { name: person.name }),
    likeliest: isLikely ? best : null,
  });
}
