/** Change a number that the reach of open source is computed with, or go back to its default. */
import {
  isPossible,
  REACH_DEFAULTS,
  REACH_KEYS,
  reachAssumptionName,
  type ReachKey,
} from '../portfolio/reach-defaults.ts';
import { message, say } from '../texts/message.ts';
import type { Command } from './command.ts';
import { putAssumption } from './put-assumption.ts';

export interface SetReachAssumption {
  readonly key: ReachKey;
  /** Null goes back to the default. */
  readonly value: number | null;
}

/** Larger numbers are slips of the hand. */
const MOST = 1e9;

export const setReachAssumption: Command<SetReachAssumption> = {
  id: 'assumption.setReach',
  // What reach is computed with is one thing for all scenarios.
  on: 'plan',
  check: (_tables, { key, value }) => {
    if (!REACH_KEYS.includes(key)) return message('refusal.unknownReach');
    const next = value ?? REACH_DEFAULTS[key].value;
    if (isPossible(key, next) && next <= MOST) return null;
    return message(isPossible(key, 0) ? 'refusal.badReachOrNothing' : 'refusal.badReach', { most: MOST });
  },
  label: (_tables, { key, value }) => {
    const name = say(message(`reachAssumption.${key}`));
    return value === null
      ? message('command.resetAssumption', { name })
      : message('command.setAssumption', { name, value });
  },
  run: (tx, { key, value }, context) =>
    putAssumption(tx, { name: reachAssumptionName(key), standard: REACH_DEFAULTS[key], value }, context),
};
