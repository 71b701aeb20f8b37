/** Picks from what tables hold, as a hurried hand does. */
import type { Random } from '../../build/sample/seeded-random.ts';
import type { Choice } from '../../shared/commands/choice.ts';
import type { Id, Kind } from '../../shared/model/kinds.ts';
import { tableOf, type Tables } from '../../shared/model/tables.ts';
import { randomName } from './random-text.ts';

/** An id in the tables, or now and then one that nothing has. */
export function someId<K extends Kind>(random: Random, tables: Tables, kind: K): Id<K> {
  const records = [...tableOf(tables, kind).values()];
  const isStale = records.length === 0 || random.chance(0.02);
  return isStale ? `${kind}_gone` : (random.pick(records).id as Id<K>);
}

export function maybe<T>(random: Random, value: T): T | null {
  return random.chance(0.8) ? value : null;
}

/** None to three positions. */
export const someIds = (random: Random, tables: Tables): readonly Id<'position'>[] =>
  Array.from({ length: random.below(4) }, () => someId(random, tables, 'position'));

/** A record that is there, or a name. */
export function randomChoice<K extends 'team' | 'location' | 'person' | 'function'>(
  random: Random,
  tables: Tables,
  kind: K,
): NonNullable<Choice<K>> {
  return random.chance(0.7)
    ? { id: someId(random, tables, kind) }
    : { newName: random.pick([randomName(random), ' ', 'y'.repeat(20_000)]) };
}
