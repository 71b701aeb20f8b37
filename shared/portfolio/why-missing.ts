/** Why an input of an effect could not be measured, in a sentence that says what it would take. */
import { message, type Message } from '../texts/message.ts';
import '../texts/portfolio-texts.ts';
import type { InputName, ReachAssumptions } from './reach-defaults.ts';

/** What is said where an input has no score. */
export const whyMissing = (name: InputName, assume: ReachAssumptions): Message =>
  message(`reach.missing.${name}`, { days: assume['stale.days'] });
