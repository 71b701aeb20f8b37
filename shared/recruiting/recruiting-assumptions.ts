/**
 * What recruiting goes by: limits of the pipeline and of influenced hires, until the plan's own values say otherwise. The
 * plan keeps what differs from the default.
 */
import type { Assumption, HeldAssumption } from '../analysis/structure-assumptions.ts';
import type { Tables } from '../model/tables.ts';

const own = (value: number, unit: string): Assumption => ({
  value,
  unit,
  source: 'our own choice, none published',
  grade: 'D',
});

export const RECRUITING_DEFAULTS = {
  /** A skill whose last release is older is a gap. */
  releaseMonths: own(12, 'months'),
  /** Repositories that answer later are a gap. */
  responseDays: {
    value: 7,
    unit: 'days',
    source: 'our own choice; the goal within CHAOSS, by VMware, is 2 business days',
    grade: 'C',
  },
  /** Influence on the decision, 0 to 4, from which on a hire counts as influenced. */
  influenceLeast: { value: 3, unit: 'of 4', source: 'TODO Group, "Recruit and retain developers"', grade: 'C' },
  /** Fewer answers than this are told as counts, without a share. */
  answersLeast: own(5, 'answers'),
} as const satisfies Readonly<Record<string, Assumption>>;

export type RecruitingKey = keyof typeof RECRUITING_DEFAULTS;

export const RECRUITING_KEYS = Object.keys(RECRUITING_DEFAULTS) as readonly RecruitingKey[];

/** The name under which a plan keeps its own value. */
export const recruitingAssumptionName = (key: RecruitingKey): string => `recruiting.${key}`;

type Held = Pick<Tables, 'assumptions'>;

const ownValuesIn = ({ assumptions }: Held): Readonly<Record<string, Assumption>> => {
  const [record] = assumptions.values();
  return record?.values ?? {};
};

function heldIn(values: Readonly<Record<string, Assumption>>, name: string, standard: Assumption): HeldAssumption {
  const held = Object.hasOwn(values, name) ? values[name] : undefined;
  const { value, unit, source, grade } = held ?? standard;
  return { value, unit, source, grade, isDefault: held === undefined };
}

/** What this plan assumes of recruiting. */
export function recruitingAssumptions(tables: Held): Readonly<Record<RecruitingKey, HeldAssumption>> {
  const values = ownValuesIn(tables);
  const held = RECRUITING_KEYS.map((key) => [
    key,
    heldIn(values, recruitingAssumptionName(key), RECRUITING_DEFAULTS[key]),
  ]);
  return Object.fromEntries(held) as Record<RecruitingKey, HeldAssumption>;
}
