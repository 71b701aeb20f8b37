/** The layout follows the reporting tree through every kind of edit, and keeps nodes for who stays. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChartLayout } from '../../../../renderer/canvas/chart-layout.ts';
import type { ReportingTree } from '../../../../shared/analysis/reporting-tree.ts';
import { ARRANGEMENTS, type Arrangement } from '../../../../shared/model/view.ts';
import { flaws } from '../../shared/drawing/tidiness.ts';
import { id, NOBODY, reporting, shown, TWO_TEAMS } from './reporting.ts';

const SEED = 20261120;

/** Names of the shown cards with their places, against the leftmost card. */
function drawn(layout: ChartLayout): Readonly<Record<string, readonly [number, number]>> {
  const { order, count, x, y, bounds } = layout.tidy;
  const nodes = [...order.subarray(0, count)];
  return Object.fromEntries(
    nodes.map((node) => [layout.idOf(node), [x[node]! - bounds.left, y[node]! - bounds.top] as const]),
  );
}

function laidOut(tree: ReportingTree, folded = NOBODY, arrangement: Arrangement = 'stacked'): ChartLayout {
  const layout = new ChartLayout(2);
  layout.update(shown(tree, folded, arrangement));
  return layout;
}

describe('following an edit', () => {
  it.each([
    ['a move', { ...TWO_TEAMS, a1: 'budi' }],
    ['a moved branch', { ...TWO_TEAMS, budi: 'ana' }],
    ['manager and report changing places', { ...TWO_TEAMS, ana: 'a1', a1: 'root' }],
    ['a new root', { ...TWO_TEAMS, budi: null }],
    ['a joiner', { ...TWO_TEAMS, b4: 'budi' }],
    [
      'another order',
      { root: null, budi: 'root', ana: 'root', a2: 'ana', a1: 'ana', b3: 'budi', b1: 'budi', b2: 'budi' },
    ],
    [
      'a leaver whose reports stay',
      { root: null, ana: 'root', a1: 'ana', a2: 'ana', b1: 'ana', b2: 'root', b3: 'ana' },
    ],
    ['nobody left', {}],
  ])('gives the drawing of a fresh layout: %s', (_name, managers) => {
    const layout = laidOut(reporting(TWO_TEAMS));
    layout.update(shown(reporting(managers), NOBODY));
    expect(drawn(layout)).toEqual(drawn(laidOut(reporting(managers))));
  });

  it('keeps the node of a position that moves', () => {
    const layout = laidOut(reporting(TWO_TEAMS));
    const node = layout.nodeOf(id('b1'));
    layout.update(shown(reporting({ ...TWO_TEAMS, b1: 'ana' }), NOBODY));
    expect(layout.nodeOf(id('b1'))).toBe(node);
  });

  it('hides what is under a fold, and shows joiners there only when it opens', () => {
    const layout = laidOut(reporting(TWO_TEAMS), new Set([id('budi')]));
    layout.update(shown(reporting({ ...TWO_TEAMS, b4: 'budi' }), new Set([id('budi')])));
    expect(Object.keys(drawn(layout))).toEqual(['root', 'ana', 'a1', 'a2', 'budi'].map(id));
    expect(layout.isShown(layout.nodeOf(id('b4')))).toBe(false);
    layout.update(shown(reporting({ ...TWO_TEAMS, b4: 'budi' }), NOBODY));
    expect(layout.isShown(layout.nodeOf(id('b4')))).toBe(true);
  });

  it('does not take a newcomer for the one whose node it got', () => {
    const layout = laidOut(reporting(TWO_TEAMS));
    const wasShown = layout.shownNow();
    const { a1: _gone, ...others } = TWO_TEAMS;
    layout.update(shown(reporting(others), NOBODY));
    layout.update(shown(reporting({ ...others, c1: 'budi' }), NOBODY));
    expect(wasShown(layout.nodeOf(id('c1')))).toBe(false);
    expect(wasShown(layout.nodeOf(id('b1')))).toBe(true);
  });
});

describe(`random versions (seed ${SEED})`, () => {
  /** Managers by number: each reports to someone with a smaller number, or to nobody. */
  const managers = fc
    .array(fc.option(fc.nat(), { freq: 9 }), { maxLength: 40 })
    .map((numbers) =>
      Object.fromEntries(
        numbers.map((number, at) => [`p${at}`, number === null || at === 0 ? null : `p${number % at}`]),
      ),
    );
  const some = fc.array(fc.nat({ max: 39 }), { maxLength: 6 });
  const version = fc.tuple(managers, some, some, fc.constantFrom(...ARRANGEMENTS));

  it('end in the drawing of a fresh layout, assistants and other arrangements between them', () => {
    fc.assert(
      fc.property(fc.array(version, { minLength: 2, maxLength: 6 }), (versions) => {
        const layout = new ChartLayout(2);
        for (const [plan, folds, aside, arrangement] of versions) {
          const folded = new Set(folds.map((number) => id(`p${number}`)));
          const tree = reporting(plan, new Set(aside.map((number) => `p${number}`)));
          layout.update(shown(tree, folded, arrangement));
          expect(drawn(layout)).toEqual(drawn(laidOut(tree, folded, arrangement)));
          expect(flaws(layout.tidy)).toEqual([]);
        }
      }),
      { seed: SEED, numRuns: 150 },
    );
  });
});
