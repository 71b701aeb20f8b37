/** The law of two views: whatever is edited and folded, outline and canvas show the same positions under the same managers. */
import { describe, expect } from 'vitest';
import type { Random } from '../../build/sample/seeded-random.ts';
import { ChartLayout } from '../../renderer/canvas/chart-layout.ts';
import { branchTree } from '../../shared/analysis/branch-tree.ts';
import { apply } from '../../shared/change/change.ts';
import { outlineRows } from '../../shared/analysis/outline-rows.ts';
import { reportingTree, type PositionId, type ReportingTree } from '../../shared/analysis/reporting-tree.ts';
import { FOREST } from '../../shared/drawing/forest.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { ARRANGEMENTS } from '../../shared/model/view.ts';
import { forEverySeed } from '../support/for-every-seed.ts';
import { randomCall, randomContext } from '../support/random-command.ts';
import { randomTables } from '../support/random-org.ts';

const SEQUENCES = 300;
const STEPS = 40;
const ORG_SIZE = 60;

/** Each shown position with the manager it is shown under. */
type Shown = Readonly<Record<PositionId, PositionId | null>>;

describe('outline and canvas', () => {
  forEverySeed(
    `Outline: after each of ${STEPS} edits and folds both show the same positions under the same managers`,
    (random) => {
      // One layout over all versions, as on the screen: what it keeps from before must not show.
      const layout = new ChartLayout(2);
      let tables = randomTables(random, ORG_SIZE);
      let folded: ReadonlySet<PositionId> = new Set();
      for (let step = 0; step < STEPS; step++) {
        if (random.chance(0.4)) folded = foldedOtherwise(random, tables, folded);
        else tables = edited(random, tables);
        const tree = branchTree(reportingTree(tables), someBranch(random, tables));
        layout.update({ tree, folded, arrangement: random.pick(ARRANGEMENTS) });
        expect(ofOutline(tree, folded)).toEqual(ofCanvas(layout));
      }
    },
    SEQUENCES,
  );
});

function edited(random: Random, tables: Tables): Tables {
  const outcome = randomCall(random, tables).run(tables, randomContext(random));
  return outcome.ok ? apply(tables, outcome.value.change) : tables;
}

/** Mostly everybody; now and then one position's branch alone, as when it is in focus. */
function someBranch(random: Random, tables: Tables): PositionId | null {
  const ids = [...tables.position.values()].map(({ id }) => id);
  return ids.length > 0 && random.chance(0.2) ? random.pick(ids) : null;
}

/** Some position more or less folded; people fold positions without reports and ones that go later, too. */
function foldedOtherwise(random: Random, tables: Tables, folded: ReadonlySet<PositionId>): ReadonlySet<PositionId> {
  const ids = [...tables.position.values()].map(({ id }) => id);
  if (ids.length === 0) return folded;
  const next = new Set(folded);
  const id = random.pick(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

const ofOutline = (tree: ReportingTree, folded: ReadonlySet<PositionId>): Shown =>
  Object.fromEntries(outlineRows(tree, folded).map((id) => [id, tree.managerOf(id)]));

function ofCanvas(layout: ChartLayout): Shown {
  const { order, count, forest } = layout.tidy;
  const nodes = [...order.subarray(0, count)];
  return Object.fromEntries(
    nodes.map((node) => {
      const parent = forest.parent[node]!;
      return [layout.idOf(node), parent === FOREST ? null : layout.idOf(parent)];
    }),
  );
}
