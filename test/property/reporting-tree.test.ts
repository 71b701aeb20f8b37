/** A reporting tree made from the version before is the tree made anew, whatever happened to the plan in between. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layersAndSpans, reportingTree, treeDifference } from '../../shared/analysis/reporting-tree.ts';
import type { Position } from '../../shared/model/position.ts';
import { Table } from '../../shared/model/table.ts';

const SEED = 20261127;
const RUNS = 300;
/** Few enough that edits meet. */
const MOST = 40;

const idOf = (number: number): Position['id'] => `position_${String(number).padStart(3, '0')}`;
const number = fc.integer({ min: 0, max: MOST - 1 });
/** A position: under anybody, under one who never was, or at the top; null is gone. */
const line = fc.record({
  manager: fc.oneof(
    { weight: 8, arbitrary: number.map(idOf) },
    { weight: 1, arbitrary: fc.constant<Position['id']>('position_never') },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  rank: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
});
const edit = fc.tuple(number, fc.option(line, { freq: 6 }));
/** Mostly a few edits; an undo goes back to an earlier version. */
const step = fc.record({
  from: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat() }),
  edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
});

const positionOf = (at: number, { manager, rank }: { manager: Position['id'] | null; rank?: number | undefined }) => {
  const position: Position = {
    id: idOf(at),
    title: `Title ${at}`,
    managerPositionId: manager,
    personId: null,
    status: 'filled',
    fte: 1,
  };
  return rank === undefined ? position : { ...position, rank };
};

/** A tidy organisation to begin with: everyone under somebody with a smaller number. */
const first = fc
  .array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 1, maxLength: MOST })
  .map((managers) =>
    Table.of(
      managers.flatMap(([manager, isHere], at) =>
        isHere || at === 0 ? [positionOf(at, { manager: at === 0 ? null : idOf(manager % at) })] : [],
      ),
    ),
  );

/** Everything a tree says, of everyone who ever could be in it. */
function told(position: Table<Position>) {
  const tree = reportingTree({ position });
  const { layers, spans } = layersAndSpans({ position });
  const isPlaced = new Set(tree.inOrder);
  return {
    roots: tree.roots,
    inOrder: tree.inOrder,
    layers: Object.entries(layers),
    spans: spans.toSorted((a, b) => a - b),
    each: Array.from({ length: MOST }, (_, at) => {
      const id = idOf(at);
      return [
        tree.managerOf(id),
        tree.depthOf(id),
        tree.subtreeSize(id),
        tree.reportsOf(id),
        // Who is in a cycle, or not here at all, has no branch to speak of.
        isPlaced.has(id) ? tree.subtreeOf(id) : 'any',
      ];
    }),
  };
}

/** The same, worked out the slow way. */
function toldSlowly(position: Table<Position>) {
  const ids = Array.from({ length: MOST }, (_, at) => idOf(at));
  const all = [...position.values()].sort(
    (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.id < b.id ? -1 : 1),
  );
  const managerOf = (id: Position['id']) => {
    const manager = position.get(id)?.managerPositionId ?? null;
    return manager !== null && position.has(manager) ? manager : null;
  };
  const under = (manager: Position['id'] | null) =>
    all.map(({ id }) => id).filter((id) => managerOf(id) === manager && (manager !== null || position.has(id)));
  const depths = new Map<Position['id'], number>();
  const branch = (id: Position['id'], depth: number): Position['id'][] => {
    depths.set(id, depth);
    return [id, ...under(id).flatMap((report) => branch(report, depth + 1))];
  };
  const inOrder = under(null).flatMap((id) => branch(id, 0));
  const layers = Map.groupBy(inOrder, (id) => depths.get(id) ?? NaN);
  return {
    roots: under(null),
    inOrder,
    layers: [...layers].map(([depth, { length }]) => [String(depth), length]).sort(([a], [b]) => Number(a) - Number(b)),
    spans: inOrder
      .map((id) => under(id).length)
      .filter((span) => span > 0)
      .sort((a, b) => a - b),
    each: ids.map((id) => {
      const isPlaced = depths.has(id);
      const below = isPlaced ? branch(id, depths.get(id) ?? NaN) : [id];
      return [managerOf(id), depths.get(id) ?? 0, below.length - 1, under(id), isPlaced ? below : 'any'];
    }),
  };
}

function tablesAfter(
  start: Table<Position>,
  steps: readonly { from: number; edits: readonly (readonly [number, Parameters<typeof positionOf>[1] | null])[] }[],
) {
  const tables = [start];
  for (const { from, edits } of steps) {
    const base = tables.at(-1 - (from % tables.length)) ?? start;
    tables.push(base.with(edits.map(([at, made]) => [idOf(at), made === null ? undefined : positionOf(at, made)])));
  }
  return tables;
}

describe(`a reporting tree kept up with the plan (seed ${SEED})`, () => {
  it('says what its positions say', () => {
    fc.assert(
      fc.property(first, fc.array(step, { minLength: 1, maxLength: 8 }), (start, steps) => {
        const tables = tablesAfter(start, steps);
        const kept = tables.map(told);
        // Later versions leave earlier ones as they were.
        expect(tables.map(told)).toEqual(kept);
        expect(kept).toEqual(tables.map(toldSlowly));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('knows whose reports differ from the version before', () => {
    let compared = 0;
    fc.assert(
      fc.property(first, fc.array(step, { minLength: 1, maxLength: 8 }), (start, steps) => {
        const tables = tablesAfter(start, steps);
        const trees = tables.map((position) => reportingTree({ position }));
        for (const [at, after] of trees.entries()) {
          const before = trees[at - 1];
          const difference = before === undefined ? null : treeDifference(before, after);
          if (before === undefined || difference === null) continue;
          compared += 1;
          const ids = Array.from({ length: MOST }, (_, number) => idOf(number));
          const differs = ids.filter((id) => after.reportsOf(id).join() !== before.reportsOf(id).join());
          const told = new Set([...difference.managers, ...difference.gone]);
          expect(differs.filter((id) => !told.has(id))).toEqual([]);
          expect(new Set(difference.gone)).toEqual(
            new Set(ids.filter((id) => tables[at - 1]?.has(id) === true && tables[at]?.has(id) === false)),
          );
          const depths = difference.managers.map((id) => (id === null ? -1 : after.depthOf(id)));
          expect(depths).toEqual(depths.toSorted((a, b) => a - b));
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect(compared).toBeGreaterThan(RUNS);
  });
});
