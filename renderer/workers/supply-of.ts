/** What the pipeline reads of each repository: four measurements, as they stand on the day reach is looked at. */
import type { ReadingsIndex } from '../../shared/portfolio/many-readings.ts';
import type { Metric } from '../../shared/portfolio/metrics.ts';

export const SUPPLY_METRICS = [
  'outsideAuthors90',
  'outsideParticipants90',
  'firstResponseHours90',
  'releases',
] as const satisfies readonly Metric[];

export type SupplyMetric = (typeof SUPPLY_METRICS)[number];

export interface SupplyNumbers {
  readonly repositoryIds: readonly number[];
  /** For each repository the metrics in their order; NaN is not measured. */
  readonly numbers: Float64Array;
}

export function supplyOf(index: ReadingsIndex, repositoryIds: readonly number[], on: number): SupplyNumbers {
  const numbers = new Float64Array(repositoryIds.length * SUPPLY_METRICS.length);
  repositoryIds.forEach((id, row) => {
    const readings = index.of(id, on);
    SUPPLY_METRICS.forEach((metric, column) => {
      numbers[row * SUPPLY_METRICS.length + column] = readings.latest(metric)?.value ?? Number.NaN;
    });
  });
  return { repositoryIds, numbers };
}
