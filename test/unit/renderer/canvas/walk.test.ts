/** Arrow keys on the tree, and what a drag takes along. */
import { describe, expect, it } from 'vitest';
import { draggedWith } from '../../../../renderer/canvas/drag.ts';
import { shortened, shortenedName } from '../../../../renderer/canvas/fit-text.ts';
import { stepOnTree, walk, type Step } from '../../../../renderer/canvas/walk.ts';
import { id, NOBODY, reporting, TWO_TEAMS } from './reporting.ts';

const tree = reporting({ ...TWO_TEAMS, other: null });

describe('walking', () => {
  it.each<[string, Step, string]>([
    ['a1', 'up', 'ana'],
    ['root', 'up', 'root'],
    ['root', 'down', 'ana'],
    ['a1', 'down', 'a1'],
    ['b2', 'left', 'b1'],
    ['b1', 'left', 'b1'],
    ['b2', 'right', 'b3'],
    ['b3', 'right', 'b3'],
    ['root', 'right', 'other'],
    ['b1', 'end', 'b3'],
    ['b3', 'home', 'root'],
  ])('from %s %s to %s', (from, step, to) => {
    expect(walk(tree, NOBODY, id(from), step)).toBe(id(to));
  });

  it('turns with the arrangement', () => {
    expect(stepOnTree('right', 'columns')).toBe('down');
    expect(stepOnTree('left', 'columns')).toBe('up');
    expect(stepOnTree('down', 'columns')).toBe('right');
    expect(stepOnTree('down', 'rows')).toBe('down');
  });

  it('does not go under a fold', () => {
    expect(walk(tree, new Set([id('root')]), id('root'), 'down')).toBe(id('root'));
  });

  it('begins at the first root, and nowhere on an empty plan', () => {
    expect(walk(tree, NOBODY, null, 'left')).toBe(id('root'));
    expect(walk(reporting({}), NOBODY, null, 'down')).toBeNull();
  });
});

describe('dragging', () => {
  it('takes only the grabbed card when it is not selected', () => {
    expect(draggedWith(tree, id('a1'), new Set([id('b1'), id('b2')]))).toEqual([id('a1')]);
  });

  it('takes all selected cards, the grabbed one first', () => {
    expect(draggedWith(tree, id('b2'), new Set([id('a1'), id('b2')]))).toEqual([id('b2'), id('a1')]);
  });

  it('leaves out who comes along with a selected manager', () => {
    expect(draggedWith(tree, id('b2'), new Set([id('b2'), id('budi'), id('a1')]))).toEqual([id('budi'), id('a1')]);
  });
});

describe('text in little room', () => {
  const perLetter = (text: string): number => text.length * 10;

  it('keeps what fits and cuts the rest', () => {
    expect(shortened('Payments', 80, perLetter)).toBe('Payments');
    expect(shortened('Payments', 50, perLetter)).toBe('Paym…');
    expect(shortened('Payments', 5, perLetter)).toBe('');
  });

  it('shortens a name by its parts first', () => {
    expect(shortenedName('Budi Santoso', 120, perLetter)).toBe('Budi Santoso');
    expect(shortenedName('Budi Santoso', 100, perLetter)).toBe('Budi S.');
    expect(shortenedName('Budi Santoso', 60, perLetter)).toBe('Budi');
    expect(shortenedName('Budi', 30, perLetter)).toBe('Bu…');
  });
});
