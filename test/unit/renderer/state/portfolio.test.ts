/** The portfolio on the page: read from the host, computed, read anew; and a page that has none. */
import { describe, expect, it, vi } from 'vitest';
import type { MethodName } from '../../../../shared/contract/methods.ts';
import { daysToRead } from '../../../../shared/portfolio/reach-of-all.ts';
import { reachAssumptions } from '../../../../shared/portfolio/reach-defaults.ts';
import { dayNumber, dayOfNumber } from '../../../../shared/util/calendar.ts';
import { aPortfolio, aRepository, readingsOf } from '../../../support/a-portfolio.ts';
import { planText, startPage } from './page.ts';

const ON = '2026-11-26';
const DAYS = daysToRead(dayNumber(ON), reachAssumptions()).map(dayOfNumber);
const REPOSITORIES = [aRepository(1, { stars: 10 }), aRepository(2, { stars: 20 })];
const READINGS = readingsOf(
  [
    { repositoryId: 1, metric: 'outsideAuthors90', windowDays: 90, value: 4 },
    { repositoryId: 1, metric: 'releasesInYear', windowDays: 365, value: 12 },
  ],
  DAYS,
);

type Answers = Partial<Record<MethodName, unknown>>;

/** A page whose host says this of the portfolio. */
async function pageWith(answers: Answers) {
  const page = await startPage();
  const portfolio = await import('../../../../renderer/state/portfolio.ts');
  const reach = await import('../../../../renderer/state/portfolio-reach.ts');
  const sync = await import('../../../../renderer/state/portfolio-sync.ts');
  page.standBetween(async (method, pass) => (method in answers ? answers[method] : pass()));
  await page.openFile(planText());
  return { ...page, ...portfolio, ...reach, ...sync };
}

const WHOLE: Answers = {
  'portfolio.state': aPortfolio(),
  'portfolio.repositories': REPOSITORIES,
  'portfolio.readings': READINGS,
};

describe('portfolio of a page', () => {
  it('survives a host that has none, and says why', async () => {
    const page = await pageWith({});
    page.followReach();
    await page.openPortfolio();
    expect(page.getState().portfolio.load).toMatchObject({ type: 'unavailable' });
    expect(page.notices()).toEqual([]);
    await page.syncOnStart();
    expect(page.calls).not.toContain('portfolio.sync');
  });

  it('is here after one reading, and not asked for again', async () => {
    const page = await pageWith(WHOLE);
    await page.openPortfolio();
    await page.openPortfolio();
    expect(page.getState().portfolio).toMatchObject({ of: 'own', load: { type: 'ready' }, repositories: REPOSITORIES });
    expect(page.calls.filter((method) => method === 'portfolio.repositories')).toHaveLength(1);
  });

  it('is shown where somebody came for, also the first time', async () => {
    const page = await pageWith(WHOLE);
    page.changePortfolio({ view: { type: 'repository', repositoryId: 2 } });
    await page.openPortfolio();
    expect(page.getState().portfolio.view).toEqual({ type: 'repository', repositoryId: 2 });
  });

  it('does not take an answer that an earlier question was late to get', async () => {
    const page = await pageWith(WHOLE);
    await page.openPortfolio();
    let answerLate: (value: unknown) => void = () => undefined;
    let isFirst = true;
    page.standBetween(async (method, pass) => {
      if (method !== 'portfolio.repositories') return method in WHOLE ? WHOLE[method] : pass();
      if (!isFirst) return [aRepository(3)];
      isFirst = false;
      return new Promise((resolve) => void (answerLate = resolve));
    });
    const late = page.readPortfolio();
    await page.readPortfolio();
    answerLate(REPOSITORIES);
    await late;
    expect(page.getState().portfolio.repositories.map(({ repositoryId }) => repositoryId)).toEqual([3]);
  });

  it('has its reach computed, and computed anew when an assumption is edited and undone', async () => {
    const page = await pageWith(WHOLE);
    page.followReach();
    await page.openPortfolio();
    const computed = () => page.getState().portfolio.reach;
    await vi.waitFor(() => expect(computed()).not.toBeNull());
    const before = computed();
    expect(before?.outsideOf.get(1)).toBe(4);
    expect(before?.outsideOf.has(2)).toBe(false);
    expect(before?.totals.releases).toEqual({ value: 12, change: 0, known: 1 });
    // Of the other nothing was measured but a licence.
    expect(before?.effectsOf.get(2)?.recruits).toEqual({ score: null, coverage: 0, change: null });

    page.dispatch('setReachAssumption', { key: 'target.authors', value: 4 });
    await vi.waitFor(() => expect(computed()?.effectsOf.get(1)?.recruits.score).toBe(100));
    page.undoStep();
    await vi.waitFor(() =>
      expect(computed()?.effectsOf.get(1)?.recruits.score).toBe(before?.effectsOf.get(1)?.recruits.score),
    );
    expect(page.calls.filter((method) => method === 'portfolio.readings')).toHaveLength(1);
  });

  it('keeps what is shown when the figures cannot be read', async () => {
    const page = await pageWith(WHOLE);
    page.standBetween(async (method, pass) => {
      if (method === 'portfolio.readings') throw new page.HostFailure('failed', 'The database is busy.');
      return method in WHOLE ? WHOLE[method] : pass();
    });
    page.followReach();
    await page.openPortfolio();
    await vi.waitFor(() =>
      expect(page.getState().portfolio.load).toEqual({ type: 'failed', because: 'The database is busy.' }),
    );
    expect(page.getState().portfolio.repositories).toEqual(REPOSITORIES);
  });
});

describe('reading on start', () => {
  const allowed = { ...aPortfolio().options, syncOnStart: true };
  const last = aPortfolio().lastSync;
  const endedAt = (hoursAgo: number): string => new Date(Date.now() - hoursAgo * 3_600_000).toISOString();
  const lastSync = (hoursAgo: number) => (last === null ? null : { ...last, endedAt: endedAt(hoursAgo) });

  it.each([
    ['the last reading is older than a day', aPortfolio({ options: allowed, lastSync: lastSync(30) }), true],
    ['nothing was read yet', aPortfolio({ options: allowed, lastSync: null }), true],
    ['the last reading is fresh', aPortfolio({ options: allowed, lastSync: lastSync(3) }), false],
    ['the last reading ended in years to come', aPortfolio({ options: allowed, lastSync: lastSync(-9_000) }), true],
    ['it is not allowed', aPortfolio({ lastSync: lastSync(30) }), false],
    ['nothing is followed', aPortfolio({ options: allowed, sources: [], lastSync: null }), false],
  ])('where %s', async (_when, state, reads) => {
    const page = await pageWith({ ...WHOLE, 'portfolio.state': state, 'portfolio.sync': state.progress });
    await page.syncOnStart();
    await page.syncOnStart();
    expect(page.calls.filter((method) => method === 'portfolio.sync')).toHaveLength(reads ? 1 : 0);
  });
});
