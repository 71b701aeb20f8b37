/** Laws of three-way merge, on pairs of plans that two people edited from one start. */
import { afterAll, describe, expect } from 'vitest';
import type { Random } from '../../build/sample/seeded-random.ts';
import { apply, diff, type Change } from '../../shared/change/change.ts';
import type { Fields } from '../../shared/change/merge-fields.ts';
import { overlay } from '../../shared/change/merge.ts';
import { mergePlans } from '../../shared/file/merge-plans.ts';
import type { Plan } from '../../shared/file/plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { allRecords, find, type Tables } from '../../shared/model/tables.ts';
import { equal } from '../../shared/util/equal.ts';
import { forEverySeed } from '../support/for-every-seed.ts';
import { danglingIds, idsOnCycles } from '../support/loose-ends.ts';
import { planOf, textOf } from '../support/plan-text.ts';
import { disordered, edited, randomChange, withField } from '../support/random-change.ts';
import { randomTables } from '../support/random-org.ts';

const SIZE = 50;
const CALLS = 15;

/** Field names that every JavaScript object seems to have already. */
const AWKWARD_FIELDS = ['toString', 'valueOf', 'hasOwnProperty', 'later'] as const;

const randomPlan = (random: Random, tables: Tables): Plan => ({
  ...planOf(tables),
  unknown: Object.fromEntries(AWKWARD_FIELDS.filter(() => random.chance(0.5)).map((field) => [field, random.below(3)])),
});

/** A start and two plans made from it. */
function twoBranches(random: Random): { base: Plan; ours: Plan; theirs: Plan } {
  const start = randomTables(random, SIZE);
  return {
    base: randomPlan(random, start),
    ours: randomPlan(random, edited(random, start, CALLS)),
    theirs: randomPlan(random, edited(random, start, CALLS)),
  };
}

/** Each record belongs to one of two people; they change only their own, and only fields of their own in shared ones. */
function disjointChanges(random: Random, start: Tables): readonly [Change, Change] {
  const changes = [randomChange(random, start), randomChange(random, start)] as const;
  const isFirst = new Map([...allRecords(start)].map(({ id }) => [id, random.chance(0.5)]));
  const shared = new Set([...allRecords(start)].map(({ id }) => id).filter(() => random.chance(0.1)));
  const own = changes.map((change, person) =>
    change.filter(({ id }) => !shared.has(id) && (isFirst.get(id) ?? true) === (isFirst.has(id) ? person === 0 : true)),
  );
  const both = [...allRecords(start)].filter(({ id }) => shared.has(id));
  const fields = ['toString', 'valueOf'] as const;
  const [mine = [], theirs = []] = own.map((change, person) => [
    ...change,
    ...both.map((before) => ({ id: before.id, before, after: withField(before, fields[person] ?? '', person) })),
  ]);
  return [mine, theirs];
}

/** The fields in which two states of a record differ. */
const fieldsOf = (before: Fields, after: Fields): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !equal(before[field], after[field]));

