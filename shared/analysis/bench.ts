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
