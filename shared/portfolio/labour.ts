/** What contributions are worth in work: a guess by the person's own numbers, never a fact. */
import type { ReachAssumptions } from './reach-defaults.ts';
import type { KnownFacts, Readings } from './reading.ts';

export interface Labour {
  /** How many contributions of one kind there were. */
  readonly count: number;
  /** Hours of work in each. */
  readonly hours: number;
  /** Money an hour. */
  readonly rate: number;
}

/** Labor Investment (CHAOSS): the sum over kinds of contributions of number, hours and rate multiplied. */
export const labourInvestment = (contributions: readonly Labour[]): number =>
  contributions.reduce((sum, { count, hours, rate }) => sum + count * hours * rate, 0);

/**
 * Labor Investment of 90 days on both sides, by merged pull requests: ours in, theirs in return. `spent`: what the plan
 * says we spent on it, in money; it is taken in place of our pull requests. Null where one side is not known.
 */
export function labourBothWays(
  readings: Readings,
  assume: ReachAssumptions,
  spent: number | null = null,
): KnownFacts['labour'] {
  const theirs = readings.latest('outsideMergedChangeRequests90')?.value;
  const all = readings.latest('mergedChangeRequests90')?.value;
  const worth = (count: number): number =>
    labourInvestment([{ count, hours: assume['labour.hoursPerChangeRequest'], rate: assume['labour.rate'] }]);
  const ours = spent ?? (all === undefined || theirs === undefined ? null : worth(Math.max(0, all - theirs)));
  return theirs === undefined || ours === null ? null : { ours, theirs: worth(theirs) };
}
