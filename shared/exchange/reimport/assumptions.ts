/** From when on a list is taken for another company's. Both are defaults to be argued with, so a plan may state its own. */
import type { Tables } from '../../model/tables.ts';

export interface ReimportAssumptions {
  /** More than this share of the plan's positions leaving is asked about. */
  readonly leaveShare: number;
  /** Less than this share of the list's rows being in the plan is asked about. */
  readonly matchShare: number;
}

/**
 * 60 %: the largest turnover known between two lists of one organisation, a government department that was cut down
 * between March and September 2011, is 42 % of its positions. 20 %: of the same lists 63 % of the rows were known.
 */
export const REIMPORT_ASSUMPTIONS: ReimportAssumptions = { leaveShare: 0.6, matchShare: 0.2 };

/** Where a plan states its own, as shares from 0 to 1. */
const KEYS = { leaveShare: 'reimport.leaveShare', matchShare: 'reimport.matchShare' } as const;

/** The plan's own shares, else the defaults. */
export function reimportAssumptions({ assumptions }: Tables): ReimportAssumptions {
  const stated = (key: keyof ReimportAssumptions): number => {
    for (const { values } of assumptions.values()) {
      const value = values[KEYS[key]]?.value;
      if (value !== undefined && value >= 0 && value <= 1) return value;
    }
    return REIMPORT_ASSUMPTIONS[key];
  };
  return { leaveShare: stated('leaveShare'), matchShare: stated('matchShare') };
}
