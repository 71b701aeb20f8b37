/** Where keys lead in the outline. */
import { describe, expect, it } from 'vitest';
import { outlineStep, rowsBetween, typeAhead } from '../../../../../renderer/features/outline/outline-keys.ts';
import { outlineRows } from '../../../../../shared/analysis/outline-rows.ts';
import { id, NOBODY, reporting, TWO_TEAMS } from '../../canvas/reporting.ts';

const tree = reporting(TWO_TEAMS);
const view = (focused: string | null, folded: ReadonlySet<ReturnType<typeof id>> = NOBODY) => ({
  rows: outlineRows(tree, folded),
  tree,
  folded,
  focused: focused === null ? null : id(focused),
});
const to = (name: string) => ({ kind: 'to', id: id(name) });
const fold = (folds: boolean, ...names: readonly string[]) => ({ kind: 'fold', ids: names.map(id), folds });

describe('keys in the outline', () => {
  it.each([
    ['ArrowDown', 'root', to('ana')],
    ['ArrowDown', 'a2', to('budi')],
    ['ArrowDown', 'b3', to('b3')],
    ['ArrowDown', null, to('root')],
    ['ArrowUp', 'budi', to('a2')],
    ['ArrowUp', 'root', to('root')],
    ['ArrowUp', null, to('b3')],
    ['Home', 'budi', to('root')],
    ['End', 'ana', to('b3')],
    ['PageDown', 'root', to('b3')],
    ['ArrowRight', 'ana', to('a1')],
    ['ArrowRight', 'a1', null],
    ['ArrowLeft', 'ana', fold(true, 'ana')],
    ['ArrowLeft', 'a1', to('ana')],
    ['[', 'ana', fold(true, 'ana')],
    ['[', 'a1', null],
    ['*', 'ana', fold(false, 'ana', 'budi')],
    ['*', 'root', fold(false, 'root')],
    ['x', 'ana', null],
  ])('%s on %s', (key, focused, step) => {
    expect(outlineStep(key, view(focused))).toEqual(step);
  });

  it('open a folded manager before they go on, and leave for the one above', () => {
    const folded = new Set([id('ana')]);
    expect(outlineStep('ArrowRight', view('ana', folded))).toEqual(fold(false, 'ana'));
    expect(outlineStep('ArrowLeft', view('ana', folded))).toEqual(to('root'));
    expect(outlineStep('ArrowDown', view('ana', folded))).toEqual(to('budi'));
    expect(outlineStep('ArrowLeft', view('root', new Set([id('root')])))).toBeNull();
  });
});

describe('selecting as far as a row', () => {
  const { rows } = view(null);
  it('takes everything between, in either direction', () => {
    expect(rowsBetween(rows, id('a1'), id('budi'))).toEqual(['a1', 'a2', 'budi'].map(id));
    expect(rowsBetween(rows, id('budi'), id('a1'))).toEqual(['a1', 'a2', 'budi'].map(id));
  });
  it('begins anew when the other end is not shown', () => {
    expect(rowsBetween(rows, id('gone'), id('a1'))).toEqual([id('a1')]);
  });
});

describe('typing a name', () => {
  const { rows } = view(null);
  const textOf = (position: string) => position.replace('position_', '');
  const find = (from: string | null, typed: string) =>
    typeAhead(rows, from === null ? null : id(from), { typed, textOf });
  it.each([
    ['a', null, 'ana'],
    ['a', 'ana', 'a1'],
    ['aa', 'a1', 'a2'],
    ['a', 'b1', 'ana'],
    ['b2', 'b1', 'b2'],
    ['an', 'ana', 'ana'],
  ])('%s from %s', (typed, from, found) => {
    expect(find(from, typed)).toBe(id(found));
  });
  it('finds nobody where nobody is called so', () => {
    expect(find('ana', 'zz')).toBeNull();
  });
});
