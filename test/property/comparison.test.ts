/** Laws of comparing: what is quick says the same as what looks at everybody. */
import { describe, expect } from 'vitest';
import { seatsOf } from '../../shared/analysis/held-seats.ts';
import { BASELINE, branchTables } from '../../shared/scenario/branch.ts';
import { differences } from '../../shared/scenario/differences.ts';
import { changedPeople, impactOf } from '../../shared/scenario/impact.ts';
import { movesBehind } from '../../shared/scenario/moves-behind.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { tablesOf } from '../../shared/model/tables.ts';
import { forEverySeed } from '../support/for-every-seed.ts';
import { randomTables } from '../support/random-org.ts';
import { MOVE_DAYS, ONE, SCENARIO, withoutScenarios, withScenario, workedOn } from '../support/random-scenario.ts';

const SIZE = 40;

/** The same organisation without anything shared: every record and table is a copy. */
const copied = (tables: Tables): Tables =>
  tablesOf(Object.values(tables).flatMap((table) => [...table.values()].map((record) => structuredClone(record))));

describe('comparing', () => {
  forEverySeed(
    'Comparing: the same whether the versions share records or not',
    (random) => {
      const empty = withScenario(withoutScenarios(randomTables(random, SIZE)), SCENARIO);
      const plan = workedOn(random, empty, { branch: ONE, calls: 10 });
      const { tables } = branchTables(plan, ONE, random.pick([...MOVE_DAYS, null]));
      const apart = copied(plan);
      expect(differences(plan, tables)).toEqual(differences(apart, tables));
      const impact = impactOf(plan, tables);
      expect(impact).toEqual(impactOf(apart, tables));
      const changed = impact.filter(({ changes }) => changes.length > 0);
      expect(new Set(changedPeople(plan, tables))).toEqual(new Set(changed));
      expect(
        impact.every(({ personId }) => seatsOf(plan, personId).length + seatsOf(tables, personId).length > 0),
      ).toBe(true);
    },
    300,
  );

  forEverySeed(
    'Comparing: every difference from the baseline is of a move, unless it was mended',
    (random) => {
      const empty = withScenario(withoutScenarios(randomTables(random, SIZE)), SCENARIO);
      const plan = workedOn(random, empty, { branch: ONE, calls: 10 });
      const shown = branchTables(plan, ONE);
      if (shown.repairs.length > 0) return;
      const moveOf = movesBehind(plan, { before: BASELINE, after: ONE, until: null });
      for (const difference of differences(plan, shown.tables)) {
        expect(moveOf(difference), JSON.stringify(difference)).toMatchObject({ side: 'after' });
      }
    },
    300,
  );
});
