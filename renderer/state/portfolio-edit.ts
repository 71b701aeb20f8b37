/** What a person says about repositories, kept by the host: pins, packages, events, imported measurements. */
import type { Input, Output } from '../../shared/contract/methods.ts';
import type { PortfolioEvent, PortfolioPackage, RepositoryFacts } from '../../shared/contract/portfolio.ts';
import { t } from '../i18n/t.ts';
import { reporting } from './documents.ts';
import { host } from './host.ts';
import { notify } from './notices.ts';
import { changePortfolio, readPortfolio } from './portfolio.ts';
import { tryHost, type Asked } from './portfolio-sources.ts';
import { syncPortfolio } from './portfolio-sync.ts';
import type { RepositoryId } from './portfolio-state.ts';
import { getState } from './store.ts';

/** Read this one's history and people although it is quiet, or no longer. */
export const setPinned = ({ repositoryId, name }: RepositoryFacts, isPinned: boolean): Promise<void> =>
  reporting(async () => {
    await host().call('portfolio.pin', { repositoryId, isPinned });
    notify('info', t(isPinned ? 'portfolio.repository.pinned' : 'portfolio.repository.unpinned', { name }));
    await readPortfolio();
  });

/** Read one in full, with its older star history. */
export const readWholeHistory = (repositoryId: RepositoryId): Promise<void> => syncPortfolio([repositoryId]);

/** Say whose downloads count for a repository. Why not, or null. */
export async function setPackages(
  repositoryId: RepositoryId,
  packages: readonly PortfolioPackage[],
): Promise<string | null> {
  const answer = await tryHost('portfolio.setPackages', { repositoryId, packages: [...packages] });
  if (!answer.ok) return answer.because;
  changed();
  return null;
}

export type EventInput = Input<'portfolio.saveEvent'>['event'];

/** Add an event, or change one. Why not, or null. */
export async function saveEvent(event: EventInput): Promise<string | null> {
  const answer = await tryHost('portfolio.saveEvent', { of: getState().portfolio.of, event });
  if (!answer.ok) return answer.because;
  changed();
  return null;
}

export const deleteEvent = ({ eventId, title }: PortfolioEvent): Promise<void> =>
  reporting(async () => {
    await host().call('portfolio.deleteEvent', { of: getState().portfolio.of, eventId });
    notify('info', t('portfolio.events.deleted', { title }));
    changed();
  });

export type SampleBatch = Input<'portfolio.importSamples'>['batches'][number];
export type ImportedSamples = Output<'portfolio.importSamples'>;

/** Store measurements that were read from a file; what is stored already stays. */
export async function importSamples(batches: readonly SampleBatch[]): Promise<Asked<ImportedSamples>> {
  const answer = await tryHost('portfolio.importSamples', { of: getState().portfolio.of, batches: [...batches] });
  if (answer.ok) await reporting(readPortfolio);
  return answer;
}

/** Whoever keeps something of what was said asks anew. */
const changed = (): void => changePortfolio(({ version }) => ({ version: version + 1 }));
