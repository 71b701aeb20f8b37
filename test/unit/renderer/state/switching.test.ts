/** Switching between branches: the day stays, so that options are looked at on one day; a new scenario shows its own. */
import { beforeEach, describe, expect, it } from 'vitest';
import { BASELINE, branchOf } from '../../../../shared/scenario/branch.ts';
import { planText, startPage, type Page } from './page.ts';

const load = () => import('../../../../renderer/state/scenarios.ts');

describe('switching', () => {
  let page: Page;
  let scenarios: Awaited<ReturnType<typeof load>>;
  const start = (name: string) =>
    scenarios.startScenario({ name, parentScenarioId: null, effectiveDate: '2027-04-01' });
  const shownId = (): string => {
    const { branch } = page.getState();
    if (branch.type !== 'scenario') throw new Error('No scenario is shown.');
    return branch.id;
  };

  beforeEach(async () => {
    page = await startPage();
    scenarios = await load();
    await page.openFile(planText());
  });

  it('keeps the day from option to option and back to the baseline', () => {
    expect(start('One')).toBeNull();
    const one = branchOf(shownId() as 'scenario_1');
    expect(start('Other')).toBeNull();
    page.showDate('2027-03-01');
    scenarios.openBranch(one);
    expect([page.getState().branch, page.getState().date]).toEqual([one, '2027-03-01']);
    scenarios.openBranch(BASELINE);
    expect([page.getState().branch, page.getState().date]).toEqual([BASELINE, '2027-03-01']);
  });

  it('shows a new scenario whole, so that its edits get its own day', () => {
    page.showDate('2027-03-01');
    expect(start('One')).toBeNull();
    expect(page.getState().date).toBeNull();
    expect(page.editDate(page.getState())).toBe('2027-04-01');
  });
});
