/** Finds out which repositories the sources hold, with the token. Owners that bar it are left to be read without. */
import type { PortfolioSource } from '../../../../../shared/contract/portfolio.ts';
import type { z } from '../../../../../shared/util/zod.ts';
import { isTooHeavy, type NetworkFailure } from '../../network/failure.ts';
import { sentenceOf } from '../../network/failure-sentences.ts';
import { RESOLVE } from '../../network/queries/resolve.ts';
import { ROSTER, ROSTER_PAGE } from '../../network/queries/roster.ts';
import { AdaptivePage } from '../adaptive-page.ts';
import { isFollowed, nowOf, ownerOf, type SyncContext } from '../sync-context.ts';
import { isDue } from '../sync-run.ts';
import { linkListed } from './link-listed.ts';

const STAGE = 'roster';
/** Hours after which an owner is looked through again. */
const DAILY = 20;

export async function readRosters(context: SyncContext): Promise<void> {
  const { store, run, clock, report } = context;
  const work = store.work.ofStage(STAGE);
  const isToRead = ({ sourceId }: PortfolioSource): boolean =>
    !run.onlyFull && isDue(run, work.get(`source:${sourceId}`), clock.now(), DAILY);
  const sources = store.sources.all();
  for (const source of sources) {
    if (source.isAnonymous && !isToRead(source)) context.barred.add(ownerOf(source.name));
  }
  const due = sources.filter(isToRead);
  if (due.length === 0) return;
  report.begin('roster', due.length);
  for (const source of due) {
    report.set({ about: source.name });
    await (source.kind === 'owner' ? readOwner(context, source) : readRepository(context, source));
    report.step(1);
  }
}

/** What a source's reading came to. */
export function settle(
  context: SyncContext,
  { sourceId }: Pick<PortfolioSource, 'sourceId'>,
  { trouble, isAnonymous }: { readonly trouble: string | null; readonly isAnonymous: boolean },
): void {
  const { store } = context;
  if (!isFollowed(context, sourceId)) return;
  const now = nowOf(context);
  store.sources.update(sourceId, { lastReadAt: now, trouble, isAnonymous });
  store.work.set(`source:${sourceId}`, STAGE, { doneAt: now, cursor: null, note: null });
}

async function readOwner(context: SyncContext, source: PortfolioSource): Promise<void> {
  const { store, run, asking, graphql, report } = context;
  const subject = `source:${source.sourceId}` as const;
  const page = new AdaptivePage(ROSTER_PAGE, ROSTER_PAGE);
  const before = store.work.of(subject, STAGE);
  // A place in a list means something within one reading only.
  let cursor = before.note === run.startedAt ? before.cursor : null;
  let isAskedAgain = false;
  for (;;) {
    const answer = await asking.ask({ resource: 'graphql', isAnonymous: false, canShrink: page.size > 1 }, (signal) =>
      graphql(ROSTER, {
        variables: { login: source.name, first: page.size, cursor },
        purpose: STAGE,
        about: source.name,
        signal,
      }),
    );
    const failure = answer.ok ? (answer.value.missing[0]?.failure ?? null) : answer.error;
    if (failure !== null && isTooHeavy(failure) && page.size > 1) {
      page.shrinkBelow(page.size);
      continue;
    }
    const owner = answer.ok ? answer.value.data.repositoryOwner : null;
    if (failure === null && owner === null && !isAskedAgain) {
      // An owner that does not exist is told of by nothing but a null: that is worth a second look.
      isAskedAgain = true;
      continue;
    }
    if (!answer.ok || failure !== null || owner === null) {
      failed(context, source, failure ?? { kind: 'notFound', what: source.name });
      return;
    }
    const { nodes, pageInfo } = owner.repositories;
    const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    const goesOn = store.inTransaction(() => {
      if (!isFollowed(context, source.sourceId)) return false;
      linkListed(context, source, listed(nodes));
      if (owner.login !== source.name) store.sources.update(source.sourceId, { name: owner.login });
      if (next === null) settle(context, source, { trouble: null, isAnonymous: false });
      else store.work.set(subject, STAGE, { cursor: next, note: run.startedAt });
      return true;
    });
    report.set({ about: source.name });
    if (next === null || !goesOn) return;
    cursor = next;
    page.answered(answer.value.milliseconds);
  }
}

type Entry = z.output<typeof ROSTER.shape>['repositoryOwner'] extends infer Owner
  ? NonNullable<Owner> extends { repositories: { nodes: readonly (infer Node)[] } }
    ? Node
    : never
  : never;

const listed = (nodes: readonly Entry[]) =>
  nodes.map(({ id, databaseId, nameWithOwner, isFork, isArchived }) => ({
    repositoryId: databaseId,
    nodeId: id,
    name: nameWithOwner,
    isFork,
    isArchived,
  }));

async function readRepository(context: SyncContext, source: PortfolioSource): Promise<void> {
  const { store, asking, graphql } = context;
  const [owner = '', name = ''] = source.name.split('/');
  const answer = await asking.ask({ resource: 'graphql', isAnonymous: false }, (signal) =>
    graphql(RESOLVE, { variables: { owner, name }, purpose: STAGE, about: source.name, signal }),
  );
  const failure = answer.ok ? (answer.value.missing[0]?.failure ?? null) : answer.error;
  const found = answer.ok && failure === null ? answer.value.data.repository : null;
  if (found === null || found.isPrivate) {
    const instead: NetworkFailure =
      found === null ? { kind: 'unexpected', host: 'GitHub' } : { kind: 'notFound', what: source.name };
    failed(context, source, failure ?? instead);
    return;
  }
  store.inTransaction(() => {
    const { id, databaseId, nameWithOwner } = found;
    if (!isFollowed(context, source.sourceId)) return;
    store.repositories.save([{ repositoryId: databaseId, nodeId: id, name: nameWithOwner }], nowOf(context));
    store.repositories.link(source.sourceId, [databaseId], context.run.startedAt);
    store.sources.update(source.sourceId, { name: nameWithOwner });
    settle(context, source, { trouble: null, isAnonymous: false });
  });
}

function failed(context: SyncContext, source: PortfolioSource, failure: NetworkFailure): void {
  const { store, report } = context;
  if (failure.kind === 'forbidden' || failure.kind === 'scopes') {
    // Whoever reads without the token settles the source.
    context.barred.add(ownerOf(source.name));
    const trouble = `${sentenceOf(failure)} It is read without the token.`;
    store.sources.update(source.sourceId, { isAnonymous: true, trouble });
    report.say(`${source.name}: ${trouble}`);
    return;
  }
  const trouble =
    failure.kind === 'notFound'
      ? source.kind === 'owner'
        ? `There is no organisation or user called ${source.name} on GitHub.`
        : sentenceOf({ kind: 'notFound', what: source.name })
      : sentenceOf(failure);
  report.leftOut(`${source.name}: ${trouble}`);
  if (failure.kind !== 'notFound') {
    // It may pass: whatever is stored stays, and the next reading tries again.
    store.sources.update(source.sourceId, { trouble });
    return;
  }
  store.inTransaction(() => {
    noteSourceGone(context, source);
    settle(context, source, { trouble, isAnonymous: false });
  });
}

/** The repository of a source that was not found may have been deleted: looked for twice, it is gone. */
export function noteSourceGone({ store, run }: SyncContext, source: PortfolioSource): void {
  if (source.kind !== 'repository') return;
  const ids = store.repositories.ofSource(source.sourceId).map(({ repositoryId }) => repositoryId);
  store.repositories.noteMissing(ids, run.startedAt);
}
