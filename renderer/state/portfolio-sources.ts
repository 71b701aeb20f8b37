/** What is followed, with which token, and what else may be read: changed here, kept by the host. */
import { HostFailure } from '../../shared/contract/errors.ts';
import type { Input, MethodName, Output } from '../../shared/contract/methods.ts';
import type { PortfolioOptions, PortfolioSource } from '../../shared/contract/portfolio.ts';
import { t } from '../i18n/t.ts';
import { reporting } from './documents.ts';
import { host } from './host.ts';
import { notify } from './notices.ts';
import { changePortfolio, readPortfolio, readPortfolioState } from './portfolio.ts';
import { syncPortfolio } from './portfolio-sync.ts';
import { getState } from './store.ts';

/** What was answered, or the sentence with which the host refused. */
export type Asked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly because: string };

/** Ask the host something that it may refuse in words which belong beside what was typed. */
export async function tryHost<M extends MethodName>(
  method: M,
  ...input: Input<M> extends null ? [] : [Input<M>]
): Promise<Asked<Output<M>>> {
  try {
    return { ok: true, value: await host().call(method, ...input) };
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    return { ok: false, because: error.message };
  }
}

/** Follow an owner or one repository. The refusal, or null. */
export async function addSource(text: string, withForks: boolean): Promise<string | null> {
  const added = await tryHost('portfolio.addSource', { text, withForks });
  if (!added.ok) return added.because;
  notify('info', t('portfolio.sources.added', { name: added.value.name }));
  await readPortfolio();
  return null;
}

/** Stop following a source; what was measured goes as well when it is no longer wanted. */
export async function removeSource({ sourceId, name }: PortfolioSource, forgetHistory: boolean): Promise<void> {
  await reporting(async () => {
    await host().call('portfolio.removeSource', { sourceId, forgetHistory });
    notify('info', t('portfolio.sources.removed', { name }));
    await readPortfolio();
  });
}

/** Change what may be read beyond GitHub, and what may be kept. */
export async function changeOptions(change: Partial<PortfolioOptions>): Promise<void> {
  const options = getState().portfolio.host?.options;
  if (options === undefined) return;
  await reporting(async () => {
    changePortfolio({ host: await host().call('portfolio.setOptions', { options: { ...options, ...change } }) });
    if (change.peopleView !== undefined) await readPortfolio();
  });
}

export type TokenAnswer = Output<'portfolio.setToken'>;

/** Hand a token to the host. It is kept there, and never comes back. */
export async function giveToken(input: Input<'portfolio.setToken'>): Promise<Asked<TokenAnswer>> {
  const answer = await tryHost('portfolio.setToken', input);
  if (answer.ok && answer.value.outcome === 'kept') await reporting(readPortfolioState);
  return answer;
}

export const forgetToken = (): Promise<void> =>
  reporting(async () => {
    await host().call('portfolio.clearToken');
    await readPortfolioState();
  });

/** Read everything again, also what is fresh. */
export const syncEverything = (): Promise<void> => syncPortfolio('all');

/** A page of the ledger, the newest requests first. */
export const readLedger = (before: number | null): Promise<Output<'portfolio.ledger'>> =>
  host().call('portfolio.ledger', { before, limit: LEDGER_PAGE });
const LEDGER_PAGE = 200;

/** Open a page of the web in the person's own browser. */
export const openOutside = (url: string): Promise<void> =>
  reporting(async () => host().call('shell.openExternal', { url }));
