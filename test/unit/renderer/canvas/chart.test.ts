/** What stays on its pixel when the layout changes, and how the rest gets to its place. */
import { describe, expect, it } from 'vitest';
import { Chart, type Transition } from '../../../../renderer/canvas/chart.ts';
import { GLIDE_MS } from '../../../../renderer/canvas/glide.ts';
import { NONE } from '../../../../shared/drawing/forest.ts';
import { id, NOBODY, reporting, shown, TWO_TEAMS } from './reporting.ts';

const EVERYWHERE = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
const PLAIN: Transition = {
  keep: [],
  middle: { x: 0, y: 0 },
  area: EVERYWHERE,
  lifted: [],
  by: { x: 0, y: 0 },
  glides: true,
};

const placeOf = (chart: Chart, name: string): readonly [number, number] => {
  const node = chart.shownNode(id(name));
  return [chart.x[node]!, chart.y[node]!];
};

describe('a change of layout', () => {
  it('keeps the asked card on its pixel, even though it moves on the drawing', () => {
    const chart = new Chart(shown(reporting(TWO_TEAMS), NOBODY));
    const [x, y] = placeOf(chart, 'budi');
    const { dx, dy } = chart.change(shown(reporting({ ...TWO_TEAMS, budi: 'a1' }), NOBODY), {
      ...PLAIN,
      keep: [id('budi')],
    })!;
    expect([dx, dy]).not.toEqual([0, 0]);
    expect(placeOf(chart, 'budi')).toEqual([x + dx, y + dy]);
    chart.step(0);
    chart.step(GLIDE_MS);
    expect(placeOf(chart, 'budi')).toEqual([x + dx, y + dy]);
  });

  it('keeps a dropped card where it was dropped', () => {
    const chart = new Chart(shown(reporting(TWO_TEAMS), NOBODY));
    const [x, y] = placeOf(chart, 'b1');
    const by = { x: -321, y: 45 };
    const lifted = [chart.shownNode(id('b1'))];
    const after = reporting({ ...TWO_TEAMS, b1: 'ana' });
    const { dx, dy } = chart.change(shown(after, NOBODY), { ...PLAIN, keep: [id('b1')], lifted, by })!;
    expect(placeOf(chart, 'b1')).toEqual([x + by.x + dx, y + by.y + dy]);
  });

  it('keeps the card nearest to the middle when the asked one is hidden', () => {
    const chart = new Chart(shown(reporting(TWO_TEAMS), NOBODY));
    const [x, y] = placeOf(chart, 'ana');
    const folded = new Set([id('budi')]);
    const shift = chart.change(shown(reporting(TWO_TEAMS), folded), {
      ...PLAIN,
      keep: [id('b1')],
      middle: { x: x + 90, y },
    })!;
    expect(placeOf(chart, 'ana')).toEqual([x + shift.dx, y + shift.dy]);
  });

  it('lets unfolded cards come out of their manager', () => {
    const chart = new Chart(shown(reporting(TWO_TEAMS), new Set([id('budi')])));
    expect(chart.shownNode(id('b1'))).toBe(NONE);
    chart.change(shown(reporting(TWO_TEAMS), NOBODY), { ...PLAIN, keep: [id('budi')] });
    expect(chart.isGliding).toBe(true);
    expect(placeOf(chart, 'b1')).toEqual(placeOf(chart, 'budi'));
  });

  it('has every card in its place when the glide is over', () => {
    const chart = new Chart(shown(reporting(TWO_TEAMS), NOBODY));
    const after = reporting({ ...TWO_TEAMS, a1: 'budi', ana: 'budi' });
    chart.change(shown(after, NOBODY), PLAIN);
    chart.step(1_000);
    chart.step(1_000 + GLIDE_MS / 2);
    expect(chart.isGliding).toBe(true);
    chart.step(1_000 + GLIDE_MS);
    expect(chart.isGliding).toBe(false);
    const fresh = new Chart(shown(after, NOBODY));
    const shape = (of: Chart) => Object.keys(TWO_TEAMS).map((name) => placeOf(of, name));
    expect(shape(chart)).toEqual(shape(fresh));
  });

  it('keeps nothing when everyone is someone else', () => {
    const chart = new Chart(shown(reporting(TWO_TEAMS), NOBODY));
    expect(chart.change(shown(reporting({ stranger: null }), NOBODY), PLAIN)).toBeNull();
    expect(chart.isGliding).toBe(false);
  });

  it('is in its place at once without motion', () => {
    const chart = new Chart(shown(reporting(TWO_TEAMS), NOBODY));
    chart.change(shown(reporting({ ...TWO_TEAMS, budi: 'ana' }), NOBODY), { ...PLAIN, glides: false });
    expect(chart.isGliding).toBe(false);
    expect(placeOf(chart, 'b1')).toEqual(
      placeOf(new Chart(shown(reporting({ ...TWO_TEAMS, budi: 'ana' }), NOBODY)), 'b1'),
    );
  });
});

describe('finding cards', () => {
  it('gives the card at a point, and the branch below it', () => {
    const chart = new Chart(shown(reporting(TWO_TEAMS), NOBODY));
    const [x, y] = placeOf(chart, 'budi');
    const node = chart.cardAt({ x: x + 5, y: y + 5 });
    expect(chart.idOf(node)).toBe(id('budi'));
    expect(chart.cardAt({ x: x - 5, y: y - 5 })).toBe(NONE);
    expect(new Set(chart.branchOf(node).map((below) => chart.idOf(below)))).toEqual(
      new Set(['budi', 'b1', 'b2', 'b3'].map(id)),
    );
  });

  it('finds the family whose line crosses an area without any card', () => {
    const chart = new Chart(shown(reporting(TWO_TEAMS), NOBODY));
    const [, top] = placeOf(chart, 'ana');
    const [rootX] = placeOf(chart, 'root');
    const area = { left: rootX + 60, right: rootX + 70, top: top - 20, bottom: top - 10 };
    expect(chart.cardsIn(area)).toEqual([]);
    expect(chart.familiesIn(area).map((node) => chart.idOf(node))).toEqual([id('root')]);
  });
});
