/** Measurements of today, of one repository from one source, stored together. */
import type { Metric, SampleSource } from '../../../../shared/portfolio/metrics.ts';
import { nowOf, type SyncContext, todayOf } from './sync-context.ts';

export interface Measured {
  readonly repositoryId: number;
  readonly source: SampleSource;
  readonly values: Readonly<Partial<Record<Metric, number>>>;
}

/** Runs in a transaction. */
export function storeToday(context: SyncContext, { repositoryId, source, values }: Measured): void {
  const day = todayOf(context);
  const entries = Object.entries(values) as [Metric, number][];
  context.store.samples.put(
    entries.map(([metric, value]) => ({ repositoryId, metric, source, day, value })),
    nowOf(context),
  );
}
