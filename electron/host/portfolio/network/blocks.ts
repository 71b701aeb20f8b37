/** Who must not be asked before when: demanded pauses hold for everybody who wants to ask, also after a restart. */
import type { Call } from './call.ts';
import { isLimit, type NetworkFailure } from './failure.ts';

type Limit = Extract<NetworkFailure, { kind: 'secondaryLimit' | 'primaryLimit' }>;

const MINUTE = 60_000;
/** The longest pause that repeated refusals without a word about time add up to. */
const LONGEST_BACK_OFF = 15 * MINUTE;

export interface KeptBlock {
  readonly key: string;
  readonly failure: Limit;
}

export class Blocks {
  private readonly limits = new Map<string, Limit>();
  private readonly refusals = new Map<string, number>();

  /** The limit that forbids to ask now; null when asking is fine. */
  before(call: Asked, who: Who, now: number): Limit | null {
    for (const key of [secondaryKey(call.service), primaryKey(call, who)]) {
      const limit = this.limits.get(key);
      if (limit === undefined) continue;
      if (limit.until > now) return limit;
      this.limits.delete(key);
    }
    return null;
  }

  /** Remember what a request met; gives the limit back, longer where it came again and again without saying how long. */
  hear(call: Asked, who: Who, met: { readonly failure: NetworkFailure | null; readonly now: number }) {
    const { failure, now } = met;
    if (failure === null) this.refusals.delete(call.service);
    if (failure === null || !isLimit(failure)) return failure;
    const key = failure.kind === 'secondaryLimit' ? secondaryKey(call.service) : primaryKey(call, who);
    const limit = failure.kind === 'secondaryLimit' && !failure.isTold ? this.backedOff(failure, now) : failure;
    this.limits.set(key, limit);
    return limit;
  }

  /** What a later run has to respect. */
  kept(now: number): readonly KeptBlock[] {
    return [...this.limits].filter(([, { until }]) => until > now).map(([key, failure]) => ({ key, failure }));
  }

  restore(kept: readonly KeptBlock[]): void {
    for (const { key, failure } of kept) this.limits.set(key, failure);
  }

  /** A new token has limits of its own; a demanded pause is the same for all. */
  forgetToken(): void {
    for (const key of this.limits.keys()) if (key.startsWith('token ')) this.limits.delete(key);
  }

  private backedOff(limit: Limit, now: number): Limit {
    const refusals = (this.refusals.get(limit.service) ?? 0) + 1;
    this.refusals.set(limit.service, refusals);
    const wait = Math.min(LONGEST_BACK_OFF, MINUTE * 2 ** (refusals - 1));
    return { ...limit, until: Math.max(limit.until, now + wait) };
  }
}

/** Who asks: with the token, without one, or with one that is being tried out. */
export type Who = 'token' | 'anonymous' | 'candidate';
type Asked = Pick<Call, 'service' | 'method'>;

const secondaryKey = (service: string): string => `all ${service}`;
/** Of GitHub's two interfaces each has its own hour. */
const primaryKey = ({ service, method }: Asked, who: Who): string => `${who} ${service} ${method}`;
