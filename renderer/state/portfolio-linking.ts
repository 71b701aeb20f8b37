/** Repositories and the plan: taking them out of it. */
import { linkFinder } from '../../shared/analysis/repo-links.ts';
import { t } from '../i18n/t.ts';
import { notify } from './notices.ts';
import type { RepositoryId } from './portfolio-state.ts';
import { getState } from './store.ts';
import { dispatchGoing } from './undo-notice.tsx';

/** Take what the plan says of these repositories out of it; their history stays. */
export function unlinkFromPlan(repositoryIds: readonly RepositoryId[]): void {
  const { document, portfolio } = getState();
  if (document === null) return;
  const asked = new Set(repositoryIds);
  const linkOf = linkFinder(document.tables.repoLink.values());
  const linkIds = portfolio.repositories
    .filter(({ repositoryId }) => asked.has(repositoryId))
    .flatMap(({ name, repositoryId }) => linkOf({ repository: name, repositoryId })?.id ?? []);
  if (linkIds.length === 0) notify('refusal', t('linking.notLinked'));
  else dispatchGoing('unlinkRepositories', { linkIds });
}
