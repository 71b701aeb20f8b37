/**
 * Every number the reach model goes by: weights, targets, bands, thresholds, each with its source and how good that
 * source is (A primary, B secondary, C a single page, D our own choice), until the plan's own assumptions say otherwise.
 */

export interface ReachAssumption {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly grade: string;
}

const own = (value: number, unit: string): ReachAssumption => ({
  value,
  unit,
  source: 'our own choice, none published',
  grade: 'D',
});
const weight = (value: number): ReachAssumption => own(value, 'weight');
const criticality = (value: number, unit: string): ReachAssumption => ({
  value,
  unit,
  source: 'ossf/criticality_score, parameters of 2020',
  grade: 'A',
});
const lfx = (value: number): ReachAssumption => ({
  value,
  unit: 'people',
  source: 'LFX Insights, bands of Contributor Dependency',
  grade: 'B',
});
const starAudit = (value: number, unit: string): ReachAssumption => ({
  value,
  unit,
  source: 'StarAudit design of 2026-09, resting on one confirmed fake',
  grade: 'C',
});

export const REACH_DEFAULTS = {
  'weight.recruits.starsAndForks': weight(0.25),
  'weight.recruits.participants': weight(0.25),
  'weight.recruits.authors': weight(0.3),
  'weight.recruits.returning': weight(0.2),
  'weight.credibility.firstResponse': weight(0.3),
  'weight.credibility.closure': weight(0.2),
  'weight.credibility.releases': weight(0.2),
  'weight.credibility.licence': weight(0.15),
  'weight.credibility.scorecard': weight(0.15),
  'weight.leverage.adopters': weight(0.25),
  'weight.leverage.downloads': weight(0.25),
  'weight.leverage.dependents': weight(0.2),
  'weight.leverage.gift': weight(0.2),
  'weight.leverage.labour': weight(0.1),
  'weight.community.absenceFactor': weight(0.3),
  'weight.community.outsideShare': weight(0.2),
  'weight.community.returning': weight(0.15),
  'weight.community.evangelists': weight(0.15),
  'weight.community.entryPoints': weight(0.1),
  'weight.community.elephantFactor': weight(0.1),

  /** From here on the input counts in full. */
  'target.starsAndForks': own(500, 'stars and forks in 90 days'),
  'target.participants': own(100, 'people in 90 days'),
  'target.authors': own(30, 'people in 90 days'),
  'target.releases': criticality(26, 'releases in a year'),
  'target.downloads': own(1_000_000, 'downloads in 30 days'),
  'target.dependents': own(10_000, 'repositories'),
  'target.adopters': own(5, 'teams'),
  'target.evangelists': own(5, 'people in 90 days'),
  /** Waiting longer than this counts as nothing. */
  'target.firstResponse': {
    value: 14,
    unit: 'days',
    source: 'our own choice; the goal within CHAOSS, by VMware, is 2 business days',
    grade: 'C',
  },
  /** The targets of several repositories are those of one times their number, up to so many times. */
  'scale.most': own(10, 'times'),

  /** The fewest people for one fifth of the score, two fifths, and so on; for organisations the same. */
  'band.1': lfx(2),
  'band.2': lfx(3),
  'band.3': lfx(5),
  'band.4': lfx(7),
  'band.5': lfx(10),

  /** A measurement that is older does not say how things stand. */
  'stale.days': own(30, 'days'),
  /** Against how long ago an effect is compared. */
  'trend.days': own(90, 'days'),
  /** The share of the weights that both days must have in common. */
  'trend.share': own(0.25, 'share'),

  /** The length of a burst of stars. */
  'burst.days': starAudit(14, 'days'),
  'burst.tailDays': starAudit(60, 'days'),
  /** A burst with this share of all stars is worth a second look. */
  'burst.review': starAudit(0.4, 'share'),
  /** With this share, and hardly any stars afterwards, it is suspicious. */
  'burst.suspicious': starAudit(0.7, 'share'),
  'burst.tail': starAudit(0.1, 'stars after the burst, as a share of it'),
  /** Fewer stars than this make any share look large. */
  'burst.least': own(50, 'stars'),

  /** A contribution's worth in work, on either side. */
  'labour.hoursPerChangeRequest': own(8, 'hours'),
  'labour.rate': own(80, 'of the plan’s currency an hour'),

  /** Days on either side of an event over which its effect is sought. */
  'event.days': own(14, 'days'),
  /** The share of placebo days between the ends of the interval. */
  'event.confidence': own(0.8, 'share'),
  /** Fewer days without events than this say too little. */
  'event.leastPlacebos': own(60, 'days'),
} as const satisfies Readonly<Record<string, ReachAssumption>>;

export type ReachKey = keyof typeof REACH_DEFAULTS;
type NameIn<Key> = Key extends `weight.${infer Rest}` ? Rest : never;
/** What effects are made of, such as `recruits.authors`. */
export type InputName = NameIn<ReachKey>;

export const REACH_KEYS = Object.keys(REACH_DEFAULTS) as readonly ReachKey[];

/** The model goes by these alone; they can be handed to a worker. */
export type ReachAssumptions = Readonly<Record<ReachKey, number>>;

/** The name under which a plan keeps its own value. */
export const reachAssumptionName = (key: ReachKey): string => `reach.${key}`;

/** What may be assumed: what is divided by, or counted in days, must be more than nothing. */
export const isPossible = (key: ReachKey, value: number): boolean =>
  Number.isFinite(value) &&
  (/^(?:weight|labour|trend\.share|burst\.(?:review|suspicious|tail))/.test(key) ? value >= 0 : value > 0);

/** The assumptions with some of one's own, by the names of `reachAssumptionName`; what is impossible stays as it was. */
export function reachAssumptions(
  ownValues: Readonly<Record<string, { readonly value: number }>> = {},
): ReachAssumptions {
  const valueOf = (key: ReachKey): number => {
    const name = reachAssumptionName(key);
    const value = Object.hasOwn(ownValues, name) ? ownValues[name]?.value : undefined;
    return value !== undefined && isPossible(key, value) ? value : REACH_DEFAULTS[key].value;
  };
  return Object.fromEntries(REACH_KEYS.map((key) => [key, valueOf(key)])) as Record<ReachKey, number>;
}

/** Counts up when a formula changes, so that numbers of two versions are never taken for one line. */
export const REACH_MODEL = 1;

/** A short text that is the same for the same formulas and assumptions only, to be kept beside numbers made by them. */
export function reachVersion(assumptions: ReachAssumptions): string {
  const text = REACH_KEYS.map((key) => `${key}=${assumptions[key]}`).join(';');
  return `${REACH_MODEL}-${fnv1a(text).toString(16).padStart(8, '0')}`;
}

/** FNV-1a over the text's UTF-16 units, 32 bits: enough to tell versions apart. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
