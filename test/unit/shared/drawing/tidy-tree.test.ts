/** The drawing of given trees: where cards stand, and what an edit leaves in place. */
import { describe, expect, it } from 'vitest';
import { FOREST } from '../../../../shared/drawing/forest.ts';
import { TidyTree } from '../../../../shared/drawing/tidy-tree.ts';
import { flaws } from './tidiness.ts';
import { CARD, childrenOf, IN_ROWS, rebuilt, shown, STACKED, treeOf, type Shape } from './tidy-trees.ts';

const leaves = (count: number): Shape => Array.from({ length: count }, () => []);
const chain = (depth: number): Shape => (depth === 0 ? [] : [chain(depth - 1)]);
const reports = (tree: TidyTree, node: number): readonly number[] => childrenOf(tree.forest, node);

describe('cards in rows', () => {
  it('sets a manager over the middle of the reports', () => {
    const tree = treeOf([leaves(3)], IN_ROWS);
    const [boss] = reports(tree, FOREST);
    const [a, b, c] = reports(tree, boss!);
    expect([a, b, c].map((node) => tree.x[node!]! - tree.x[b!]!)).toEqual([-220, 0, 220]);
    expect(tree.x[boss!]).toBe(tree.x[b!]);
    expect([boss, a].map((node) => tree.y[node!])).toEqual([0, 104]);
    expect(tree.bounds).toEqual({ left: -320, top: 0, right: 320, bottom: 168 });
  });

  it('lets a wide branch reach under a short neighbour', () => {
    const tree = treeOf([[[], [leaves(2)]]], IN_ROWS);
    const [boss] = reports(tree, FOREST);
    const [short, deep] = reports(tree, boss!);
    const [left] = reports(tree, reports(tree, deep!)[0]!);
    expect(tree.x[left!]!).toBeLessThan(tree.x[short!]! + CARD.width);
    expect(flaws(tree)).toEqual([]);
  });

  it('gives a row the height of its highest card', () => {
    const tree = new TidyTree(IN_ROWS);
    const boss = tree.forest.add(FOREST, { width: 200, height: 100 });
    const report = tree.forest.add(boss, CARD);
    const low = tree.forest.add(FOREST, { width: 60, height: 20 });
    tree.layout();
    expect([tree.y[boss], tree.y[low], tree.y[report]]).toEqual([0, 0, 140]);
  });

  it.each([
    ['eleven roots', Array.from({ length: 11 }, (_, at) => leaves(at))],
    ['200 layers', chain(200)],
    ['469 direct reports', [leaves(469)]],
    ['nobody', []],
  ])('is tidy with %s', (_name, shape) => {
    expect(flaws(treeOf(shape, IN_ROWS))).toEqual([]);
    expect(flaws(treeOf(shape, STACKED))).toEqual([]);
  });

  it('lays out a chain of 100,000 layers', () => {
    const tree = new TidyTree(IN_ROWS);
    let last = FOREST;
    for (let depth = 0; depth < 100_000; depth++) last = tree.forest.add(last, CARD);
    tree.layout();
    expect(tree.y[last]).toBe(99_999 * 104);
    expect(tree.x[last]).toBe(-100);
  });
});

describe('stacked tips', () => {
  it('stand in even columns after the manager before them', () => {
    const tree = treeOf([[leaves(1), ...leaves(7)]], STACKED);
    const [boss] = reports(tree, FOREST);
    const [manager, ...stacked] = reports(tree, boss!);
    const block = tree.blockFrom(stacked[0]!)!;
    expect(block.rows).toBe(4);
    expect(stacked.map((leaf) => tree.y[leaf])).toEqual([104, 176, 248, 320, 104, 176, 248]);
    expect(new Set(stacked.map((leaf) => tree.x[leaf])).size).toBe(2);
    expect(tree.bounds.bottom).toBe(384);
    expect(tree.x[stacked[0]!]!).toBeGreaterThan(tree.x[manager!]! + CARD.width);
    expect(flaws(tree)).toEqual([]);
  });

  it('keep 86 direct reports within 3,400 pixels', () => {
    const tree = treeOf([leaves(86)], STACKED);
    expect(tree.bounds.right - tree.bounds.left).toBeLessThan(3_400);
    expect(tree.bounds.bottom).toBeLessThan(600);
  });

  it('hold every row they cover free', () => {
    const tree = treeOf(
      [
        [
          [leaves(6), leaves(1)],
          [[chain(4)], leaves(6)],
        ],
      ],
      STACKED,
    );
    expect(flaws(tree)).toEqual([]);
  });

  it('cover fewer rows once another branch has made the rows higher', () => {
    const wide: Shape = [leaves(1), leaves(1), leaves(1), leaves(1), leaves(1)];
    const tree = treeOf([leaves(6), [[[wide]]]], STACKED);
    const [block, other] = reports(tree, FOREST);
    const apart = tree.x[other!]! - tree.x[block!]!;
    tree.forest.resize(reports(tree, other!)[0]!, { width: 200, height: 500 });
    tree.layout();
    expect(tree.x[other!]! - tree.x[block!]!).toBeLessThan(apart);
    expect(flaws(tree)).toEqual([]);
    const { fresh, nodeOf } = rebuilt(tree);
    for (const node of shown(tree)) expect(tree.x[node]).toBe(fresh.x[nodeOf.get(node)!]);
  });
});

