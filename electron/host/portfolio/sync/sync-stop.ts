/** Ends a reading before everything is read; what was read is stored. */
import type { SyncResult } from '../../../../shared/contract/portfolio.ts';

export interface StopReason {
  readonly outcome: Exclude<SyncResult['outcome'], 'complete' | 'partial'>;
  /** For people; null where they asked for it themselves. */
  readonly sentence: string | null;
  /** When going on makes sense, in milliseconds by this computer's clock. */
  readonly resumeAt: number | null;
}

export class SyncStop extends Error {
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(reason.outcome);
    this.name = 'SyncStop';
    this.reason = reason;
  }
}

/** The token is refused: everything is read again as it can be without one. */
export class TokenRefused extends Error {
  constructor() {
    super('GitHub does not accept the token.');
    this.name = 'TokenRefused';
  }
}

export const cancelled = (): SyncStop => new SyncStop({ outcome: 'cancelled', sentence: null, resumeAt: null });
