/** From when on a list is taken for another company's: defaults, each with its reason, until the plan's assumptions say otherwise. */
import type { Tables } from '../../model/tables.ts';

export interface ReimportAssumptions {
  /** More than this share of the plan's positions leaving is asked about. */
  readonly leaveShare: number;
  /** Less than this share of the list's rows being in the plan is asked about. */
  readonly matchShare: number;
}

/** The largest turnover known between two lists of one organisation: a department that was cut down within six months. */
const SOURCE =
  'UK Department of Health, organograms of March and September 2011: 42 % of posts left, 63 % of rows known';

export const REIMPORT_DEFAULTS = {
  leaveShare: { value: 0.6, unit: 'share of positions', source: SOURCE, grade: 'D' },
  matchShare: { value: 0.2, unit: 'share of rows', source: SOURCE, grade: 'D' },
} as const satisfies Readonly<Record<keyof ReimportAssumptions, object>>;

/** The plan's own shares, kept as `reimport.leaveShare` and `reimport.matchShare`, else the defaults. */
export function reimportAssumptions({ assumptions }: Pick<Tables, 'assumptions'>): ReimportAssumptions {
  const [record] = assumptions.values();
  const held = (key: keyof ReimportAssumptions): number => {
    const name = `reimport.${key}`;
    const own = record !== undefined && Object.hasOwn(record.values, name) ? record.values[name]?.value : undefined;
    return own ?? REIMPORT_DEFAULTS[key].value;
  };
  return { leaveShare: held('leaveShare'), matchShare: held('matchShare') };
}
