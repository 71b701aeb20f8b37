/** The one door of edits: refusals, undo and redo, typing. */
import { beforeEach, describe, expect, it } from 'vitest';
import { positionOf } from '../../../support/an-org.ts';
import { PLAN, planText, startPage, type Page } from './page.ts';

let page: Page;

beforeEach(async () => {
  page = await startPage();
  await page.openFile(planText());
});

describe('a refused command', () => {
  it('changes nothing and says why', () => {
    const before = page.getState();
    const outcome = page.dispatch('moveUnder', { positionIds: [positionOf('Ana')], managerId: positionOf('Budi') });
    expect(outcome.done).toBe(false);
    expect(page.getState()).toBe(before);
    expect(page.notices()).toEqual([expect.stringContaining('Budi')]);
  });

  it('says the last reason only, however often it is tried', () => {
    page.retitle('Ana', ' ');
    page.retitle('Ana', ' ');
    expect(page.notices()).toHaveLength(1);
  });
});

describe('undo and redo', () => {
  it('go back to the records of the file and forth again', () => {
    page.dispatch('deletePositions', { positionIds: [positionOf('Budi')] });
    const { plan } = page.opened();
    page.undoStep();
    expect(page.titleOf('Budi')).toBe("Budi's role");
    page.redoStep();
    expect(page.opened().plan.tables).toEqual(plan.tables);
    expect(page.redoStep()).toBeNull();
  });

  it('redo outlives selecting and folding, and goes with the next edit', () => {
    page.retitle('Ana', 'CTO');
    page.undoStep();
    page.select([positionOf('Budi')], positionOf('Budi'));
    page.toggleFold(positionOf('Ana'));
    expect(page.getState().history.future).toHaveLength(1);
    page.retitle('Budi', 'Engineer');
    expect(page.redoStep()).toBeNull();
    expect(page.titleOf('Ana')).toBe("Ana's role");
  });

  it('forget a selected position that is gone', () => {
    page.select([positionOf('Ana'), positionOf('Budi')], positionOf('Budi'));
    page.dispatch('deletePositions', { positionIds: [positionOf('Budi')] });
    expect(page.getState().selection).toEqual({ ids: new Set([positionOf('Ana')]), focused: null });
  });
});

describe('typing', () => {
  it('in one field is one step, until it is sealed', () => {
    for (const title of ['C', 'CT', 'CTO']) page.retitle('Ana', title);
    page.sealTyping();
    for (const title of ['CTO ', 'CTO 2']) page.retitle('Ana', title);
    expect(page.getState().history.past).toHaveLength(2);
    page.undoStep();
    expect(page.titleOf('Ana')).toBe('CTO');
    page.undoStep();
    expect(page.opened().plan.tables).toEqual(PLAN.tables);
  });

  it('is not read out, other steps are', () => {
    const { number } = page.getState().announcement;
    page.retitle('Ana', 'CTO');
    expect(page.getState().announcement.number).toBe(number);
    page.dispatch('addPosition', { managerId: positionOf('Ana'), title: 'Architect' });
    expect(page.getState().announcement.text).toContain('Architect');
  });
});
