/** Laws of the layout over random edits: always tidy, and never dependent on the way that led there. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOREST, NONE } from '../../../../shared/drawing/forest.ts';
import type { TidyTreeOptions } from '../../../../shared/drawing/tidy-options.ts';
import { TidyTree } from '../../../../shared/drawing/tidy-tree.ts';
import { flaws } from './tidiness.ts';
import { childrenOf, FROM_LEFT, IN_ROWS, rebuilt, SHELVED, shown, STACKED } from './tidy-trees.ts';

const SEED = 20261120;

interface Edit {
  readonly kind: 'add' | 'move' | 'remove' | 'fold' | 'resize' | 'aside';
  readonly node: number;
  readonly target: number;
  readonly width: number;
  readonly height: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.oneof(
    { weight: 8, arbitrary: fc.constant('add' as const) },
    { weight: 3, arbitrary: fc.constant('move' as const) },
    { weight: 1, arbitrary: fc.constant('remove' as const) },
    { weight: 1, arbitrary: fc.constant('fold' as const) },
    { weight: 1, arbitrary: fc.constant('resize' as const) },
    { weight: 2, arbitrary: fc.constant('aside' as const) },
  ),
  node: fc.nat(),
  target: fc.nat(),
  width: fc.integer({ min: 40, max: 300 }),
  height: fc.integer({ min: 20, max: 200 }),
});

const everyNode = (tree: TidyTree): readonly number[] => {
  const nodes = [FOREST];
  for (let at = 0; at < nodes.length; at++) nodes.push(...childrenOf(tree.forest, nodes[at]!));
  return nodes;
};

function isBelow(tree: TidyTree, node: number, above: number): boolean {
  for (let at = node; at !== NONE; at = tree.forest.parent[at]!) if (at === above) return true;
  return false;
}

/** Apply an edit, its numbers folded onto the nodes that exist; what cannot be done is left out. */
function apply(tree: TidyTree, { kind, node: any, target: anyTarget, ...size }: Edit): void {
  const { forest, options } = tree;
  // On shelves every row is as high as the others.
  const isTransposed = options.transposed === true;
  const width = options.shelves !== undefined && isTransposed ? options.rowHeight : size.width;
  const height = options.shelves !== undefined && !isTransposed ? options.rowHeight : size.height;
  const nodes = everyNode(tree);
  const target = nodes[anyTarget % nodes.length]!;
  const children = childrenOf(forest, target);
  const before = children.length > 0 && size.width % 2 === 0 ? children[size.height % children.length]! : NONE;
  if (kind === 'add') {
    forest.add(target, { width, height }, before);
    return;
  }
  if (nodes.length === 1) return;
  const node = nodes[1 + (any % (nodes.length - 1))]!;
  if (kind === 'remove') forest.remove(node);
  else if (kind === 'fold') forest.setFolded(node, forest.folded[node] === 0);
  else if (kind === 'resize') forest.resize(node, { width, height });
  else if (kind === 'aside') forest.setAside(node, forest.aside[node] === 0);
  else if (!isBelow(tree, target, node)) forest.move(node, target, before);
}

function checkEdits(edits: readonly Edit[], options: TidyTreeOptions): void {
  const tree = new TidyTree(options, 2);
  for (const [at, step] of edits.entries()) {
    apply(tree, step);
    if (at % 3 !== 0) continue;
    tree.layout();
    const { fresh, nodeOf } = rebuilt(tree);
    expect(shown(tree).map((node) => nodeOf.get(node))).toEqual(shown(fresh));
    for (const node of shown(tree)) {
      const copy = nodeOf.get(node)!;
      expect([tree.x[node], tree.y[node]]).toEqual([fresh.x[copy], fresh.y[copy]]);
    }
    expect(flaws(tree)).toEqual([]);
  }
}

describe(`random edits (seed ${SEED})`, () => {
  it.each([
    ['in rows', IN_ROWS],
    ['with stacked tips', STACKED],
    ['on shelves', SHELVED],
    ['from left to right', FROM_LEFT],
  ])('give the same tidy drawing as a fresh layout, %s', (_name, options) => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 60 }), (edits) => checkEdits(edits, options)),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('stay the same when outlines have been replaced many times over', () => {
    const tree = new TidyTree(STACKED, 2);
    const boss = tree.forest.add(FOREST, { width: 200, height: 64 });
    const managers = Array.from({ length: 40 }, () => tree.forest.add(boss, { width: 200, height: 64 }));
    for (const manager of managers) {
      for (let at = 0; at < 9; at++) tree.forest.add(manager, { width: 200, height: 64 });
    }
    for (let round = 0; round < 400; round++) {
      const from = managers[(round * 7) % 40]!;
      tree.forest.move(tree.forest.firstChild[from]!, managers[(round * 13 + 5) % 40]!);
      tree.layout();
    }
    const { fresh, nodeOf } = rebuilt(tree);
    for (const node of shown(tree)) expect(tree.x[node]).toBe(fresh.x[nodeOf.get(node)!]);
    expect(flaws(tree)).toEqual([]);
  });
});
