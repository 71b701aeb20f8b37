/** A table behaves as a plain Map, in every branch of its versions, and knows what differs between any two. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Table } from '../../shared/model/table.ts';

const SEED = 1;
const RUNS = 500;

interface Row {
  readonly id: string;
  readonly value: number;
}

interface Version {
  readonly table: Table<Row>;
  readonly model: ReadonlyMap<string, Row>;
}

/** More ids than one chunk holds, so that edits meet in one chunk and miss each other in others. */
const id = fc.integer({ min: 0, max: 299 }).map((number) => `row_${number}`);
const edit = fc.tuple(id, fc.option(fc.integer({ min: 0, max: 3 }), { freq: 2 }));
/** A step edits any earlier version, not only the last: undo followed by another edit makes a branch. */
const step = fc.record({ from: fc.nat(), edits: fc.array(edit, { maxLength: 40 }) });

function nextVersion({ table, model }: Version, edits: readonly (readonly [string, number | null])[]): Version {
  const rows = edits.map(([id, value]) => [id, value === null ? undefined : { id, value }] as const);
  const next = new Map(model);
  for (const [id, row] of rows) {
    if (row === undefined) next.delete(id);
    else next.set(id, row);
  }
  return { table: table.with(rows), model: next };
}

function versionsOf(steps: readonly { from: number; edits: readonly (readonly [string, number | null])[] }[]) {
  const versions: Version[] = [{ table: Table.of<Row>(), model: new Map() }];
  for (const { from, edits } of steps) {
    const base = versions[from % versions.length];
    if (base !== undefined) versions.push(nextVersion(base, edits));
  }
  return versions;
}

function differencesOf(a: Table<Row>, b: Table<Row>) {
  const seen: (readonly [string, Row | undefined, Row | undefined])[] = [];
  a.forEachDifference(b, (id, mine, theirs) => seen.push([id, mine, theirs]));
  expect(new Set(seen.map(([id]) => id)).size, 'each id at most once').toBe(seen.length);
  return new Map(seen.map(([id, mine, theirs]) => [id, [mine, theirs]]));
}

function differencesOfModels(a: ReadonlyMap<string, Row>, b: ReadonlyMap<string, Row>) {
  const ids = [...new Set([...a.keys(), ...b.keys()])];
  return new Map(ids.filter((id) => a.get(id) !== b.get(id)).map((id) => [id, [a.get(id), b.get(id)]]));
}

function expectSame({ table, model }: Version): void {
  expect(table.size).toBe(model.size);
  expect(new Set(table.values())).toEqual(new Set(model.values()));
  const visited: Row[] = [];
  table.forEach((row) => visited.push(row));
  expect(visited).toEqual([...table.values()]);
  for (let number = 0; number < 300; number++) {
    const id = `row_${number}`;
    if (table.get(id) !== model.get(id) || table.has(id) !== model.has(id)) expect.fail(`${id} differs`);
  }
}

describe('table', () => {
  it('holds in every version what a Map holds', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => versionsOf(steps).forEach(expectSame)),
      { seed: SEED, numRuns: RUNS },
    );
    console.log(`Table against Map: ${RUNS} histories with branches, seed ${SEED}, 0 failures`);
  });

  it('finds the differences between any two versions, of one family or of two', () => {
    const twoFamilies = fc.tuple(fc.array(step, { maxLength: 8 }), fc.array(step, { maxLength: 8 }));
    let pairs = 0;
    fc.assert(
      fc.property(twoFamilies, ([left, right]) => {
        const versions = [...versionsOf(left), ...versionsOf(right)];
        for (const a of versions) {
          for (const b of versions) {
            pairs++;
            expect(differencesOf(a.table, b.table)).toEqual(differencesOfModels(a.model, b.model));
          }
        }
      }),
      { seed: SEED, numRuns: 100 },
    );
    console.log(`Table differences: ${pairs} pairs of versions, seed ${SEED}, 0 failures`);
  });

  it('stays the same object when an edit changes nothing', () => {
    const row = { id: 'row_1', value: 1 };
    const table = Table.of([row]);
    expect(table.with([])).toBe(table);
    expect(table.with([['row_1', row]])).toBe(table);
    expect(table.with([['row_2', undefined]])).toBe(table);
  });
});
