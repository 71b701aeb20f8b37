/** Who reports to whom: order, depth and size, broken lines and cycles, and what an edit leaves as it was. */
import { describe, expect, it } from 'vitest';
import { reportingTree } from '../../../../shared/analysis/reporting-tree.ts';
import type { Position } from '../../../../shared/model/position.ts';
import { tablesOf, type Tables } from '../../../../shared/model/tables.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';

const org = anOrg()
  .manager('Ana')
  .report('Ana', 'Citra', { rank: 2 })
  .report('Ana', 'Budi', { rank: 1 })
  .report('Budi', 'Eko')
  .report('Budi', 'Dewi')
  .tables();

const [ana, budi, citra, dewi, eko] = ['Ana', 'Budi', 'Citra', 'Dewi', 'Eko'].map(positionOf) as [
  Position['id'],
  ...Position['id'][],
];

const edited = (tables: Tables, id: Position['id'], fields: Partial<Position>): Tables => {
  const position = tables.position.get(id);
  if (position === undefined) throw new Error('No such position');
  return { ...tables, position: tables.position.with([[id, { ...position, ...fields }]]) };
};

describe('the reporting tree', () => {
  it('lists reports by rank, then by id, and everyone after their manager', () => {
    const tree = reportingTree(org);
    expect(tree.roots).toEqual([ana]);
    expect(tree.reportsOf(ana)).toEqual([budi, citra]);
    expect(tree.inOrder).toEqual([ana, budi, dewi, eko, citra]);
    expect(tree.subtreeOf(budi!)).toEqual([budi, dewi, eko]);
  });

  it('counts steps up and everyone below', () => {
    const tree = reportingTree(org);
    expect([ana, budi, eko].map((id) => tree.depthOf(id!))).toEqual([0, 1, 2]);
    expect([ana, budi, eko].map((id) => tree.subtreeSize(id!))).toEqual([4, 2, 0]);
  });

  it('puts a position whose manager is missing at the top', () => {
    const tree = reportingTree(edited(org, dewi!, { managerPositionId: positionOf('Nobody') }));
    expect(tree.roots).toEqual([ana, dewi]);
    expect(tree.managerOf(dewi!)).toBeNull();
  });

  it('leaves a cycle out, and walks it once when asked for it', () => {
    const tree = reportingTree(edited(edited(org, budi!, { managerPositionId: eko! }), citra!, { rank: 9 }));
    expect(tree.inOrder).toEqual([ana, citra]);
    expect(tree.subtreeOf(budi!).toSorted()).toEqual([budi, dewi, eko]);
  });

  it('is the same object after edits that move nobody', () => {
    const tree = reportingTree(org);
    const renamed = edited(org, eko!, { title: 'Staff engineer', status: 'open' });
    expect(reportingTree(renamed)).toBe(tree);
    // A table read from a file shares nothing with this one, and its lines may still be the same.
    expect(reportingTree(tablesOf(renamed.position.values()))).toBe(tree);
  });

  it('is another one after a move', () => {
    const tree = reportingTree(org);
    const moved = reportingTree(edited(org, dewi!, { managerPositionId: citra! }));
    expect(moved).not.toBe(tree);
    expect(moved.reportsOf(citra!)).toEqual([dewi]);
  });

  it('is another one after a change of order', () => {
    const tree = reportingTree(org);
    const moved = reportingTree(edited(org, eko!, { rank: 1 }));
    expect(moved).not.toBe(tree);
    expect(moved.reportsOf(budi!)).toEqual([eko, dewi]);
  });

  it('is another one when somebody came for somebody who went', () => {
    const tree = reportingTree(org);
    const dewis = org.position.get(dewi!)!;
    const position = org.position.with([
      [dewi!, undefined],
      [positionOf('Farah'), { ...dewis, id: positionOf('Farah') }],
    ]);
    const next = reportingTree({ position });
    expect(next).not.toBe(tree);
    expect(next.reportsOf(budi!)).toEqual([eko, positionOf('Farah')]);
  });
});
