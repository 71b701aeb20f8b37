/** A plan that was opened, and what had to be said about it. */
import type { Message } from '../texts/message.ts';
import type { Plan } from './plan.ts';

export interface OpenedPlan {
  readonly plan: Plan;
  /** Why this plan can be looked at but not saved over; null when it can. */
  readonly readOnlyBecause: Message | null;
  /**
   * What was broken in the file and how it was mended, one sentence each. With repairs the plan is saved as a copy
   * first, so that the file as it was stays.
   */
  readonly repairs: readonly Message[];
  /** The older format version the file was in; null when it was current. */
  readonly migratedFrom: number | null;
}
