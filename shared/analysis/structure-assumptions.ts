/**
 * The numbers from which on a structure is worth a second look: defaults, each with its source and how good that source
 * is (A primary, B secondary, C a single page), until the plan's own assumptions say otherwise.
 */
import type { Assumptions } from '../model/assumptions.ts';
import type { Tables } from '../model/tables.ts';

export interface Assumption {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly grade: string;
}

export const STRUCTURE_DEFAULTS = {
  /** A manager of so few may be a layer too many. */
  spanSingle: { value: 1, unit: 'reports', source: 'vnasman/Reorg-Scenario', grade: 'C' },
  /** Fewer direct reports make a lead who manages beside other work. */
  spanLeast: { value: 4, unit: 'reports', source: 'lethain.com/sizing-engineering-teams', grade: 'A' },
  /** More direct reports leave a manager to coach and to catch. */
  spanMost: { value: 8, unit: 'reports', source: 'lethain.com/sizing-engineering-teams', grade: 'A' },
  managersLeast: { value: 4, unit: 'managers', source: 'yousseftaghlabi.medium.com, quoting Larson', grade: 'B' },
  managersMost: { value: 6, unit: 'managers', source: 'yousseftaghlabi.medium.com, quoting Larson', grade: 'B' },
  layersMost: { value: 5, unit: 'layers', source: 'vnasman/Reorg-Scenario', grade: 'C' },
  teamLeast: { value: 5, unit: 'people', source: 'Team Topologies, teamtopologies.com/tim', grade: 'A' },
  teamMost: { value: 9, unit: 'people', source: 'Team Topologies, teamtopologies.com/tim', grade: 'A' },
  /** Another manager or another team so often within `changesDays`, and not more often. */
  changesMost: { value: 1, unit: 'changes', source: 'our own choice, none published', grade: 'D' },
  /** A quarter, wherever it begins. */
  changesDays: { value: 90, unit: 'days', source: 'our own choice, none published', grade: 'D' },
} as const satisfies Readonly<Record<string, Assumption>>;

export type StructureKey = keyof typeof STRUCTURE_DEFAULTS;

export const STRUCTURE_KEYS = Object.keys(STRUCTURE_DEFAULTS) as readonly StructureKey[];

/** The name under which a plan keeps its own value. */
export const assumptionName = (key: StructureKey): string => `structure.${key}`;

export interface HeldAssumption extends Assumption {
  /** Nobody has changed it in this plan. */
  readonly isDefault: boolean;
}

export type StructureAssumptions = Readonly<Record<StructureKey, HeldAssumption>>;

const known = new WeakMap<Tables['assumptions'], StructureAssumptions>();

/** What this plan assumes of structures. The same table gives the same object. */
export function structureAssumptions({ assumptions }: Pick<Tables, 'assumptions'>): StructureAssumptions {
  const found = known.get(assumptions);
  if (found !== undefined) return found;
  const [record] = assumptions.values();
  const held = Object.fromEntries(STRUCTURE_KEYS.map((key) => [key, heldIn(record, key)])) as StructureAssumptions;
  known.set(assumptions, held);
  return held;
}

function heldIn(record: Assumptions | undefined, key: StructureKey): HeldAssumption {
  const own = record !== undefined && Object.hasOwn(record.values, assumptionName(key));
  const { value, unit, source, grade } =
    (own ? record.values[assumptionName(key)] : undefined) ?? STRUCTURE_DEFAULTS[key];
  return { value, unit, source, grade, isDefault: !own };
}
