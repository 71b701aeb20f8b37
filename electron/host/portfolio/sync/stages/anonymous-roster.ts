/** Reads sources through REST without the token: every repository of an owner with what the list says of it. */
import type { PortfolioSource } from '../../../../../shared/contract/portfolio.ts';
import type { NetworkFailure } from '../../network/failure.ts';
import { sentenceOf } from '../../network/failure-sentences.ts';
import { ownersRepositories, repositoryNamed, repositoryNumbered } from '../../network/rest/repositories.ts';
import type { StoredRepository } from '../../store/repositories.ts';
import { isAnonymous, isFollowed, nowOf, ownerOf, subjectOf, type SyncContext } from '../sync-context.ts';
import { isDue } from '../sync-run.ts';
import { followed } from './followed.ts';
import { linkListed } from './link-listed.ts';
import { listedRest, storeRestFacts } from './rest-facts.ts';
import { noteSourceGone, settle } from './roster.ts';

export const REST_ROSTER = 'rest-roster';
const DAILY = 20;
/** Who is missing from a list is asked for one by one; no more of them at a time. */
const MOST_MISSING = 10;

export async function readAnonymousRosters(context: SyncContext): Promise<void> {
  const { store, run, clock, report } = context;
  if (run.onlyFull) return readWanted(context);
  const work = store.work.ofStage(REST_ROSTER);
  const due = store.sources
    .all()
    .filter(({ name }) => !context.hasToken || context.barred.has(ownerOf(name)))
    .filter(({ sourceId }) => isDue(run, work.get(`source:${sourceId}`), clock.now(), DAILY));
  if (due.length === 0) return;
  report.begin('roster', due.length);
  for (const source of due) {
    report.set({ about: source.name });
    await (source.kind === 'owner' ? readOwner(context, source) : readRepository(context, source));
    report.step(1);
  }
}

async function readOwner(context: SyncContext, source: PortfolioSource): Promise<void> {
  const { store, run, asking, rest, report } = context;
  const subject = `source:${source.sourceId}` as const;
  const before = store.work.of(subject, REST_ROSTER);
  let page = before.note === run.startedAt && before.cursor !== null ? Number(before.cursor) : 1;
  let kind: 'orgs' | 'users' = before.variant === 'users' ? 'users' : 'orgs';
  for (;;) {
    const at = page;
    const as = kind;
    const answer = await asking.ask({ resource: 'core', isAnonymous: true }, (signal) =>
      ownersRepositories(rest, { owner: source.name, kind: as, page: at }, { withToken: false, signal }),
    );
    if (!answer.ok) {
      // What is no organisation may be a person.
      if (answer.error.kind === 'notFound' && kind === 'orgs' && page === 1) {
        kind = 'users';
        continue;
      }
      fail(context, source, answer.error);
      return;
    }
    const entries = (answer.value.data ?? []).filter((repository) => !repository.private);
    const goesOn = store.inTransaction(() => {
      if (!isFollowed(context, source.sourceId)) return false;
      for (const { repository } of linkListed(context, source, entries.map(listedRest))) {
        storeRestFacts(context, repository);
      }
      store.work.set(subject, REST_ROSTER, { cursor: String(page + 1), note: run.startedAt, variant: kind });
      return true;
    });
    if (!goesOn) return;
    report.set({ about: source.name });
    if (!answer.value.hasNext) break;
    page += 1;
  }
  await lookForMissing(context, store.repositories.notSeen(source.sourceId, run.startedAt).slice(0, MOST_MISSING));
  done(context, source);
}

async function readRepository(context: SyncContext, source: PortfolioSource): Promise<void> {
  const { store, asking, rest, run } = context;
  const answer = await asking.ask({ resource: 'core', isAnonymous: true }, (signal) =>
    repositoryNamed(rest, source.name, { withToken: false, signal }),
  );
  const found = answer.ok ? answer.value.data : null;
  if (found === null || found.private) {
    const instead: NetworkFailure =
      found === null ? { kind: 'unexpected', host: 'GitHub' } : { kind: 'notFound', what: source.name };
    fail(context, source, answer.ok ? instead : answer.error);
    return;
  }
  store.inTransaction(() => {
    if (!isFollowed(context, source.sourceId)) return;
    const { repository } = listedRest(found);
    store.repositories.save([listedRest(found)], nowOf(context));
    store.repositories.link(source.sourceId, [repository.id], run.startedAt);
    storeRestFacts(context, repository);
    store.sources.update(source.sourceId, { name: repository.full_name });
    done(context, source);
  });
}

/** Only some repositories are wanted: each is asked for by itself. */
async function readWanted(context: SyncContext): Promise<void> {
  const { store, run, clock, report } = context;
  const work = store.work.ofStage(REST_ROSTER);
  const due = followed(context).filter(
    (repository) =>
      isAnonymous(context, repository) && isDue(run, work.get(subjectOf(repository.repositoryId)), clock.now(), 0),
  );
  if (due.length === 0) return;
  report.begin('facts', due.length);
  for (const repository of due) {
    await lookForMissing(context, [repository]);
    store.work.set(subjectOf(repository.repositoryId), REST_ROSTER, { doneAt: nowOf(context) });
    report.step(1, repository.name);
  }
}

/** Renamed, transferred, or gone: the number tells. */
async function lookForMissing(context: SyncContext, repositories: readonly StoredRepository[]): Promise<void> {
  const { store, asking, rest, run, report } = context;
  for (const { repositoryId, name } of repositories) {
    const answer = await asking.ask({ resource: 'core', isAnonymous: true }, (signal) =>
      repositoryNumbered(rest, repositoryId, { withToken: false, signal }),
    );
    const found = answer.ok ? answer.value.data : null;
    const isGone = answer.ok ? found?.id === repositoryId && found.private : answer.error.kind === 'notFound';
    if (isGone) store.repositories.noteMissing([repositoryId], run.startedAt);
    else if (found?.id === repositoryId) store.inTransaction(() => storeRestFacts(context, found));
    else report.leftOut(`${name}: ${sentenceOf(answer.ok ? { kind: 'unexpected', host: 'GitHub' } : answer.error)}`);
  }
}

function done(context: SyncContext, source: PortfolioSource, trouble: string | null = null): void {
  const { store, hasToken } = context;
  if (!isFollowed(context, source.sourceId)) return;
  // Why the token is not used for it was found out just before.
  const because = hasToken ? (store.sources.byId(source.sourceId)?.trouble ?? null) : null;
  settle(context, source, { trouble: trouble ?? because, isAnonymous: hasToken });
  store.work.set(`source:${source.sourceId}`, REST_ROSTER, { doneAt: nowOf(context), cursor: null, note: null });
}

function fail(context: SyncContext, source: PortfolioSource, failure: NetworkFailure): void {
  const trouble =
    failure.kind === 'notFound' && source.kind === 'owner'
      ? `There is no organisation or user called ${source.name} on GitHub.`
      : sentenceOf(failure.kind === 'notFound' ? { kind: 'notFound', what: source.name } : failure);
  context.report.leftOut(`${source.name}: ${trouble}`);
  if (failure.kind !== 'notFound') {
    context.store.sources.update(source.sourceId, { trouble });
    return;
  }
  context.store.inTransaction(() => {
    noteSourceGone(context, source);
    done(context, source, trouble);
  });
}
