/** Reading the portfolio: begun, held and ended here; the host does it. */
import type { Insider, SyncProgress, SyncResult } from '../../shared/contract/portfolio.ts';
import type { Input } from '../../shared/contract/methods.ts';
import { insidersToTell } from '../../shared/recruiting/insiders-of.ts';
import { t } from '../i18n/t.ts';
import { reporting } from './documents.ts';
import { host } from './host.ts';
import { notify } from './notices.ts';
import { openPortfolio, readPortfolioState, setProgress, whosePortfolio } from './portfolio.ts';
import { getState } from './store.ts';

/** What to read: what is not fresh, everything, or these repositories in full. */
export type WhatToRead = Input<'portfolio.sync'>['what'];

/** Begin to read, or go on after a pause. */
export async function syncPortfolio(what: WhatToRead = 'due'): Promise<void> {
  if (whosePortfolio(getState()) === 'sample') return notify('refusal', t('portfolio.sync.notSample'));
  return act(async () => host().call('portfolio.sync', { insiders: insidersNow(), what }));
}

export const pausePortfolio = (): Promise<void> => act(() => host().call('portfolio.pause'));
export const cancelPortfolio = (): Promise<void> => act(() => host().call('portfolio.cancel'));

async function act(call: () => Promise<SyncProgress>): Promise<void> {
  await reporting(async () => {
    await openPortfolio();
    setProgress(await call());
    await readPortfolioState();
  });
}

/** Who belongs to the company, by the open plan; null when it knows nobody's login, so that nobody is taken for outside. */
function insidersNow(): Insider[] | null {
  const { document } = getState();
  return document === null ? null : insidersToTell(document.plan.tables);
}

const DAY = 86_400_000;
let isStarted = false;

/**
 * Whether a reading on start is due: a day after one that came to its end. One that was stopped goes on as soon as it
 * may, and one that failed is tried again, since nothing is fresh after it.
 */
export function isReadingDue(last: SyncResult | null, now: number): boolean {
  if (last === null) return true;
  const wasRead = last.outcome === 'complete' || last.outcome === 'partial';
  // One that ended tomorrow or later ended by a clock that was wrong.
  if (wasRead) return Math.abs(now - Date.parse(last.endedAt)) > DAY;
  return last.resumeAt === null || Date.parse(last.resumeAt) <= now;
}

/** Read on start, where that is allowed and the last reading is older than a day. Once, for the first plan that is opened. */
export async function syncOnStart(): Promise<void> {
  const { document } = getState();
  // The people of the sample are nobody's colleagues.
  if (isStarted || document === null || whosePortfolio(getState()) === 'sample') return;
  isStarted = true;
  const state = await host()
    .call('portfolio.state', { of: 'own' })
    .catch(() => null);
  if (state === null || !state.options.syncOnStart || state.sources.length === 0) return;
  if (state.progress.phase === 'idle' && isReadingDue(state.lastSync, Date.now())) await syncPortfolio();
}
