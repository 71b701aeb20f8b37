/** Laws of what a scenario changes on cards: ghosts, sums, and the part that is touched, against the slow way. */
import { describe, expect } from 'vitest';
import type { Random } from '../../build/sample/seeded-random.ts';
import { reportingTree, type PositionId, type ReportingTree } from '../../shared/analysis/reporting-tree.ts';
import { partTree } from '../../shared/analysis/part-tree.ts';
import type { Position } from '../../shared/model/position.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { cardChanges } from '../../shared/scenario/card-changes.ts';
import { effective } from '../../shared/scenario/effective.ts';
import { ghosted, touchedCards } from '../../shared/scenario/ghosts.ts';
import { rolledUp } from '../../shared/scenario/rolled-up.ts';
import { standingOn } from '../../shared/scenario/standing.ts';
import { randomDay } from '../support/random-text.ts';
import { forEverySeed } from '../support/for-every-seed.ts';
import { randomTables } from '../support/random-org.ts';
import { MOVE_DAYS, ONE, SCENARIO, withoutScenarios, withScenario, workedOn } from '../support/random-scenario.ts';

const SEEDS = 400;

function compared(random: Random): { readonly before: Tables; readonly after: Tables } {
  const start = withScenario(withoutScenarios(randomTables(random, 40)), SCENARIO);
  const plan = workedOn(random, start, { branch: ONE, calls: 12 });
  return { before: plan, after: effective(plan, SCENARIO, random.pick([...MOVE_DAYS, null])).tables };
}

/** What stands below a manager, counted one by one: closed positions are none, those below them belong to the next above. */
function countedBelow(tables: Tables, id: PositionId) {
  const there = [...tables.position.values()].filter(({ status }) => status !== 'closed');
  const above = (position: Position): Position | undefined => {
    let at = position.managerPositionId === null ? undefined : tables.position.get(position.managerPositionId);
    while (at?.status === 'closed')
      at = at.managerPositionId === null ? undefined : tables.position.get(at.managerPositionId);
    return at;
  };
  /** Steps up to the manager; null for who is not below. */
  const stepsUp = (position: Position): number | null => {
    let steps = 1;
    for (let at = above(position); at !== undefined; at = above(at), steps++) if (at.id === id) return steps;
    return null;
  };
  const below = there.filter((position) => stepsUp(position) !== null);
  const holders = below.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  return {
    people: new Set(holders).size,
    open: below.filter(({ personId, status }) => personId === null && status !== 'on-hold').length,
    span: below.filter((position) => stepsUp(position) === 1).length,
    layers: Math.max(0, ...below.map((position) => stepsUp(position) ?? 0)),
  };
}

const isAbove = (tree: ReportingTree, manager: PositionId, id: PositionId): boolean =>
  tree.subtreeOf(manager).includes(id);

describe('changes on cards', () => {
  forEverySeed(
    'Sums: what changed below every manager is what counting both versions says',
    (random) => {
      const shown = compared(random);
      const day = random.chance(0.5) ? null : randomDay(random);
      const [before, after] = [standingOn(shown.before, day), standingOn(shown.after, day)];
      const sums = rolledUp(before, after);
      for (const { id, status } of after.position.values()) {
        if (status === 'closed' || (before.position.get(id)?.status ?? 'closed') === 'closed') continue;
        const [then, now] = [countedBelow(before, id), countedBelow(after, id)];
        const sum = sums.get(id);
        expect({
          people: sum?.people ?? 0,
          open: sum?.open ?? 0,
          span: [sum?.spanBefore ?? now.span, sum?.spanAfter ?? now.span],
          layers: [sum?.layersBefore ?? now.layers, sum?.layersAfter ?? now.layers],
        }).toEqual({
          people: now.people - then.people,
          open: now.open - then.open,
          span: [then.span, now.span],
          layers: [then.layers, now.layers],
        });
      }
    },
    SEEDS,
  );

  forEverySeed(
    'Ghosts: everyone is where they are, and one ghost stands where each who moved or went was',
    (random) => {
      const { before, after } = compared(random);
      const { tree, ghosts } = ghosted(before, after);
      const [then, now] = [reportingTree(before), reportingTree(after)];
      for (const id of now.inOrder) expect(tree.managerOf(id)).toBe(now.managerOf(id));
      expect(tree.inOrder).toHaveLength(now.inOrder.length + ghosts.size);
      for (const was of before.position.values()) {
        const { id } = was;
        const is = after.position.get(id);
        const isClosed = is?.status === 'closed';
        // Who was closed before was not there, and who is closed now says so on the spot.
        const stays = was.status === 'closed' || isClosed || is?.managerPositionId === was.managerPositionId;
        const ghost = [...ghosts].find(([, { of }]) => of === id);
        expect(ghost === undefined).toBe(stays);
        // Below the manager it had; who led it and is gone has a ghost of that very id.
        if (ghost !== undefined) expect(tree.managerOf(ghost[0])).toBe(then.managerOf(id));
      }
    },
    SEEDS,
  );

  forEverySeed(
    'Changes only: the touched and everyone above them, nobody else',
    (random) => {
      const { before, after } = compared(random);
      const { tree, ghosts } = ghosted(before, after);
      const touched = [...cardChanges(before, after).keys(), ...ghosts.keys()].filter(
        (id) => after.position.has(id) || ghosts.has(id),
      );
      const part = partTree(tree, touchedCards(tree, touched));
      expect(new Set(part.inOrder)).toEqual(
        new Set(tree.inOrder.filter((id) => touched.some((each) => isAbove(tree, id, each)))),
      );
      for (const id of part.inOrder) expect(part.managerOf(id)).toBe(tree.managerOf(id));
    },
    SEEDS,
  );
});
