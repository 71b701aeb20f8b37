/** Reading the portfolio: begun, held and ended here; the host does it. */
import type { Insider, SyncProgress } from '../../shared/contract/portfolio.ts';
import type { Input } from '../../shared/contract/methods.ts';
import { insidersOf } from '../../shared/recruiting/insiders-of.ts';
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
  const insiders = document === null ? [] : insidersOf(document.plan.tables);
  return insiders.length === 0 ? null : [...insiders];
}

const DAY = 86_400_000;
let isStarted = false;

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
  const last = state.lastSync === null ? 0 : Date.parse(state.lastSync.endedAt);
  // One that ended tomorrow or later ended by a clock that was wrong.
  if (state.progress.phase === 'idle' && Math.abs(Date.now() - last) > DAY) await syncPortfolio();
}