describe('merge', () => {
  const counts = { clashes: 0, conflicts: 0, dangling: 0, onCycles: 0 };

  forEverySeed('Merge: leaves no dangling reference and no cycle', (random) => {
    const { base, ours, theirs } = twoBranches(random);
    const unmended = apply(theirs.tables, diff(base.tables, ours.tables));
    counts.dangling += danglingIds(unmended).length;
    counts.onCycles += idsOnCycles(unmended).length;
    const merged = mergePlans(base, ours, theirs);
    counts.conflicts += merged.conflicts.length;
    expect(danglingIds(merged.plan.tables)).toEqual([]);
    expect(idsOnCycles(merged.plan.tables)).toEqual([]);
  });

  forEverySeed('Merge: of the same plan twice is that plan', (random) => {
    const { base, ours } = twoBranches(random);
    const merged = mergePlans(base, ours, ours);
    expect(serializePlan(merged.plan)).toBe(serializePlan(ours));
    expect([merged.conflicts, merged.unknownConflicts, merged.repairs]).toEqual([[], [], []]);
  });

  forEverySeed('Merge: with a side that did nothing is the other side', (random) => {
    const { base, ours, theirs } = twoBranches(random);
    const onlyOurs = mergePlans(base, ours, base);
    const onlyTheirs = mergePlans(base, base, theirs);
    expect(serializePlan(onlyOurs.plan)).toBe(serializePlan(ours));
    expect(serializePlan(onlyTheirs.plan)).toBe(serializePlan(theirs));
    expect([...onlyOurs.conflicts, ...onlyTheirs.conflicts, ...onlyOurs.unknownConflicts]).toEqual([]);
  });

  forEverySeed('Merge: of edits that do not meet is the same from either side, without conflict', (random) => {
    const start = randomTables(random, SIZE);
    const [first, second] = disjointChanges(random, start);
    const [ours, theirs] = [planOf(apply(start, first)), planOf(apply(start, second))];
    const oneWay = mergePlans(planOf(start), ours, theirs);
    const otherWay = mergePlans(planOf(start), theirs, ours);
    expect(serializePlan(oneWay.plan)).toBe(serializePlan(otherWay.plan));
    expect([...oneWay.conflicts, ...otherWay.conflicts]).toEqual([]);
  });

  forEverySeed('Merge: names the same conflicts from either side', (random) => {
    const { base, ours, theirs } = twoBranches(random);
    const named = ({ conflicts }: ReturnType<typeof mergePlans>) =>
      conflicts.map(({ id, field }) => `${id}.${field}`).sort();
    expect(named(mergePlans(base, ours, theirs))).toEqual(named(mergePlans(base, theirs, ours)));
  });

  forEverySeed('Merge: keeps ours of every field both changed, and names it', (random) => {
    const start = randomTables(random, SIZE);
    const [ours, theirs] = [edited(random, start, 3 * CALLS), edited(random, start, 3 * CALLS)];
    const { tables, conflicts, repairs } = overlay(theirs, diff(start, ours));
    const mended = new Set(repairs.map(({ id }) => id));
    for (const base of allRecords(start)) {
      const [mine, other, result] = [ours, theirs, tables].map((side): Fields | undefined => find(side, base.id));
      if (mine === undefined || other === undefined || mended.has(base.id)) continue;
      const clashes = fieldsOf(base, mine).filter((field) => fieldsOf(base, other).includes(field));
      const named = conflicts.flatMap(({ id, field }) => (id === base.id && field !== null ? [field] : []));
      expect(named.sort()).toEqual(clashes.filter((field) => !equal(mine[field], other[field])).sort());
      for (const field of clashes) expect(result?.[field]).toEqual(mine[field]);
      counts.clashes += named.length;
    }
  });

  forEverySeed('Overlay: of nothing is nothing, and onto its own start is exact', (random) => {
    const start = randomTables(random, SIZE);
    expect(overlay(start, []).tables).toBe(start);
    const after = edited(random, start, CALLS);
    const laid = overlay(start, diff(start, after));
    expect(textOf(laid.tables)).toBe(textOf(after));
    expect([...laid.conflicts, ...laid.repairs]).toEqual([]);
  });

  forEverySeed('Overlay: ends whole even over a plan in disorder', (random) => {
    const start = randomTables(random, SIZE);
    const laid = overlay(disordered(random, start), diff(start, disordered(random, start)));
    expect(danglingIds(laid.tables)).toEqual([]);
    expect(idsOnCycles(laid.tables)).toEqual([]);
  });

  afterAll(() => {
    expect(Math.min(counts.clashes, counts.conflicts, counts.dangling, counts.onCycles)).toBeGreaterThan(0);
    console.log(
      `Merge: ${counts.conflicts} conflicts reported; ${counts.dangling} dangling references and ` +
        `${counts.onCycles} records on cycles before repair, 0 after`,
    );
  });
});
