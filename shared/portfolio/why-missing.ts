/** Why an input of an effect could not be measured, in a sentence that says what it would take. */
import { message, type Message } from '../texts/message.ts';
import { EFFECT_DAYS } from './metrics.ts';
import type { InputName, ReachAssumptions } from './reach-defaults.ts';
import type { Readings } from './reading.ts';

/** What is said where an input has no score. */
export const whyMissing = (name: InputName, assume: ReachAssumptions): Message =>
  message(`reach.missing.${name}`, { days: assume['stale.days'] });

/** From this share on it is worth saying that people are only assumed to be from outside. Our own choice. */
const UNCLASSIFIED_SHARE = 0.2;

/** A warning where much of what counts as outside was never confirmed; null where it is little, or not known. */
export function unclassifiedWarning(readings: Readings): Message | null {
  const share = readings.latest('unclassifiedShare90')?.value ?? 0;
  return share < UNCLASSIFIED_SHARE
    ? null
    : message('reach.unclassified', { share: Math.round(share * 100), days: EFFECT_DAYS });
}
