/** Reads when stars were given: the newest thirty weeks where their number has changed, and all of it where asked for. */
import { sentenceOf } from '../../network/failure-sentences.ts';
import { dayOf } from '../../network/days.ts';
import { MOST_PAGES, starHistoryPage, starsByDay } from '../../network/rest/star-history.ts';
import type { StoredRepository } from '../../store/repositories.ts';
import { isAnonymous, isStored, nowOf, subjectOf, type SyncContext, todayOf } from '../sync-context.ts';
import { present } from './followed.ts';

const STAGE = 'stars';
/** REST allows 5,000 requests an hour: what does not fit into this goes on in the next readings, most starred first. */
const MOST_REPOSITORIES = 800;
/** Without a token there are 60 an hour. */
const MOST_PINNED = 20;
/** After so many repositories without an answer, and none with one, no other is asked for. */
const MOST_UNANSWERED = 5;

export async function readStars(context: SyncContext, which: 'token' | 'anonymous'): Promise<void> {
  const { run, report, store } = context;
  const changed = withChanges(context, which);
  const some = changed.slice(0, which === 'token' ? MOST_REPOSITORIES : MOST_PINNED);
  const full = present(context).filter(
    ({ repositoryId, name }) =>
      run.wanted.has(repositoryId) &&
      isAnonymous(context, { name }) === (which === 'anonymous') &&
      !isDoneInFull(context, repositoryId),
  );
  if (some.length + full.length === 0) return;
  report.begin(STAGE, some.length + full.length);
  let unanswered = 0;
  for (const { repository, stars } of some) {
    const read = await readPage(context, repository, 1);
    unanswered = read === null ? unanswered + 1 : -Infinity;
    // GitHub Enterprise may not have this history yet; then no repository has one.
    if (unanswered === MOST_UNANSWERED) return;
    if (read !== null) store.work.set(subjectOf(repository.repositoryId), STAGE, { note: String(stars) });
    report.step(1, repository.name);
  }
  for (const repository of full) {
    await readOlder(context, repository);
    report.step(1, repository.name);
  }
  if (changed.length > some.length && which === 'token') {
    report.say(`The star history of ${changed.length - some.length} repositories is left for the next readings.`);
  }
}

interface Changed {
  readonly repository: StoredRepository;
  readonly stars: number;
}

/** Whose number of stars differs from what it was when their history was read; the note has that number. */
function withChanges(context: SyncContext, which: 'token' | 'anonymous'): readonly Changed[] {
  const { store } = context;
  const work = store.work.ofStage(STAGE);
  const ofToken = store.samples.newestOfAll('stars', 'github-graphql');
  const ofRest = store.samples.newestOfAll('stars', 'github-rest');
  return present(context)
    .filter((repository) => isAnonymous(context, repository) === (which === 'anonymous'))
    .filter(({ isPinned }) => which === 'token' || isPinned)
    .map((repository) => {
      const newest = [ofToken.get(repository.repositoryId), ofRest.get(repository.repositoryId)]
        .filter((sample) => sample !== undefined)
        .toSorted((a, b) => b.day - a.day)[0];
      return { repository, stars: newest?.value ?? 0 };
    })
    .filter(({ repository, stars }) => {
      const before = work.get(subjectOf(repository.repositoryId))?.note ?? '0';
      return String(stars) !== before;
    })
    .toSorted((a, b) => Number(b.repository.isPinned) - Number(a.repository.isPinned) || b.stars - a.stars);
}

const isDoneInFull = ({ store, run }: SyncContext, repositoryId: number): boolean => {
  const { doneAt } = store.work.of(subjectOf(repositoryId), STAGE);
  return doneAt !== null && doneAt >= run.startedAt;
};

/** Every page to the first week; an interrupted reading goes on with the page it stood at. */
async function readOlder(context: SyncContext, repository: StoredRepository): Promise<void> {
  const { store } = context;
  const subject = subjectOf(repository.repositoryId);
  const from = Number(store.work.of(subject, STAGE).cursor ?? 1);
  for (let page = from; page <= MOST_PAGES; page++) {
    const read = await readPage(context, repository, page);
    if (read === null) return;
    store.work.set(subject, STAGE, { cursor: String(page + 1) });
    if (read === 'end') break;
  }
  store.work.set(subject, STAGE, { cursor: null, doneAt: nowOf(context) });
}

/** Null when it could not be read. Pages shift while one pages: days are merged, so nothing counts twice. */
async function readPage(
  context: SyncContext,
  repository: StoredRepository,
  page: number,
): Promise<'more' | 'end' | null> {
  const { asking, rest, store, report } = context;
  const { repositoryId, name, createdAt } = repository;
  const anonymous = isAnonymous(context, repository);
  const answer = await asking.ask({ resource: 'core', isAnonymous: anonymous }, (signal) =>
    starHistoryPage(rest, { name, page, withToken: !anonymous, signal }),
  );
  if (!answer.ok) {
    if (answer.error.kind !== 'notFound') report.leftOut(`${name}: ${sentenceOf(answer.error)}`);
    return null;
  }
  if (!isStored(context, repositoryId)) return null;
  const weeks = answer.value.data ?? [];
  const first = createdAt === null ? -Infinity : dayOf(Date.parse(createdAt));
  store.inTransaction(() => {
    store.samples.put(
      [...starsByDay(weeks, todayOf(context))]
        .filter(([day, stars]) => stars > 0 || day >= first)
        .map(([day, value]) => ({ repositoryId, metric: 'starsGiven', source: 'github-rest', day, value })),
      nowOf(context),
    );
  });
  report.repositories.add(repositoryId);
  const oldest = weeks.at(-1);
  return oldest === undefined || dayOf(oldest.week * 1000) <= first ? 'end' : 'more';
}
