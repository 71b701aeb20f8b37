/** One reading from its first request to its last: which stages there are, in which order, and what ends it early. */
import type { Insider, SyncResult } from '../../../../shared/contract/portfolio.ts';
import { HostFailure } from '../../../../shared/contract/errors.ts';
import { classifierOf } from '../../../../shared/portfolio/classifier.ts';
import { z } from '../../../../shared/util/zod.ts';
import { instantOf } from '../network/days.ts';
import { sentenceOf } from '../network/failure-sentences.ts';
import { graphqlClient } from '../network/graphql-client.ts';
import type { Network } from '../network/network.ts';
import { TOKEN } from '../network/queries/token.ts';
import { restClient } from '../network/rest-client.ts';
import type { PortfolioStore } from '../store/portfolio-store.ts';
import { Asking } from './asking.ts';
import type { Control } from './control.ts';
import type { Report } from './report.ts';
import type { Session } from './session.ts';
import { readAnonymousDetails } from './stages/anonymous-details.ts';
import { readAnonymousRosters } from './stages/anonymous-roster.ts';
import { readCommunities } from './stages/community.ts';
import { readCounts } from './stages/counts.ts';
import { readDependents } from './stages/dependents.ts';
import { readFacts } from './stages/facts.ts';
import { readPackages } from './stages/packages.ts';
import { readRosters } from './stages/roster.ts';
import { readStars } from './stages/stars.ts';
import { readWeekly } from './stages/weekly.ts';
import type { SyncContext } from './sync-context.ts';
import { warningOf } from './token-facts.ts';
import { keptRun, runOf, type What } from './sync-run.ts';
import { cancelled, type StopReason, SyncStop, TokenRefused } from './sync-stop.ts';

export interface Reading {
  readonly session: Session;
  readonly store: PortfolioStore;
  readonly control: Control;
  readonly report: Report;
  readonly what: What;
  readonly insiders: readonly Insider[] | null;
  /** Wait for limits to pass; otherwise end at the first long one. */
  readonly waits: boolean;
  readonly onBug: (where: string, error: unknown) => void;
}

/** Reads what there is to read. Never rejects: however it ends, it says so. */
export async function readEverything(reading: Reading): Promise<SyncResult> {
  const { session, store, report } = reading;
  const stop = await stopOf(reading, () => readAll(reading));
  const network = networkOf(session);
  const trouble = network?.clock.trouble() ?? null;
  if (trouble !== null) report.say(trouble);
  const result = report.result(network?.clock.now() ?? session.timing.now(), stop);
  try {
    store.inTransaction(() => {
      if (stop === null) store.work.setRun(null);
      store.settings.setBudgets(session.budgets());
      store.settings.setLastSync(result);
    });
  } catch (error) {
    // Where nothing can be stored any more, that is what ended the reading, and it has been said.
    if (!(error instanceof HostFailure)) reading.onBug('storing how a reading ended', error);
  }
  return result;
}

const networkOf = (session: Session): Network | null => {
  try {
    return session.network();
  } catch {
    return null;
  }
};

async function readAll(reading: Reading): Promise<void> {
  const { session, store, control, report, what, insiders, waits } = reading;
  const network = session.network();
  const asking = new Asking({ network, control, report, waits });
  for (;;) {
    const hasToken = (await session.token()) !== null;
    try {
      await greet(network, asking, hasToken);
      if (hasToken) warn(reading);
      const now = { server: network.clock.now(), local: network.timing.now() };
      const run = runOf(store.work.run(), what, now);
      store.work.setRun(keptRun(run));
      await readStages({
        store,
        graphql: graphqlClient(network),
        rest: restClient(network),
        clock: network.clock,
        addresses: network.addresses,
        asking,
        report,
        run,
        classify: insiders === null ? null : classifierOf(insiders, store.people.classes()),
        hasToken,
        barred: new Set(),
      });
      return;
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      const sentence = sentenceOf({ kind: 'badCredentials' });
      session.refuse(sentence);
      report.say(sentence);
    }
  }
}

/** A token that came unasked, as from the environment, and can do more than it should: that is said once in each reading. */
function warn({ session, report }: Reading): void {
  const { scopes, trouble } = session.facts() ?? { scopes: [], trouble: null };
  if (trouble !== null && trouble === warningOf(scopes)) report.say(trouble);
}

async function readStages(context: SyncContext): Promise<void> {
  if (context.hasToken) {
    await readRosters(context);
    await readFacts(context);
    await readCounts(context);
    await readWeekly(context);
    await readCommunities(context);
    await readStars(context, 'token');
  }
  await readAnonymousRosters(context);
  await readAnonymousDetails(context);
  await readStars(context, 'anonymous');
  await readPackages(context);
  await readDependents(context);
}

/** The first request costs next to nothing and tells what time it is, how much may be asked, and whether the token is good. */
async function greet(network: Network, asking: Asking, hasToken: boolean): Promise<void> {
  if (hasToken) {
    await asking.ask({ resource: 'graphql', isAnonymous: false }, (signal) =>
      graphqlClient(network)(TOKEN, { variables: {}, purpose: 'token', about: '', signal }),
    );
    return;
  }
  // An Enterprise server may have no limits to tell of, which is as well.
  await asking.ask({ resource: 'core', isAnonymous: true }, (signal) =>
    restClient(network)({
      service: 'github',
      path: '/rate_limit',
      shape: z.object({ resources: z.record(z.string(), z.unknown()) }),
      purpose: 'token',
      fields: ['(headers)'],
      withToken: false,
      signal,
    }),
  );
}

/** Why the work ended before its end; null when it came to its end. */
async function stopOf({ control, onBug }: Reading, work: () => Promise<void>): Promise<StopReason | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (control.isCancelled) return cancelled().reason;
    if (error instanceof SyncStop) return error.reason;
    if (error instanceof HostFailure) return { outcome: 'failed', sentence: error.message, resumeAt: null };
    onBug('reading the portfolio', error);
    return {
      outcome: 'failed',
      sentence: 'Something went wrong while reading. What was read is kept.',
      resumeAt: null,
    };
  }
}

/** When a reading began, for the report that is made before the services have told the time. */
export const beginOf = (session: Session): string => instantOf(session.timing.now());
