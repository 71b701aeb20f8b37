/** Picks from what tables hold, as a hurried hand does. */
import type { Random } from '../../build/sample/seeded-random.ts';
import type { Id, Kind } from '../../shared/model/kinds.ts';
import { tableOf, type Tables } from '../../shared/model/tables.ts';

/** An id in the tables, or now and then one that nothing has. */
export function someId<K extends Kind>(random: Random, tables: Tables, kind: K): Id<K> {
  const records = [...tableOf(tables, kind).values()];
  const isStale = records.length === 0 || random.chance(0.02);
  return isStale ? `${kind}_gone` : (random.pick(records).id as Id<K>);
}

export function maybe<T>(random: Random, value: T): T | null {
  return random.chance(0.8) ? value : null;
}
