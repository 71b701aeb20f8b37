/** How much depends on a project, after Rob Pike, "Quantifying Criticality" (ossf/criticality_score, 2020). */
import { volume } from './scores.ts';

export interface CriticalityParameter {
  readonly weight: number;
  /** From here on the parameter counts in full. */
  readonly target: number;
}

/** The parameters as published with the first version; only what is old makes a project less critical. */
export const CRITICALITY = {
  createdMonthsAgo: { weight: 1, target: 120 },
  updatedMonthsAgo: { weight: -1, target: 120 },
  contributors: { weight: 2, target: 5_000 },
  organisations: { weight: 1, target: 10 },
  commitsPerWeek: { weight: 1, target: 1_000 },
  releasesInYear: { weight: 0.5, target: 26 },
  closedIssues90: { weight: 0.5, target: 5_000 },
  updatedIssues90: { weight: 0.5, target: 5_000 },
  commentsPerIssue: { weight: 1, target: 15 },
  dependents: { weight: 2, target: 500_000 },
} as const satisfies Readonly<Record<string, CriticalityParameter>>;

export type CriticalitySigns = Readonly<Partial<Record<keyof typeof CRITICALITY, number>>>;

/**
 * Criticality of 0 to 1: the mean of all parameters on a logarithmic scale, by weight. Parameters that are not known are
 * left out; null where none is left with a weight.
 */
export function criticality(signs: CriticalitySigns): number | null {
  let [weights, sum] = [0, 0];
  for (const [name, value] of Object.entries(signs)) {
    const { weight, target } = CRITICALITY[name as keyof typeof CRITICALITY];
    weights += weight;
    sum += weight * volume(value, target);
  }
  return weights > 0 ? sum / weights : null;
}
