/** How often one may ask in an hour: by token or, without one, by address. */

export type Resource = 'graphql' | 'core';

export interface Allowance {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** Seconds since 1970. */
  readonly reset: number;
}

export interface Limits {
  readonly spend: (who: string | null, resource: Resource, cost: number) => Allowance;
  /** How things stand, without spending. */
  readonly look: (who: string | null, resource: Resource) => Allowance;
}

const HOUR = 3_600_000;
export const ANONYMOUS_LIMIT = 60;

export function hourlyLimits(now: () => number, limit: number): Limits {
  const windows = new Map<string, { used: number; endsAt: number }>();
  const windowOf = (who: string | null, resource: Resource) => {
    const key = `${resource} ${who ?? ''}`;
    const open = windows.get(key);
    if (open !== undefined && open.endsAt > now()) return open;
    const fresh = { used: 0, endsAt: now() + HOUR };
    windows.set(key, fresh);
    return fresh;
  };
  const look: Limits['look'] = (who, resource) => {
    const { used, endsAt } = windowOf(who, resource);
    const most = who === null ? (resource === 'core' ? ANONYMOUS_LIMIT : 0) : limit;
    return { limit: most, used, remaining: Math.max(0, most - used), reset: Math.floor(endsAt / 1000) };
  };
  return {
    look,
    spend(who, resource, cost) {
      windowOf(who, resource).used += cost;
      return look(who, resource);
    },
  };
}

export const allowanceHeaders = ({ limit, used, remaining, reset }: Allowance, resource: Resource) => ({
  'x-ratelimit-limit': String(limit),
  'x-ratelimit-remaining': String(remaining),
  'x-ratelimit-reset': String(reset),
  'x-ratelimit-used': String(used),
  'x-ratelimit-resource': resource,
});
