/** What the stages of a reading share. */
import type { Classify } from '../../../../shared/portfolio/activity.ts';
import type { Addresses } from '../network/addresses.ts';
import { dayOf, instantOf } from '../network/days.ts';
import type { GraphqlClient } from '../network/graphql-client.ts';
import type { RestClient } from '../network/rest-client.ts';
import type { ServerClock } from '../network/server-clock.ts';
import type { StoredRepository } from '../store/repositories.ts';
import type { PortfolioStore } from '../store/portfolio-store.ts';
import type { Asking } from './asking.ts';
import type { Report } from './report.ts';
import type { SyncRun } from './sync-run.ts';

export interface SyncContext {
  readonly store: PortfolioStore;
  readonly graphql: GraphqlClient;
  readonly rest: RestClient;
  readonly clock: ServerClock;
  readonly addresses: Addresses;
  readonly asking: Asking;
  readonly report: Report;
  readonly run: SyncRun;
  /** Null where no plan says who belongs to the company. */
  readonly classify: Classify | null;
  /** Read with the token; without one everything goes through REST. */
  readonly hasToken: boolean;
  /** Owners, in small letters, of whom the token sees less than nobody does. */
  readonly barred: Set<string>;
}

/** Today, by the clock of the services. */
export const todayOf = ({ clock }: SyncContext): number => dayOf(clock.now());
export const nowOf = ({ clock }: SyncContext): string => instantOf(clock.now());

export const ownerOf = (name: string): string => (name.split('/')[0] ?? '').toLowerCase();

/** Whether a repository is read without the token. */
export const isAnonymous = (context: SyncContext, { name }: Pick<StoredRepository, 'name'>): boolean =>
  !context.hasToken || context.barred.has(ownerOf(name));

/** Whether it is there still: sources and repositories may be removed while they are read. Ask within the transaction. */
export const isStored = ({ store }: SyncContext, repositoryId: number): boolean =>
  store.repositories.byId(repositoryId) !== null;
export const isFollowed = ({ store }: SyncContext, sourceId: number): boolean => store.sources.byId(sourceId) !== null;

export const subjectOf = (repositoryId: number) => `repository:${repositoryId}` as const;
