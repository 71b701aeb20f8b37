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

export interface SetReachAssumption {
  readonly key: ReachKey;
  /** Null goes back to the default. */
  readonly value: number | null;
}

/** Larger numbers are slips of the hand. */
const MOST = 1e9;
/** The grade of what is decided here rather than found elsewhere. */
const OWN_GRADE = 'D';

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
  run: (tx, { key, value }, { newId }) => {
    const [first] = tx.all('assumptions');
    const record = first ?? { id: newId('assumptions'), currency: 'EUR', horizonMonths: 24, values: {} };
    const name = reachAssumptionName(key);
    const { [name]: _old, ...others } = record.values;
    const standard = REACH_DEFAULTS[key];
    const own = {
      value: value ?? 0,
      unit: standard.unit,
      source: say(message('assumption.ownSource')),
      grade: OWN_GRADE,
    };
    const isDefault = value === null || value === standard.value;
    tx.put({ ...record, values: isDefault ? others : { ...others, [name]: own } });
  },
};
