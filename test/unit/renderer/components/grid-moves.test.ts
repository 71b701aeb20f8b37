/** Where keys lead from a cell of the grid. */
import { describe, expect, it } from 'vitest';
import { extendsRange, placeAfter, type Pressed } from '../../../../renderer/components/grid/grid-moves.ts';

const SIZE = { lines: 100, columns: 6, page: 20 };
const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({ key, shift: false, mod: false, ...held });

describe('from the cell in line 50, column 2', () => {
  it.each([
    [press('ArrowDown'), { line: 51, column: 2 }],
    [press('ArrowUp'), { line: 49, column: 2 }],
    [press('ArrowLeft'), { line: 50, column: 1 }],
    [press('ArrowRight', { mod: true }), { line: 50, column: 5 }],
    [press('ArrowDown', { mod: true }), { line: 99, column: 2 }],
    [press('Home'), { line: 50, column: 0 }],
    [press('Home', { mod: true }), { line: 0, column: 0 }],
    [press('End', { mod: true }), { line: 99, column: 5 }],
    [press('PageDown'), { line: 70, column: 2 }],
    [press('Enter', { shift: true }), { line: 49, column: 2 }],
    [press('Tab'), { line: 50, column: 3 }],
    [press('x'), null],
  ])('%j leads to %j', (pressed, place) => {
    expect(placeAfter({ line: 50, column: 2 }, pressed, SIZE)).toEqual(place);
  });
});

it('no key leads over an edge, and Tab leaves at the end of a row', () => {
  const last = { line: 99, column: 5 };
  for (const key of ['ArrowDown', 'ArrowRight', 'PageDown', 'End', 'Enter']) {
    expect(placeAfter(last, press(key), SIZE)).toEqual(last);
  }
  expect(placeAfter(last, press('Tab'), SIZE)).toBeNull();
  expect(placeAfter({ line: 0, column: 0 }, press('Tab', { shift: true }), SIZE)).toBeNull();
});

it('Shift with Enter or Tab goes back instead of selecting', () => {
  expect(['ArrowUp', 'Home', 'PageDown', 'Enter', 'Tab'].filter(extendsRange)).toEqual(['ArrowUp', 'Home', 'PageDown']);
});
