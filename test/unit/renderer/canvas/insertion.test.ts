/** Places between cards: what a point near a card means, in a row, in a column, and beside what is held. */
import { describe, expect, it } from 'vitest';
import { CARD } from '../../../../renderer/canvas/card-geometry.ts';
import { Chart } from '../../../../renderer/canvas/chart.ts';
import { slotAt, type Slot } from '../../../../renderer/canvas/insertion.ts';
import { FOREST, NONE } from '../../../../shared/drawing/forest.ts';
import { id, NOBODY, reporting, shown } from './reporting.ts';

// Three leads in a row, each with somebody below; four tips of the second in a column; two roots.
const tree = reporting({
  root: null,
  other: null,
  ana: 'root',
  budi: 'root',
  citra: 'root',
  a1: 'ana',
  c1: 'citra',
  b1: 'budi',
  b2: 'budi',
  b3: 'budi',
  b4: 'budi',
});
const chart = new Chart(shown(tree, NOBODY));
const node = (name: string): number => chart.shownNode(id(name));
const source = { x: chart.x, y: chart.y, forest: chart.tree.forest, cardsIn: chart.cardsIn.bind(chart) };
const held = (...names: string[]) => {
  const nodes = new Set(names.map(node));
  return (at: number): boolean => nodes.has(at);
};

/** The slot at a point given from a card's upper left corner, as names. */
function slot(name: string, dx: number, dy: number, isLifted = held()): string | null {
  const found = slotAt(source, { x: chart.x[node(name)]! + dx, y: chart.y[node(name)]! + dy }, isLifted);
  return found === null ? null : named(found);
}

const named = ({ parent, before }: Slot): string => {
  const nameOf = (at: number): string => chart.idOf(at).replace('position_', '');
  return `${parent === FOREST ? 'top' : nameOf(parent)}: ${before === NONE ? 'last' : nameOf(before)}`;
};

const { width, height } = CARD;

describe('a place between cards', () => {
  it.each([
    ['the left edge of a card in a row', 'budi', 4, 30, 'root: budi'],
    ['the gap left of it', 'budi', -10, 30, 'root: budi'],
    ['the gap right of it', 'budi', width + 10, 30, 'root: citra'],
    ['the right of the last', 'citra', width + 20, 30, 'root: last'],
    ['the upper edge of a card in a column', 'b2', 90, 4, 'budi: b2'],
    ['the gap below it', 'b2', 90, height + 3, 'budi: b3'],
    ['the lower edge of the last in a column', 'b4', 90, height - 3, 'budi: last'],
    ['below the last in a column', 'b4', 90, height + 10, 'budi: last'],
    ['between the roots', 'root', width + 10, 30, 'top: other'],
    ['beside an only report', 'a1', -20, 30, 'ana: a1'],
  ])('%s', (_, name, dx, dy, expected) => {
    expect(slot(name, dx, dy)).toBe(expected);
  });

  it.each([
    ['the middle of a card in a row', 'budi', width / 2, height / 2],
    ['the middle of a card in a column', 'b2', width / 2, height / 2],
    ['the left edge of a card in a column', 'b2', 4, height / 2],
    ['far above everything', 'root', 10, -200],
  ])('is not at %s', (_, name, dx, dy) => {
    expect(slot(name, dx, dy)).toBeNull();
  });

  it('is not where the held card comes from, nor among what is held', () => {
    expect(slot('budi', -10, 30, held('budi'))).toBeNull();
    expect(slot('ana', width - 4, 30, held('budi'))).toBeNull();
    expect(slot('b2', 90, 4, held('budi', 'b1', 'b2', 'b3', 'b4'))).toBeNull();
    expect(slot('citra', width + 20, 30, held('budi'))).toBe('root: last');
  });

  it('is marked between its two neighbours, or just off the only one', () => {
    const mark = (name: string, dx: number, dy: number) =>
      slotAt(source, { x: chart.x[node(name)]! + dx, y: chart.y[node(name)]! + dy }, held())!.mark;
    const gap = mark('b2', 90, height + 3);
    expect(gap.from.y).toBe((chart.y[node('b2')]! + height + chart.y[node('b3')]!) / 2);
    expect(gap.from.y).toBe(gap.to.y);
    const end = mark('citra', width + 20, 30);
    expect(end.from.x).toBe(end.to.x);
    expect(end.from.x).toBeGreaterThan(chart.x[node('citra')]! + width);
  });
});

describe('a place between cards on shelves', () => {
  // Rows and columns of leads with a report each, and of a manager with hundreds of tips: all of them break.
  const leads = Array.from({ length: 150 }, (_, at) => [
    [`lead${at}`, 'root'],
    [`under${at}`, `lead${at}`],
  ]).flat();
  const tips = Array.from({ length: 120 }, (_, at) => [`tip${at}`, 'lead7']);
  const wide = reporting({ root: null, ...Object.fromEntries([...leads, ...tips]) });

  it.each(['stacked', 'rows', 'columns'] as const)('is found on both sides of every card: %s', (arrangement) => {
    const drawn = new Chart(shown(wide, NOBODY, arrangement));
    const at = { x: drawn.x, y: drawn.y, forest: drawn.tree.forest, cardsIn: drawn.cardsIn.bind(drawn) };
    const beside = (from: number, dx: number, dy: number): number | null => {
      const found = slotAt(at, { x: drawn.x[from]! + dx, y: drawn.y[from]! + dy }, held());
      return found?.before ?? null;
    };
    const wrong = [...wide.inOrder].filter((one) => {
      const card = drawn.shownNode(one);
      const next = at.forest.nextSibling[card]!;
      const inRow = beside(card, 4, height / 2) === card && beside(card, width - 4, height / 2) === next;
      const inColumn = beside(card, width / 2, 4) === card && beside(card, width / 2, height - 4) === next;
      const isBeside = next !== NONE && at.y[next] === at.y[card];
      const isBelow = next !== NONE && at.x[next] === at.x[card];
      return inRow === inColumn || (isBeside && !inRow) || (isBelow && !inColumn);
    });
    expect(wrong).toEqual([]);
  });
});
