/** What is asked of a package registry, and what it says. */
import type { Result } from '../../../../../shared/util/result.ts';
import type { NetworkFailure } from '../failure.ts';
import type { RestClient } from '../rest-client.ts';

export interface RegistryQuestion {
  readonly rest: RestClient;
  readonly name: string;
  /** The first day that is wanted, and the day it is, as days since 1970. */
  readonly since: number;
  readonly today: number;
  readonly signal?: AbortSignal;
}

export interface Downloads {
  /** Days that are over. */
  readonly byDay: ReadonlyMap<number, number>;
  /** Of the last 30 days, where the registry gives no days. */
  readonly last30: number | null;
}

export type RegistryAnswer = Result<Downloads, NetworkFailure>;
