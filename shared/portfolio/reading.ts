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
}

/** What is known of one repository (or of several together) on one day. */
export interface Readings {
  /** The day looked at, as days since 1970. */
  readonly on: number;
  /** The newest measurement at or before the day that is not too old to count; null where there is none. For a flow: its sum over the 90 days before. */
  readonly latest: (metric: Metric) => Reading | null;
  /** How much a level has grown over the 90 days before, within one source; null where one end is missing. */
  readonly gained: (metric: Metric) => Reading | null;
}
