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

/** Add several events, one after the other. Why one was refused, with which the rest stay out as well; or null. */
export async function saveEvents(events: readonly EventInput[]): Promise<string | null> {
  try {
    for (const event of events) {
      const answer = await tryHost('portfolio.saveEvent', { of: getState().portfolio.of, event });
      if (!answer.ok) return answer.because;
    }
    return null;
  } finally {
    changed();
  }
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
  let done: ImportedSamples = { added: 0, alreadyThere: 0 };
  try {
    for (const some of inCalls(batches)) {
      const answer = await tryHost('portfolio.importSamples', { of: getState().portfolio.of, batches: some });
      if (!answer.ok) return answer;
      const { added, alreadyThere } = answer.value;
      done = { added: done.added + added, alreadyThere: done.alreadyThere + alreadyThere };
    }
    return { ok: true, value: done };
  } finally {
    await reporting(readPortfolio);
  }
}

/** Measurements that one call may carry: as many as a second or so of work for the host. */
const IN_A_CALL = 200_000;
const BATCHES_IN_A_CALL = 1_000;

function* inCalls(batches: readonly SampleBatch[]): Generator<SampleBatch[]> {
  let some: SampleBatch[] = [];
  let count = 0;
  for (const batch of batches.flatMap(inPieces)) {
    if (some.length === BATCHES_IN_A_CALL || (count + batch.days.length > IN_A_CALL && some.length > 0)) {
      yield some;
      some = [];
      count = 0;
    }
    some.push(batch);
    count += batch.days.length;
  }
  if (some.length > 0) yield some;
}

/** Days that a batch may have. */
const IN_A_BATCH = 20_000;

function inPieces(batch: SampleBatch): readonly SampleBatch[] {
  const pieces = Math.ceil(batch.days.length / IN_A_BATCH);
  return Array.from({ length: pieces }, (_, at) => {
    const [from, until] = [at * IN_A_BATCH, (at + 1) * IN_A_BATCH];
    return { ...batch, days: batch.days.slice(from, until), values: batch.values.slice(from, until) };
  });
}

/** Whoever keeps something of what was said asks anew. */
const changed = (): void => changePortfolio(({ version }) => ({ version: version + 1 }));
