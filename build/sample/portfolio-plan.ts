/** The words in which the repositories of the sample are written. */
import type { PortfolioPackage } from '../../shared/contract/portfolio.ts';

/** At the first day of the history (or of the repository) and at the last; between them it goes evenly. */
export type FromTo = readonly [first: number, last: number];

export interface Maintainer {
  /** As in the plan. */
  readonly name: string;
  /** Pull requests merged in a week. */
  readonly perWeek: number;
  readonly from?: string;
  /** Came from outside: contributed a little from this day on, until `from`. */
  readonly before?: string;
  readonly until?: string;
}

export interface RepositoryPlan {
  readonly name: string;
  readonly formerly?: { readonly name: string; readonly until: string };
  readonly description: string;
  readonly language: string | null;
  readonly topics: readonly string[];
  readonly licence: string;
  readonly created: string;
  readonly archived?: string;
  /** Slugs of the teams its CODEOWNERS file names. */
  readonly owners: readonly string[];
  readonly isPinned?: true;
  readonly hasDiscussions?: true;
  readonly packages?: readonly PortfolioPackage[];
  /** What was there before the history begins. */
  readonly before?: {
    readonly stars: number;
    readonly issues: number;
    readonly merged: number;
    readonly people: number;
  };
  readonly starsPerDay: FromTo;
  readonly maintainers: readonly Maintainer[];
  /** Opened by people from outside in a quarter. */
  readonly outside: { readonly changes: FromTo; readonly issues: FromTo };
  /** The chance that somebody from outside who comes has been there before. */
  readonly comesBack: number;
  /** Median hours to the first answer, and the share that gets none. */
  readonly answers: { readonly hours: FromTo; readonly missing: FromTo };
  readonly entryPoints: { readonly good: number; readonly help: number };
  readonly releases?: {
    readonly everyDays: number;
    readonly until?: string;
    readonly major: number;
    readonly files?: FromTo;
  };
  /** Package downloads on a working day. */
  readonly downloads?: FromTo;
  /** Repositories and packages that use it. */
  readonly dependents?: FromTo;
  readonly scorecard?: FromTo;
  /** Traffic was imported for the last half year. */
  readonly viewsPerDay?: FromTo;
}
