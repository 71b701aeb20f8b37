/** Where a drop in the outline puts somebody. */
import { describe, expect, it } from 'vitest';
import { aimAt, rowDrop, type DropPlace } from '../../../../../renderer/features/outline/row-drop.ts';
import { outlineRows } from '../../../../../shared/analysis/outline-rows.ts';
import { id, NOBODY, reporting, TWO_TEAMS } from '../../canvas/reporting.ts';

const tree = reporting(TWO_TEAMS);
const rows = outlineRows(tree, NOBODY);

describe('what the pointer is over', () => {
  it.each([
    [0, 'root', 'before'],
    [10, 'root', 'into'],
    [19, 'root', 'after'],
    [20, 'ana', 'before'],
    [159, 'b3', 'after'],
    [160, null, 'after'],
  ] as const)('at %d pixels is %s, %s', (y, name, place) => {
    const aim = aimAt(rows, y, { height: 20, isFiltered: false });
    expect(aim).toEqual({ id: name === null ? null : id(name), place });
  });

  it('is always a whole row of a filtered outline', () => {
    expect(aimAt(rows, 20, { height: 20, isFiltered: true })).toEqual({ id: id('ana'), place: 'into' });
  });
});

describe('a drop', () => {
  const drop = (name: string | null, place: DropPlace, dragged = 'b1', folded: readonly string[] = []) =>
    rowDrop(
      { id: name === null ? null : id(name), place },
      { tree, folded: new Set(folded.map(id)), dragged: [id(dragged)] },
    );

  it('onto a row is among its reports, wherever', () => {
    expect(drop('ana', 'into')).toEqual({ managerId: id('ana') });
  });

  it('between rows is at that place', () => {
    expect(drop('a2', 'before')).toEqual({ managerId: id('ana'), before: id('a2') });
    expect(drop('a1', 'after')).toEqual({ managerId: id('ana'), before: id('a2') });
    expect(drop('a2', 'after')).toEqual({ managerId: id('ana'), before: null });
    expect(drop('root', 'before')).toEqual({ managerId: null, before: id('root') });
  });

  it('below an unfolded manager is before the first report, below a folded one beside the manager', () => {
    expect(drop('ana', 'after')).toEqual({ managerId: id('ana'), before: id('a1') });
    expect(drop('ana', 'after', 'b1', ['ana'])).toEqual({ managerId: id('root'), before: id('budi') });
  });

  it('never names the dragged one as who to stand before', () => {
    expect(drop('a1', 'after', 'a2')).toEqual({ managerId: id('ana'), before: null });
    expect(drop('b1', 'before', 'b1')).toEqual({ managerId: id('budi'), before: id('b2') });
  });

  it('below everything is at the top, last', () => {
    expect(drop(null, 'after')).toEqual({ managerId: null, before: null });
  });
});
