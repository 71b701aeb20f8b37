/** Finds people of the bench by any part of what the plan knows of them. */
import { foldText } from '../util/fold-text.ts';
import type { Person } from '../model/person.ts';

/** The people whose name, e-mail, level or skills hold every word of the query. */
export function searchBench(people: readonly Person[], query: string): readonly Person[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return people;
  return people.filter(({ name, email, level, skills }) => {
    const texts = foldText([name, email ?? '', level ?? '', ...skills.map(({ skill }) => skill)].join(' '));
    return words.every((word) => texts.includes(word));
  });
}
