/** Change a limit that recruiting goes by, or go back to its default. */
import { message, say } from '../texts/message.ts';
import {
  RECRUITING_DEFAULTS,
  RECRUITING_KEYS,
  recruitingAssumptionName,
  type RecruitingKey,
} from '../recruiting/recruiting-assumptions.ts';
import type { Command } from './command.ts';
import { putAssumption } from './put-assumption.ts';

export interface SetRecruitingAssumption {
  readonly key: RecruitingKey;
  /** Null goes back to the default. */
  readonly value: number | null;
}

/** Larger numbers are slips of the hand. */
const MOST = 1_000;
/** The largest answer there is. */
const MOST_INFLUENCE = 4;

export const setRecruitingAssumption: Command<SetRecruitingAssumption> = {
  id: 'assumption.setRecruiting',
  // What the pipeline is judged by is one thing for all scenarios.
  on: 'plan',
  check: (_tables, { key, value }) => {
    if (!RECRUITING_KEYS.includes(key)) return message('refusal.unknownReach');
    const most = key === 'influenceLeast' ? MOST_INFLUENCE : MOST;
    const next = value ?? RECRUITING_DEFAULTS[key].value;
    return Number.isInteger(next) && next >= 1 && next <= most ? null : message('refusal.badThreshold', { most });
  },
  label: (_tables, { key, value }) => {
    const name = say(message(`recruitingAssumption.${key}`));
    return value === null
      ? message('command.resetAssumption', { name })
      : message('command.setAssumption', { name, value });
  },
  run: (tx, { key, value }, context) =>
    putAssumption(tx, { name: recruitingAssumptionName(key), standard: RECRUITING_DEFAULTS[key], value }, context),
};
