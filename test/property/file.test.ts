/** Laws of the plan file: nothing is lost, equal plans are equal bytes, and what a newer version wrote survives. */
import { describe, expect } from 'vitest';
import type { Random } from '../../build/sample/seeded-random.ts';
import { openPlan } from '../../shared/file/open-plan.ts';
import type { OpenedPlan } from '../../shared/file/opened-plan.ts';
import type { Plan } from '../../shared/file/plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { KINDS } from '../../shared/model/kinds.ts';
import { allRecords, find, tablesOf } from '../../shared/model/tables.ts';
import { forEverySeed } from '../support/for-every-seed.ts';
import { planOf, textOf } from '../support/plan-text.ts';
import { edited } from '../support/random-change.ts';
import { randomTables } from '../support/random-org.ts';
import { randomName } from '../support/random-text.ts';

const SIZE = 40;
const CALLS = 20;
const SEEDS = 500;

/** JSON of any shape, a few levels deep, as a newer version might write it. */
function randomJson(random: Random, depth = 3): unknown {
  if (depth === 0 || random.chance(0.4)) {
    return random.pick([null, true, 0, -1.5, 1e21, 5e-324, Number.MAX_SAFE_INTEGER, randomName(random), [], {}]);
  }
  const items = Array.from({ length: random.below(4) }, () => randomJson(random, depth - 1));
  return random.chance(0.5) ? items : Object.fromEntries(items.map((item, index) => [`key ${index}"`, item]));
}

/** A plan with fields that this version does not know, in the head, in records, and as a collection. */
function randomPlan(random: Random): Plan {
  const records = [...allRecords(edited(random, randomTables(random, SIZE), CALLS))];
  const extended = records.map((record) => (random.chance(0.3) ? { ...record, $later: randomJson(random) } : record));
  return {
    ...planOf(tablesOf(extended)),
    unknown: { aaa: randomJson(random), 'later things': [{ id: 'later_1', of: randomJson(random) }], zzz: null },
  };
}

function opened(text: string): OpenedPlan {
  const result = openPlan(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error).slice(0, 500));
  return result.value;
}

describe('plan file', () => {
  forEverySeed(
    'File: save, load and save again is byte for byte the same, without a repair',
    (random) => {
      const text = serializePlan(randomPlan(random));
      const { plan, repairs, readOnlyBecause, migratedFrom } = opened(text);
      expect(serializePlan(plan)).toBe(text);
      expect({ repairs, readOnlyBecause, migratedFrom }).toEqual({
        repairs: [],
        readOnlyBecause: null,
        migratedFrom: null,
      });
    },
    SEEDS,
  );

  forEverySeed(
    'File: what this version does not know comes back as it was',
    (random) => {
      const plan = randomPlan(random);
      const { plan: again } = opened(serializePlan(plan));
      expect(again.unknown).toEqual(plan.unknown);
      for (const record of allRecords(plan.tables)) {
        expect(find(again.tables, record.id)).toEqual(record);
      }
    },
    SEEDS,
  );

  forEverySeed(
    'File: the order in which records and fields came in leaves no trace',
    (random) => {
      const { tables } = randomPlan(random);
      const shuffled = random
        .shuffled([...allRecords(tables)])
        .map((record) => Object.fromEntries(random.shuffled(Object.entries(record))) as unknown as typeof record);
      expect(textOf(tablesOf(shuffled))).toBe(textOf(tables));
    },
    SEEDS,
  );

  forEverySeed(
    'File: is JSON with one field a line, sorted, and a newline at the end',
    (random) => {
      const text = serializePlan(randomPlan(random));
      const parsed = JSON.parse(text) as Readonly<Record<string, unknown>>;
      expect(`${JSON.stringify(parsed, null, 1)}\n`).toBe(text);
      for (const { collection } of Object.values(KINDS)) {
        const records = (parsed[collection] ?? []) as readonly { readonly id: string }[];
        expect(records.map(({ id }) => id)).toEqual(records.map(({ id }) => id).sort());
        for (const record of records) expect(Object.keys(record)).toEqual(Object.keys(record).sort());
      }
    },
    SEEDS,
  );
});
