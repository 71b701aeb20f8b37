/** Change a number that structures are judged by, or go back to its default. The plan keeps what differs from the default. */
import { message, say } from '../texts/message.ts';
import {
  assumptionName,
  STRUCTURE_DEFAULTS,
  structureAssumptions,
  type StructureKey,
} from '../analysis/structure-assumptions.ts';
import type { Tables } from '../model/tables.ts';
import type { Command, Refusal } from './command.ts';
import { putAssumption } from './put-assumption.ts';

export interface SetAssumption {
  readonly key: StructureKey;
  /** Null goes back to the default. */
  readonly value: number | null;
}

/** Beyond it a threshold finds nothing in any plan. */
const MOST = 1_000;

/** Which of two numbers must not be above the other. */
const PAIRS: readonly (readonly [least: StructureKey, most: StructureKey])[] = [
  ['spanSingle', 'spanLeast'],
  ['spanLeast', 'spanMost'],
  ['managersLeast', 'managersMost'],
  ['teamLeast', 'teamMost'],
];

export const setAssumption: Command<SetAssumption> = {
  id: 'assumption.set',
  // What a structure is judged by is one thing for all scenarios.
  on: 'plan',
  check: (tables, { key, value }) => {
    const next = value ?? STRUCTURE_DEFAULTS[key].value;
    if (!Number.isInteger(next) || next < 1 || next > MOST) return message('refusal.badThreshold', { most: MOST });
    return refusalOfOrder(tables, key, next);
  },
  label: (_tables, { key, value }) =>
    value === null
      ? message('command.resetAssumption', { name: say(message(`assumption.${key}`)) })
      : message('command.setAssumption', { name: say(message(`assumption.${key}`)), value }),
  run: (tx, { key, value }, context) => {
    putAssumption(tx, { name: assumptionName(key), standard: STRUCTURE_DEFAULTS[key], value }, context);
  },
};

function refusalOfOrder(tables: Tables, key: StructureKey, value: number): Refusal | null {
  const now = structureAssumptions(tables);
  for (const [least, most] of PAIRS) {
    const low = key === least ? value : now[least].value;
    const high = key === most ? value : now[most].value;
    if ((key === least || key === most) && low > high) return message('refusal.thresholdOrder', { low, high });
  }
  return null;
}
