/** Goes through repositories in which something happens, and stores what it comes to: numbers, never who did what. */
import { contributorsOf } from '../../../../../shared/portfolio/contributors-of.ts';
import type { Metric, Quality, SampleSource } from '../../../../../shared/portfolio/metrics.ts';
import { summarise } from '../../../../../shared/portfolio/summarise.ts';
import { dayText, MILLISECONDS_PER_DAY } from '../../network/days.ts';
import { isOfAll } from '../../network/failure.ts';
import { sentenceOf } from '../../network/failure-sentences.ts';
import type { StoredRepository } from '../../store/repositories.ts';
import { isAnonymous, isStored, nowOf, subjectOf, type SyncContext, todayOf } from '../sync-context.ts';
import { isDue } from '../sync-run.ts';
import { present } from './followed.ts';
import { readActivity, type ReadActivity } from './read-activity.ts';
import { ACTIVE_DAYS, TOUCHED } from './weekly.ts';

const STAGE = 'community';
const DAILY = 20;
const WEEKLY = 156;

export async function readCommunities(context: SyncContext): Promise<void> {
  const { store, run, clock, report } = context;
  const work = store.work.ofStage(STAGE);
  const weekly = store.work.ofStage('weekly');
  const due = present(context).filter((repository) => {
    const subject = subjectOf(repository.repositoryId);
    const isLookedAt = repository.isPinned || run.wanted.has(repository.repositoryId);
    if (isAnonymous(context, repository)) return false;
    if (!isLookedAt && !isActive(context, repository) && weekly.get(subject)?.note !== TOUCHED) return false;
    return isDue(run, work.get(subject), clock.now(), isLookedAt ? DAILY : WEEKLY);
  });
  if (due.length === 0) return;
  report.begin(STAGE, due.length);
  for (const repository of due) {
    const read = await readActivity(context, repository);
    if (read.ok) {
      store.inTransaction(() => {
        if (!isStored(context, repository.repositoryId)) return;
        storeActivity(context, repository, { ...read.value, source: 'github-graphql' });
        store.work.set(subjectOf(repository.repositoryId), STAGE, { doneAt: nowOf(context) });
      });
    } else if (isOfAll(read.error)) {
      report.say(sentenceOf(read.error));
      return;
    } else if (read.error.kind !== 'notFound') report.leftOut(`${repository.name}: ${sentenceOf(read.error)}`);
    report.step(1, repository.name);
  }
}

const isActive = ({ clock }: SyncContext, { pushedAt }: StoredRepository): boolean =>
  pushedAt !== null && clock.now() - Date.parse(pushedAt) <= ACTIVE_DAYS * MILLISECONDS_PER_DAY;

export interface SourcedActivity extends ReadActivity {
  readonly source: SampleSource;
}

/** Sum it up and store the sums; runs in a transaction. */
export function storeActivity(
  context: SyncContext,
  { repositoryId }: StoredRepository,
  { activity, releases, source }: SourcedActivity,
): void {
  const { store, classify, report } = context;
  const day = todayOf(context);
  const now = nowOf(context);
  const sums = Object.entries(summarise(activity, { on: day, classify })) as [
    Metric,
    { readonly value: number; readonly quality: Quality },
  ][];
  store.samples.put(
    sums.map(([metric, { value, quality }]) => ({ repositoryId, metric, source, day, value, quality })),
    now,
  );
  if (releases !== null) {
    store.releases.put(repositoryId, releases.list, releases.isWhole);
    const quality = releases.isWhole ? 'exact' : 'capped';
    store.samples.put(
      [{ repositoryId, metric: 'releaseDownloads', source, day, value: releases.downloads, quality }],
      now,
    );
  }
  if (store.settings.options().peopleView) {
    store.people.putContributors(
      repositoryId,
      contributorsOf(activity, day, classify).map(({ login, commits, merged, firstOn, lastOn }) => ({
        login,
        commits,
        mergedChangeRequests: merged,
        firstOn: dayText(firstOn),
        lastOn: dayText(lastOn),
      })),
      now,
    );
  }
  report.repositories.add(repositoryId);
}
