/** Laws of the Change algebra over random organisations and random edits. */
import { describe, expect } from 'vitest';
import { apply, diff, invert, squash, type Change } from '../../shared/change/change.ts';
import { transact } from '../../shared/change/transaction.ts';
import { allRecords, find, tablesOf, type Tables } from '../../shared/model/tables.ts';
import { equal } from '../../shared/util/equal.ts';
import type { Random } from '../../build/sample/seeded-random.ts';
import { forEverySeed } from '../support/for-every-seed.ts';
import { textOf } from '../support/plan-text.ts';
import { randomChange } from '../support/random-change.ts';
import { randomTables } from '../support/random-org.ts';

const SIZE = 30;

/** Three changes, each made on the result of the one before, with all four states. */
function threeChanges(random: Random, start: Tables) {
  const changes: Change[] = [];
  let now = start;
  for (let count = 0; count < 3; count++) {
    const change = randomChange(random, now);
    changes.push(change);
    now = apply(now, change);
  }
  return { changes, end: now };
}

describe('change', () => {
  forEverySeed('Change: there and back is where it began', (random) => {
    const start = randomTables(random, SIZE);
    const change = randomChange(random, start);
    const there = apply(start, change);
    expect(textOf(apply(there, invert(change)))).toBe(textOf(start));
    expect(invert(invert(change))).toEqual(change);
  });

  forEverySeed('Change: a squash does what its parts do one after the other', (random) => {
    const start = randomTables(random, SIZE);
    const { changes, end } = threeChanges(random, start);
    expect(textOf(apply(start, squash(changes)))).toBe(textOf(end));
    expect(textOf(apply(end, invert(squash(changes))))).toBe(textOf(start));
  });

  forEverySeed('Change: a squash of there and back is nothing', (random) => {
    const start = randomTables(random, SIZE);
    const { changes } = threeChanges(random, start);
    const back = [...changes].reverse().map(invert);
    expect(squash([...changes, ...back])).toEqual([]);
  });

  forEverySeed('Change: a difference leads from one to the other, and holds nothing besides', (random) => {
    const start = randomTables(random, SIZE);
    const { end } = threeChanges(random, start);
    const unrelated = tablesOf(allRecords(end));
    for (const to of [end, unrelated]) {
      const change = diff(start, to);
      expect(textOf(apply(start, change))).toBe(textOf(to));
      expect(diff(to, to)).toEqual([]);
      expect(change.filter(({ before, after }) => equal(before, after))).toEqual([]);
      expect(new Set(change.map(({ id }) => id)).size).toBe(change.length);
    }
    expect(diff(end, unrelated)).toEqual([]);
  });

  forEverySeed('Change: a transaction reports exactly what it did', (random) => {
    const start = randomTables(random, SIZE);
    const change = randomChange(random, start);
    const again = transact(start, (tx) => {
      for (const { id, after } of change) {
        if (after === null) tx.remove(id);
        else tx.put(after);
        expect(tx.get(id)).toEqual(after ?? undefined);
      }
      const seen = [...tx.all('position')].map(({ id }) => id).sort();
      expect(seen).toEqual([...apply(start, change).position.values()].map(({ id }) => id).sort());
    });
    expect(textOf(apply(start, again))).toBe(textOf(apply(start, change)));
    for (const { id, before } of again) expect(before).toBe(find(start, id) ?? null);
  });

  forEverySeed('Change: tables that were not touched stay the same object', (random) => {
    const start = randomTables(random, SIZE);
    const change = randomChange(random, start);
    const after = apply(start, change);
    const touched = new Set(change.map(({ id }) => id.split('_')[0]));
    for (const [kind, table] of Object.entries(after)) {
      if (!touched.has(kind)) expect(table).toBe(start[kind as keyof Tables]);
    }
  });
});
