/** What was read of one repository in detail: who opened, answered, merged. Lives in memory only, until it is summed up. */

export interface Actor {
  readonly login: string;
  /** GitHub says it is a program. */
  readonly isBot: boolean;
}

/** Instants are milliseconds since 1970; a deleted account is null. */
export interface ActivityItem {
  readonly kind: 'issue' | 'changeRequest';
  readonly by: Actor | null;
  readonly openedAt: number;
  readonly closedAt: number | null;
  /** Of a change request; null for issues and for what was not merged. */
  readonly mergedAt: number | null;
  /** The first comments and reviews, in order; `by` is whoever wrote them. */
  readonly answers: readonly { readonly by: Actor | null; readonly at: number }[];
  /** There may be more answers than were read. */
  readonly hasMoreAnswers?: boolean;
}

export interface Activity {
  readonly items: readonly ActivityItem[];
  /** Every item that was opened, answered, closed or merged since this instant was read; 0 where there are no others. */
  readonly itemsSince: number;
  /** Commits of the default branch; null where they were not read. */
  readonly commits: readonly { readonly login: string | null; readonly at: number }[] | null;
  readonly commitsSince: number;
  /** Instants of releases that are neither drafts nor marked as early; null where they were not read. */
  readonly releases: readonly number[] | null;
  readonly releasesSince: number;
}

/** Who somebody is, seen from the company, on one day (days since 1970). */
export interface Standing {
  readonly is: 'inside' | 'outside' | 'bot';
  /** Somebody said so: the plan, or the person's own list. Otherwise it is only assumed. */
  readonly isConfirmed: boolean;
}
export type Classify = (login: string, day: number) => Standing;
