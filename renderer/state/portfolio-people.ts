/** Logins of contributors, while the people view is on: who they are to the company, and forgetting somebody. */
import type { Contributor, LoginClass } from '../../shared/contract/portfolio.ts';
import { t } from '../i18n/t.ts';
import { reporting } from './documents.ts';
import { host } from './host.ts';
import { notify } from './notices.ts';
import { changePortfolio } from './portfolio.ts';
import type { RepositoryId } from './portfolio-state.ts';
import { tryHost } from './portfolio-sources.ts';
import { getState, useApp } from './store.ts';
import { useAnswer, type Answer } from './use-answer.ts';

export interface ContributorRow extends Contributor {
  /** What this person was said to be; null where nobody has said anything. */
  readonly is: LoginClass | null;
}

/** Who contributed to a repository, the most first. */
export function useContributors(repositoryId: RepositoryId): Answer<readonly ContributorRow[]> {
  const { of, version } = useApp((state) => state.portfolio);
  return useAnswer(`people ${of} ${version} ${repositoryId}`, async () => {
    const [contributors, logins] = await Promise.all([
      host().call('portfolio.contributors', { of, repositoryId }),
      host().call('portfolio.logins', { of }),
    ]);
    const classes = new Map(logins.map(({ login, is }) => [login.toLowerCase(), is]));
    return contributors
      .map((one) => ({ ...one, is: classes.get(one.login.toLowerCase()) ?? null }))
      .toSorted((a, b) => b.commits + b.mergedChangeRequests - (a.commits + a.mergedChangeRequests));
  });
}

/** Say what a login is; null takes it back. Kept on this computer only. */
export const classifyLogin = (login: string, is: LoginClass | null): Promise<void> =>
  reporting(async () => {
    await host().call('portfolio.classify', { of: getState().portfolio.of, login, is });
    changePortfolio(({ version }) => ({ version: version + 1 }));
  });

/** Forget somebody everywhere. Why not, or null. */
export async function forgetPerson(login: string): Promise<string | null> {
  const forgotten = await tryHost('portfolio.forget', { login });
  if (!forgotten.ok) return forgotten.because;
  const { removed, stays } = forgotten.value;
  const done = t('portfolio.forget.done', { login, count: removed });
  // What is left to do must not fade away.
  notify(stays.length === 0 ? 'info' : 'problem', [done, ...stays].join(' '));
  changePortfolio(({ version }) => ({ version: version + 1 }));
  return null;
}
