/** Readings of many repositories for tests and for the bench: made up, the same for the same seed. */
import { ALL_METRICS, METRICS, type Metric } from '../../shared/portfolio/metrics.ts';
import type { ManyReadings, ReadingKey } from '../../shared/portfolio/many-readings.ts';
import { seededRandom } from '../../build/sample/seeded-random.ts';

const windowDays = (metric: Metric): number => {
  const facts = METRICS[metric];
  return 'days' in facts ? facts.days : 0;
};

/** Every metric of every repository, measured on each of the days; some are missing. */
export function madeUpReadings(count: number, days: readonly number[], seed = 1): ManyReadings {
  const random = seededRandom(seed);
  const keys = Array.from({ length: count }, (_, at) => at + 1).flatMap((repositoryId) =>
    ALL_METRICS.map((metric): ReadingKey & { readonly metric: Metric } => ({
      repositoryId,
      metric,
      source: 'github-graphql',
      windowDays: windowDays(metric),
      quality: 'exact',
    })),
  );
  const values = new Float64Array(keys.length * days.length);
  const on = new Float64Array(values.length);
  for (const [series, { metric }] of keys.entries()) {
    const size = METRICS[metric].unit === 'share' ? 1 : 10 ** (random.next() * 4);
    for (const [place, day] of days.entries()) {
      const at = series * days.length + place;
      values[at] = random.chance(0.05) ? Number.NaN : size * (0.9 + 0.2 * random.next());
      on[at] = Number.isNaN(values[at]) ? Number.NaN : day - random.below(3);
    }
  }
  return { keys, days, values, on };
}
