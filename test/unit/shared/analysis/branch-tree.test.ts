/** A branch as a tree of its own, and the way down to a position. */
import { describe, expect, it } from 'vitest';
import { branchTree, pathTo } from '../../../../shared/analysis/branch-tree.ts';
import { reportingTree } from '../../../../shared/analysis/reporting-tree.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';

const tree = reportingTree(
  anOrg().manager('Ana').report('Ana', 'Budi').report('Budi', 'Citra').report('Ana', 'Dewi').tables(),
);

describe('a branch', () => {
  it('has its top as the only root, and nobody from elsewhere', () => {
    const branch = branchTree(tree, positionOf('Budi'));
    expect(branch.roots).toEqual([positionOf('Budi')]);
    expect(branch.inOrder).toEqual([positionOf('Budi'), positionOf('Citra')]);
    expect(branch.managerOf(positionOf('Budi'))).toBeNull();
    expect([branch.depthOf(positionOf('Budi')), branch.depthOf(positionOf('Citra'))]).toEqual([0, 1]);
    expect(branch.reportsOf(positionOf('Ana'))).toEqual([]);
  });

  it('is the whole tree when no top is given, and the same object for the same top', () => {
    expect(branchTree(tree, null)).toBe(tree);
    expect(branchTree(tree, positionOf('Budi'))).toBe(branchTree(tree, positionOf('Budi')));
  });
});

it('the path leads from the top down to the manager', () => {
  expect(pathTo(tree, positionOf('Citra'))).toEqual([positionOf('Ana'), positionOf('Budi')]);
  expect(pathTo(tree, positionOf('Ana'))).toEqual([]);
});
