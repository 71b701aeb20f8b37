/** The text of a plan is the same whether it is written anew or from the pieces of the version before. */
import { describe, expect } from 'vitest';
import { apply } from '../../shared/change/change.ts';
import { bracket, canonicalJson } from '../../shared/file/canonical-json.ts';
import { newPlan } from '../../shared/file/new-plan.ts';
import { serializePlan, writePlan } from '../../shared/file/serialize.ts';
import { ALL_KINDS, KINDS } from '../../shared/model/kinds.ts';
import { tableOf, tablesOf, type Tables } from '../../shared/model/tables.ts';
import { forEverySeed } from '../support/for-every-seed.ts';
import { randomChange } from '../support/random-change.ts';
import { bigTables } from '../bench/big-plan.ts';

const planOf = (tables: Tables) => newPlan({ docId: 'plan_test', name: 'Test', tables });

/** Every collection of the tables as the file has them, without anything kept. */
function collectionsOf(tables: Tables): readonly string[] {
  return ALL_KINDS.map((kind) => [KINDS[kind].collection, [...tableOf(tables, kind).values()]] as const)
    .filter(([, records]) => records.length > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, records]) => {
      const texts = records.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((record) => canonicalJson(record, 2));
      return `"${name}": ${bracket('[', texts, ']', 1)}`;
    });
}

describe('the text of a plan', () => {
  forEverySeed(
    'kept up with edits, is the text written anew',
    (random) => {
      // Several pieces of positions, of people and of nothing else.
      let tables = bigTables(1 + random.below(700));
      for (let edits = 0; edits < 6; edits++) {
        const text = serializePlan(planOf(tables));
        const collections = collectionsOf(tables).map((collection) => `,\n ${collection}`);
        expect(text.endsWith(`"name": "Test"${collections.join('')}\n}\n`)).toBe(true);
        // Now and then it is another plan, or a version before.
        if (random.chance(0.1)) tables = tablesOf([...tables.position.values()].slice(random.below(50)));
        else if (random.chance(0.9)) tables = apply(tables, randomChange(random, tables));
      }
    },
    25,
  );

  forEverySeed(
    'writes one piece after an edit of one record',
    (random) => {
      const tables = bigTables(1_000);
      serializePlan(planOf(tables));
      const position = random.pick([...tables.position.values()]);
      const edited = { ...tables, position: tables.position.with([[position.id, { ...position, title: 'Another' }]]) };
      const steps = [...writePlan(planOf(edited))].length;
      expect(steps).toBe(1);
    },
    5,
  );
});
