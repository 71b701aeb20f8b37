/** One request as we mean it, and what came back. */
import type { KeptBlock } from './blocks.ts';
import type { Budget } from './budgets.ts';
import type { Service } from './addresses.ts';
import type { NetworkFailure } from './failure.ts';
import type { TokenHeaders } from './rate-headers.ts';

export interface Call {
  readonly service: Service;
  readonly method: 'GET' | 'POST';
  /** Whole address. */
  readonly url: string;
  /** How the ledger names it: `POST /graphql Roster`, `GET /orgs/acme/repos?page=2`. */
  readonly label: string;
  /** What for: a stage of the synchronisation, or `token`. */
  readonly purpose: string;
  /** What is asked of the answer. */
  readonly fields: readonly string[];
  /** Send the token. Only GitHub ever gets it. */
  readonly withToken: boolean;
  /** A token to try out, instead of the one that is kept. */
  readonly candidate?: string;
  readonly body?: string;
  /** Nothing at all (204) is an answer, as of the contributors of a repository without a commit; otherwise it is none. */
  readonly mayBeEmpty?: boolean;
  /**
   * What a well-formed answer says: a failure (also with status 200), and the points it cost. Everything that GitHub
   * says by status is known before.
   */
  readonly judge: (json: unknown, head: Head) => Judgement;
}

export interface Judgement {
  readonly failure: NetworkFailure | null;
  readonly points: number | null;
  /** What was asked for, in the shape it has to have; it is read once. */
  readonly value: unknown;
}

/** What judging needs besides the content. Times are milliseconds since 1970 by this computer's clock. */
export interface Head {
  readonly status: number;
  readonly headers: Headers;
  readonly service: Service;
  readonly host: string;
  readonly isAnonymous: boolean;
  readonly now: number;
  readonly serverNow: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** As it was judged; null for 204. */
  readonly value: unknown;
  readonly milliseconds: number;
}

export interface LedgerLine {
  /** Milliseconds since 1970, by the service's clock where it is known. */
  readonly at: number;
  readonly host: string;
  readonly request: string;
  readonly purpose: string;
  readonly fields: readonly string[];
  readonly status: number | null;
  readonly points: number | null;
  readonly milliseconds: number;
  readonly isAnonymous: boolean;
  readonly failure: string | null;
}

/** Hears of everything that happens on the network, in order. */
export interface NetworkListener {
  request(line: LedgerLine): void;
  budget(budget: Budget): void;
  /** What answers to requests with the token say of it. */
  token(headers: TokenHeaders): void;
  /** Somebody asked for a pause: what has to be respected, also by later runs. */
  limits(kept: readonly KeptBlock[]): void;
}
