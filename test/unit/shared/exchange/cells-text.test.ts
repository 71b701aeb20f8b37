/** Ranges of cells on the clipboard: what spreadsheets copy is read, what is copied is read back. */
import { describe, expect, it } from 'vitest';
import { cellsText, readCellsText } from '../../../../shared/exchange/cells-text.ts';

describe('pasted cells', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['one', [['one']]],
    ['\t\n', [['', '']]],
    ['"two\nlines"\tx', [['two\nlines', 'x']]],
    ['5" pipe\tx', [['5" pipe', 'x']]],
    ["'=1+1", [['=1+1']]],
    ['<b>bold</b>', [['<b>bold</b>']]],
    ['a, b; c', [['a, b; c']]],
  ])('%j', (text, rows) => {
    expect(readCellsText(text, 100)).toEqual({ rows, total: rows.length });
  });

  it('are read as far as there is room, and all are counted', () => {
    const { rows, total } = readCellsText('x\ty\n'.repeat(100_000), 3);
    expect(rows).toHaveLength(3);
    expect(total).toBe(100_000);
  });
});

it('cells come back as they were copied, formulas tamed on the way', () => {
  const rows = [
    ['=1+1', 'say "hi"', "'t was"],
    ['two\nlines', 'tab\there', ''],
  ];
  expect(cellsText(rows)).toContain("'=1+1");
  expect(readCellsText(cellsText(rows), 10).rows).toEqual(rows);
});
