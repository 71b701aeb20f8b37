/** Every way in which asking a service can fail: a closed list. What each means for people is said in failure-sentences.ts. */
import type { Service } from './addresses.ts';

export type NetworkFailure =
  /** No connection to the service. */
  | { readonly kind: 'offline'; readonly host: string }
  | { readonly kind: 'timeout'; readonly host: string }
  /** The connection was closed before an answer came. */
  | { readonly kind: 'reset'; readonly host: string }
  /** The answer ended early. */
  | { readonly kind: 'cut'; readonly host: string }
  | { readonly kind: 'empty'; readonly host: string }
  /** A page instead of data: what hotels and trains answer before one has signed in. */
  | { readonly kind: 'captivePortal'; readonly host: string }
  | { readonly kind: 'certificate'; readonly host: string }
  | { readonly kind: 'redirected'; readonly host: string }
  | { readonly kind: 'tooBig'; readonly host: string }
  /** Data, but not what was asked for. */
  | { readonly kind: 'unexpected'; readonly host: string }
  | { readonly kind: 'badCredentials' }
  /** `until`: milliseconds since 1970, by this computer's clock. `isTold`: the service said how long. */
  | {
      readonly kind: 'secondaryLimit';
      readonly service: Service;
      readonly until: number;
      readonly isTold: boolean;
    }
  | {
      readonly kind: 'primaryLimit';
      readonly service: Service;
      readonly until: number;
      readonly isAnonymous: boolean;
    }
  /** The service ran out of time: the same question would fail again, a smaller one would not. */
  | { readonly kind: 'overloaded'; readonly host: string }
  | { readonly kind: 'resourceLimits' }
  | { readonly kind: 'server'; readonly host: string; readonly status: number }
  | { readonly kind: 'notFound'; readonly what: string }
  /** Public, but not for this token. */
  | { readonly kind: 'forbidden'; readonly because: 'saml' | 'lifetime' | 'other' }
  | { readonly kind: 'scopes' }
  /** The service does not know this question: it is older or newer than we are. */
  | { readonly kind: 'notUnderstood'; readonly host: string };

export type FailureKind = NetworkFailure['kind'];

/** Nothing can be reached at the moment, whatever is asked. */
const UNREACHABLE: ReadonlySet<FailureKind> = new Set(['offline', 'captivePortal', 'certificate', 'redirected']);
/** Asking the same again later may well work. */
const PASSING: ReadonlySet<FailureKind> = new Set([
  ...UNREACHABLE,
  'timeout',
  'reset',
  'cut',
  'empty',
  'unexpected',
  'server',
  'overloaded',
]);
/** A smaller question may work at once. */
const TOO_HEAVY: ReadonlySet<FailureKind> = new Set(['overloaded', 'resourceLimits', 'timeout']);

/** No other question of this kind would be answered either. */
const OF_ALL: ReadonlySet<FailureKind> = new Set(['scopes', 'notUnderstood']);

export const isOfAll = (failure: NetworkFailure): boolean => OF_ALL.has(failure.kind);
export const isUnreachable = (failure: NetworkFailure): boolean => UNREACHABLE.has(failure.kind);
export const isPassing = (failure: NetworkFailure): boolean => PASSING.has(failure.kind);
export const isTooHeavy = (failure: NetworkFailure): boolean => TOO_HEAVY.has(failure.kind);
export const isLimit = (
  failure: NetworkFailure,
): failure is Extract<NetworkFailure, { kind: 'secondaryLimit' | 'primaryLimit' }> =>
  failure.kind === 'secondaryLimit' || failure.kind === 'primaryLimit';

/** Carries a failure through code that knows errors only. Its message is the kind: no address, no header. */
export class NetworkError extends Error {
  readonly failure: NetworkFailure;

  constructor(failure: NetworkFailure) {
    super(failure.kind);
    this.name = 'NetworkError';
    this.failure = failure;
  }
}
