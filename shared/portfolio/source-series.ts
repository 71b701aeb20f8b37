/** What one source says of one metric over time. */
import type { Metric, SampleSource } from './metrics.ts';

/** Ascending days since 1970, each once, with a value each. */
export interface SourceSeries {
  readonly metric: Metric;
  readonly source: SampleSource;
  readonly days: readonly number[];
  readonly values: readonly number[];
}
