/** How deep and what of the organisation is shown, and views that keep it. */
import { beforeEach, describe, expect, it } from 'vitest';
import type * as Folding from '../../../../renderer/state/folding.ts';
import type * as LookOf from '../../../../renderer/state/look.ts';
import type * as Views from '../../../../renderer/state/saved-views.ts';
import type * as View from '../../../../renderer/state/view.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';
import { planOf } from '../../../support/plan-text.ts';
import { planText, startPage, type Page } from './page.ts';

const PLAN = planOf(
  anOrg()
    .manager('Ana')
    .report('Ana', 'Budi')
    .report('Budi', 'Citra')
    .report('Citra', 'Dewi')
    .report('Ana', 'Eko')
    .report('Eko', 'Farah')
    .tables(),
);

let page: Page;
let folding: typeof Folding;
let look: typeof LookOf;
let views: typeof Views;
let view: typeof View;

beforeEach(async () => {
  page = await startPage();
  [folding, look, views, view] = await Promise.all([
    import('../../../../renderer/state/folding.ts'),
    import('../../../../renderer/state/look.ts'),
    import('../../../../renderer/state/saved-views.ts'),
    import('../../../../renderer/state/view.ts'),
  ]);
  await page.openFile(planText({}, PLAN));
});

const folded = (): readonly string[] => [...page.getState().folded].toSorted();

describe('layers', () => {
  it('show as many as asked for', () => {
    folding.unfoldToLayer(2);
    expect(folded()).toEqual(['Budi', 'Citra', 'Eko'].map(positionOf).toSorted());
    expect(folding.shownLayers(page.getState())).toBe(2);
    folding.unfoldToLayer(4);
    expect(folded()).toEqual([]);
    expect(folding.shownLayers(page.getState())).toBe(4);
    folding.foldAll();
    expect(folding.shownLayers(page.getState())).toBe(1);
  });

  it('are no number once they are folded by hand', () => {
    folding.unfoldToLayer(4);
    view.toggleFold(positionOf('Eko'));
    expect(folding.shownLayers(page.getState())).toBeNull();
  });

  it('count from the top of the branch in focus, and leave folds elsewhere alone', () => {
    folding.unfoldToLayer(2);
    look.focusOn(positionOf('Budi'));
    folding.unfoldToLayer(3);
    expect(folded()).toEqual([positionOf('Eko')]);
    expect(folding.shownLayers(page.getState())).toBe(3);
  });

  it('fold and unfold a branch with everything below', () => {
    folding.unfoldToLayer(4);
    folding.setBranchesFolded([positionOf('Budi')], true);
    expect(folded()).toEqual(['Budi', 'Citra'].map(positionOf).toSorted());
    folding.setBranchesFolded([positionOf('Budi')], false);
    expect(folded()).toEqual([]);
  });
});

describe('a branch in focus', () => {
  it('is left for a position elsewhere that is gone to, and for nobody inside', () => {
    look.focusOn(positionOf('Budi'));
    view.unfoldTo(positionOf('Dewi'));
    expect(page.getState().look.focusRoot).toBe(positionOf('Budi'));
    view.unfoldTo(positionOf('Farah'));
    expect(page.getState().look.focusRoot).toBeNull();
  });

  it('ends when its top leaves the plan', () => {
    look.focusOn(positionOf('Budi'));
    page.dispatch('deletePositions', { positionIds: [positionOf('Budi')] });
    expect(page.getState().look.focusRoot).toBeNull();
  });
});

describe('a saved view', () => {
  it('brings everything back that it kept', () => {
    folding.unfoldToLayer(2);
    look.focusOn(positionOf('Budi'));
    look.changeLook({
      arrangement: 'columns',
      colourBy: 'span',
      badges: ['fte'],
      showsRelations: false,
      changes: 'only',
    });
    expect(views.nameView(null, 'Mine')).toBeNull();
    const kept = { look: page.getState().look, folded: folded() };
    const { lastView } = page.getState();
    look.changeLook({
      arrangement: 'rows',
      colourBy: 'team',
      badges: [],
      showsRelations: true,
      changes: 'plain',
      focusRoot: null,
    });
    folding.unfoldToLayer(4);
    views.applyView(lastView!);
    expect({ look: page.getState().look, folded: folded() }).toEqual(kept);
  });

  it('cannot have the name of another, and can be renamed', () => {
    views.nameView(null, 'Mine');
    expect(views.nameView(null, 'mine')).toMatchObject({ key: 'refusal.viewExists' });
    expect(views.nameView(page.getState().lastView, 'Ours')).toBeNull();
    expect([...page.opened().plan.tables.view.values()].map(({ name }) => name)).toEqual(['Ours']);
  });

  it('is shown as far as it can be when words and positions in it are not known', () => {
    const odd = {
      id: 'view_odd',
      name: 'Odd',
      lens: 'dream',
      arrangement: 'spiral',
      colourBy: 'mood',
      changes: 'none',
    } as const;
    const shown = views.lookOfView({ ...odd, focusPositionId: 'position_gone', badges: ['fte', 'aura'] }, () => false);
    expect(shown).toMatchObject({ lens: 'chart', arrangement: 'stacked', colourBy: 'team', focusRoot: null });
    expect(shown).toMatchObject({ badges: ['fte'], changes: 'after' });
  });
});
