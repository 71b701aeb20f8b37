/** One measurement as the reach model reads it, and how the model asks for them. */
import type { Metric, Quality, SampleSource } from './metrics.ts';

export interface Reading {
  readonly value: number;
  /** The day it was measured on, as days since 1970. */
  readonly day: number;
  /** Days it looks back over; 0 for a level. */
  readonly windowDays: number;
  readonly source: SampleSource;
  readonly quality: Quality;
  /** Of several repositories together: the share of them of which it is known, 0 to 1. */
  readonly knownOf?: number;
}

/** What is known of one repository (or of several together) on one day. */
export interface Readings {
  /** The day looked at, as days since 1970. */
  readonly on: number;
  /** How many repositories these are of. */
  readonly repositories: number;
  /** The newest measurement at or before the day that is not too old to count; null where there is none. For a flow: its sum over the 90 days before. */
  readonly latest: (metric: Metric) => Reading | null;
  /** How much a level has grown over the 90 days before, within one source; null where one end is missing. */
  readonly gained: (metric: Metric) => Reading | null;
}

/** What is known of a repository, or of several, besides measurements; what is null is not known. */
export interface KnownFacts {
  /** The share of them that declare a licence: 0 or 1 for one repository. */
  readonly licensed: number | null;
  /** Teams of the plan that use it, each once. */
  readonly adopters: ReadonlySet<string> | null;
  /** What its contributions were worth, in money: ours in, theirs in return. */
  readonly labour: { readonly ours: number; readonly theirs: number } | null;
}

export const NOTHING_KNOWN: KnownFacts = { licensed: null, adopters: null, labour: null };
