/** Laws of repair, on organisations whose references were turned at random. */
import { afterAll, describe, expect } from 'vitest';
import { apply, invert } from '../../shared/change/change.ts';
import { repair } from '../../shared/change/integrity.ts';
import { allRecords, tablesOf } from '../../shared/model/tables.ts';
import { forEverySeed } from '../support/for-every-seed.ts';
import { danglingIds, idsOnCycles, idsOnManagerCircles } from '../support/loose-ends.ts';
import { textOf } from '../support/plan-text.ts';
import { disordered } from '../support/random-change.ts';
import { randomTables } from '../support/random-org.ts';

const SIZE = 60;

describe('repair', () => {
  const before = { dangling: 0, onCycles: 0, onManagerCircles: 0 };

  forEverySeed('Repair: leaves no dangling reference and no cycle', (random) => {
    const broken = disordered(random, randomTables(random, SIZE));
    before.dangling += danglingIds(broken).length;
    before.onCycles += idsOnCycles(broken).length;
    before.onManagerCircles += idsOnManagerCircles(broken).filter((id) => !idsOnCycles(broken).includes(id)).length;
    const { tables } = repair(broken);
    expect(danglingIds(tables)).toEqual([]);
    expect(idsOnCycles(tables)).toEqual([]);
    expect(idsOnManagerCircles(tables)).toEqual([]);
  });

  forEverySeed('Repair: reports every record it changed, as a change that can be undone', (random) => {
    const broken = disordered(random, randomTables(random, SIZE));
    const { tables, change, repairs } = repair(broken);
    expect(textOf(apply(broken, change))).toBe(textOf(tables));
    expect(textOf(apply(tables, invert(change)))).toBe(textOf(broken));
    expect(new Set(change.map(({ id }) => id))).toEqual(new Set(repairs.map(({ id }) => id)));
  });

  forEverySeed('Repair: finds nothing to do where it has been, and nothing in a whole plan', (random) => {
    const whole = randomTables(random, SIZE);
    expect(repair(whole)).toEqual({ tables: whole, change: [], repairs: [] });
    const once = repair(disordered(random, whole)).tables;
    expect(repair(once).tables).toBe(once);
  });

  forEverySeed('Repair: mends alike whatever the order of the records', (random) => {
    const broken = disordered(random, randomTables(random, SIZE));
    const shuffled = tablesOf(random.shuffled([...allRecords(broken)]));
    expect(textOf(repair(shuffled).tables)).toBe(textOf(repair(broken).tables));
  });

  afterAll(() => {
    expect(before.dangling).toBeGreaterThan(100);
    expect(before.onCycles).toBeGreaterThan(100);
    expect(before.onManagerCircles).toBeGreaterThan(100);
    console.log(`Repair: mended ${before.dangling} dangling references and ${before.onCycles} records on cycles`);
  });
});
