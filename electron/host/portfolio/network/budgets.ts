/** How much may still be asked of each service, from the headers of its answers. */
import type { RateLimit } from './rate-headers.ts';

export interface Budget extends RateLimit {
  /** Asked without a token, which has a budget of its own. */
  readonly isAnonymous: boolean;
}

/** Below this share of the limit we stop: the rest belongs to whatever else uses the same token. */
const KEPT_SHARE = 0.1;

export class Budgets {
  private readonly known = new Map<string, Budget>();

  hear(budget: Budget): void {
    this.known.set(keyOf(budget.resource, budget.isAnonymous), budget);
  }

  /** A new token has a new budget. */
  forgetToken(): void {
    for (const [key, budget] of this.known) if (!budget.isAnonymous) this.known.delete(key);
  }

  /** Until when, by the server's clock, nothing more should be asked; null while there is enough. */
  spentUntil(resource: string, isAnonymous: boolean, serverNow: number): number | null {
    const budget = this.known.get(keyOf(resource, isAnonymous));
    if (budget === undefined || budget.resetAt <= serverNow) return null;
    return budget.remaining < budget.limit * KEPT_SHARE ? budget.resetAt : null;
  }

  list(): readonly Budget[] {
    return [...this.known.values()];
  }
}

const keyOf = (resource: string, isAnonymous: boolean): string => `${isAnonymous ? 'anonymous' : 'token'} ${resource}`;
