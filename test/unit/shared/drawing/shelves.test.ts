/** Wide organisations as pages instead of bands, assistants beside the line, and drawings from left to right. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportingTree, type PositionId } from '../../../../shared/analysis/reporting-tree.ts';
import { arrangementOptions, CARD_SIZE } from '../../../../shared/drawing/arrangements.ts';
import { FOREST } from '../../../../shared/drawing/forest.ts';
import { TidyTree } from '../../../../shared/drawing/tidy-tree.ts';
import { readPeopleFile } from '../../../../shared/exchange/people/read-people-file.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { ARRANGEMENTS, type Arrangement } from '../../../../shared/model/view.ts';
import { importSheet } from '../../../support/import-list.ts';
import { flaws } from './tidiness.ts';
import { childrenOf, shown, treeOf, type Shape } from './tidy-trees.ts';

const HEALTH = new URL('../../../fixtures/orgs/health-department-2011-03-31-positions.csv', import.meta.url);
const leaves = (count: number): Shape => Array.from({ length: count }, () => []);

let health: Tables;
beforeAll(async () => {
  const sheet = await readPeopleFile(readFileSync(HEALTH));
  if (!sheet.ok) throw new Error('The list cannot be read');
  health = importSheet(sheet.value).tables;
});

function drawn(arrangement: Arrangement): {
  readonly tree: TidyTree;
  readonly nodeOf: ReadonlyMap<PositionId, number>;
} {
  const people = reportingTree(health);
  const tree = new TidyTree(arrangementOptions(arrangement), 2);
  const nodeOf = new Map<PositionId, number>();
  for (const id of people.inOrder) {
    const manager = people.managerOf(id);
    nodeOf.set(id, tree.forest.add(manager === null ? FOREST : nodeOf.get(manager)!, CARD_SIZE));
  }
  tree.layout();
  return { tree, nodeOf };
}

const sizeOf = ({ bounds }: TidyTree) => ({
  width: bounds.right - bounds.left,
  height: bounds.bottom - bounds.top,
});

describe('a department of 2,907 positions', () => {
  it.each(ARRANGEMENTS)('is tidy, %s', (arrangement) => {
    const { tree } = drawn(arrangement);
    expect(tree.count).toBe(2_907);
    expect(flaws(tree)).toEqual([]);
  });

  it.each(['stacked', 'columns'] as const)('fills a page, %s', (arrangement) => {
    const { width, height } = sizeOf(drawn(arrangement).tree);
    expect(width / height).toBeGreaterThan(0.5);
    expect(width / height).toBeLessThan(4);
    // Cards take up a fair share of the page.
    expect((2_907 * CARD_SIZE.width * CARD_SIZE.height) / (width * height)).toBeGreaterThan(0.12);
  });

  it('keeps its shelves when one card comes: few cards move against their manager', () => {
    const { tree, nodeOf } = drawn('stacked');
    const before = shown(tree).map((node) => [node, tree.x[node]! - tree.x[tree.forest.parent[node]!]!] as const);
    const someone = nodeOf.get(reportingTree(health).inOrder[1_500]!)!;
    tree.forest.add(tree.forest.parent[someone]!, CARD_SIZE);
    tree.layout();
    const moved = before.filter(([node, x]) => Math.abs(tree.x[node]! - tree.x[tree.forest.parent[node]!]! - x) > 1e-6);
    expect(moved.length).toBeLessThan(0.05 * tree.count);
  });
});

describe('one manager with 469 reports', () => {
  it.each(['stacked', 'columns'] as const)('has them in a compact block, %s', (arrangement) => {
    const tree = treeOf([leaves(469)], arrangementOptions(arrangement), CARD_SIZE);
    const { width, height } = sizeOf(tree);
    expect(flaws(tree)).toEqual([]);
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(2.5);
  });
});

describe('rows that break', () => {
  it('do so only where they are too wide', () => {
    const few = treeOf([[[leaves(3)], [leaves(3)]]], arrangementOptions('stacked'), CARD_SIZE);
    expect(shown(few).every((node) => few.sideLineOf(node) === undefined)).toBe(true);
    const boss: Shape = Array.from({ length: 60 }, () => leaves(3));
    const many = treeOf([boss], arrangementOptions('stacked'), CARD_SIZE);
    const [top] = childrenOf(many.forest, FOREST);
    expect(many.sideLineOf(top!)).toBeDefined();
    expect(new Set(childrenOf(many.forest, top!).map((node) => many.y[node])).size).toBeGreaterThan(1);
    expect(flaws(many)).toEqual([]);
  });
});

describe.each(ARRANGEMENTS)('assistants, %s', (arrangement) => {
  it('stand beside the line in pairs, above the reports, and move down what is below', () => {
    const tree = treeOf([leaves(5)], arrangementOptions(arrangement), CARD_SIZE);
    const [boss] = childrenOf(tree.forest, FOREST);
    const people = childrenOf(tree.forest, boss!);
    for (const node of people.slice(0, 3)) tree.forest.setAside(node, true);
    tree.layout();
    expect(people.map((node) => tree.isBeside(node))).toEqual([true, true, true, false, false]);
    expect(flaws(tree)).toEqual([]);
  });

  it('stand in the row as soon as somebody reports to them', () => {
    const tree = treeOf([leaves(2)], arrangementOptions(arrangement), CARD_SIZE);
    const [boss] = childrenOf(tree.forest, FOREST);
    const [assistant] = childrenOf(tree.forest, boss!);
    tree.forest.setAside(assistant!, true);
    tree.forest.add(assistant!, CARD_SIZE);
    tree.layout();
    expect(tree.isBeside(assistant!)).toBe(false);
    expect(flaws(tree)).toEqual([]);
  });

  it('may be all there is below a manager', () => {
    const tree = treeOf([leaves(1), leaves(3)], arrangementOptions(arrangement), CARD_SIZE);
    for (const root of childrenOf(tree.forest, FOREST)) {
      for (const node of childrenOf(tree.forest, root)) tree.forest.setAside(node, true);
    }
    tree.layout();
    expect(flaws(tree)).toEqual([]);
  });
});

describe('from left to right', () => {
  it('puts every layer in a column of its own, reports from top to bottom', () => {
    const tree = treeOf([[leaves(2), leaves(2)]], arrangementOptions('columns'), CARD_SIZE);
    const [boss] = childrenOf(tree.forest, FOREST);
    const [first, second] = childrenOf(tree.forest, boss!);
    expect(tree.x[first!]).toBe(tree.x[second!]);
    expect(tree.x[first!]!).toBeGreaterThan(tree.x[boss!]! + CARD_SIZE.width);
    expect(tree.y[first!]!).toBeLessThan(tree.y[boss!]!);
    expect(tree.y[second!]!).toBeGreaterThan(tree.y[boss!]!);
  });
});