describe('an edit', () => {
  it('tells how far the pinned card moved', () => {
    const tree = treeOf([[leaves(2), leaves(3), leaves(2)]], IN_ROWS);
    const [boss] = reports(tree, FOREST);
    const [first, , third] = reports(tree, boss!);
    const before = tree.x[third!]!;
    tree.forest.add(first!, CARD);
    expect(tree.layout(third)).toEqual({ dx: tree.x[third!]! - before, dy: 0 });
    expect(tree.layout(third)).toEqual({ dx: 0, dy: 0 });
  });

  it('leaves the rest in place against the moved branch', () => {
    const tree = treeOf([[leaves(4), leaves(4), leaves(4)]], IN_ROWS);
    const [boss] = reports(tree, FOREST);
    const [first, second, third] = reports(tree, boss!);
    const gaps = reports(tree, second!).map((node) => tree.x[node]! - tree.x[second!]!);
    tree.forest.move(reports(tree, first!)[0]!, third!);
    tree.layout();
    expect(reports(tree, second!).map((node) => tree.x[node]! - tree.x[second!]!)).toEqual(gaps);
  });

  it('hides what is folded and shows it again where it was', () => {
    const tree = treeOf([[leaves(4), leaves(2)]], STACKED);
    const [boss] = reports(tree, FOREST);
    const places = shown(tree).map((node) => [tree.x[node], tree.y[node]]);
    tree.forest.setFolded(boss!, true);
    tree.layout();
    expect(shown(tree)).toEqual([boss]);
    tree.forest.setFolded(boss!, false);
    tree.layout();
    expect(shown(tree).map((node) => [tree.x[node], tree.y[node]])).toEqual(places);
  });

  it('stacks a folded manager with the neighbours who show nobody', () => {
    const tree = treeOf([[leaves(2), leaves(1), []]], STACKED);
    const [boss] = reports(tree, FOREST);
    const [first, second, alone] = reports(tree, boss!);
    expect(tree.x[second!]!).toBeLessThan(tree.x[alone!]!);
    tree.forest.setFolded(second!, true);
    tree.layout();
    expect(tree.x[second!]).toBe(tree.x[alone!]);
    expect(tree.y[second!]!).toBeLessThan(tree.y[alone!]!);
    expect(tree.x[first!]!).toBeLessThan(tree.x[second!]!);
    expect(flaws(tree)).toEqual([]);
  });

  it('leaves a folded manager between the two who are not', () => {
    const tree = treeOf([[leaves(2), leaves(3), leaves(2)]], STACKED);
    const [boss] = reports(tree, FOREST);
    const [first, second, third] = reports(tree, boss!);
    tree.forest.setFolded(second!, true);
    tree.layout();
    expect([first, second, third].map((node) => tree.y[node!])).toEqual([104, 104, 104]);
    expect(tree.x[second!]!).toBeGreaterThan(tree.x[first!]!);
    expect(tree.x[third!]!).toBeGreaterThan(tree.x[second!]!);
  });

  it('gives the nodes of a removed branch out again', () => {
    const tree = treeOf([[leaves(2), leaves(2)]], STACKED);
    const [boss] = reports(tree, FOREST);
    const [first, second] = reports(tree, boss!);
    tree.forest.remove(first!);
    const added = [tree.forest.add(second!, CARD), tree.forest.add(second!, CARD), tree.forest.add(boss!, CARD)];
    tree.layout();
    expect(Math.max(...added)).toBeLessThanOrEqual(7);
    expect(tree.count).toBe(7);
    expect(flaws(tree)).toEqual([]);
  });
});
