/** The bench: people without a place. Nobody is lost who leaves a position; they wait here for another. */
import { compareText } from '../util/compare-text.ts';
import { foldText } from '../util/fold-text.ts';
import type { Person } from '../model/person.ts';
import type { Tables } from '../model/tables.ts';

type Source = Pick<Tables, 'position' | 'person'>;

const known = new WeakMap<Source['position'], { readonly of: Source['person']; readonly people: readonly Person[] }>();

/** Everyone who holds no position, or only closed ones, by name. The same tables give the same list. */
export function benchOf({ position: positions, person: everybody }: Source): readonly Person[] {
  const found = known.get(positions);
  if (found !== undefined && found.of === everybody) return found.people;
  const placed = new Set<string>();
  positions.forEach(({ personId, status }) => {
    if (personId !== null && status !== 'closed') placed.add(personId);
  });
  const people = [...everybody.values()]
    .filter(({ id }) => !placed.has(id))
    .sort((a, b) => compareText(foldText(a.name), foldText(b.name)) || compareText(a.id, b.id));
  known.set(positions, { of: everybody, people });
  return people;
}

/** The people whose name, e-mail, level or skills hold every word of the query. */
export function searchBench(people: readonly Person[], query: string): readonly Person[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return people;
  return people.filter(({ name, email, level, skills }) => {
    const texts = foldText([name, email ?? '', level ?? '', ...skills.map(({ skill }) => skill)].join(' '));
    return words.every((word) => texts.includes(word));
  });
}
