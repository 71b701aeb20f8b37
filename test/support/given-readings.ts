/** Readings as a test gives them: everything exact, of today, of one repository. */
import type { Metric, Quality } from '../../shared/portfolio/metrics.ts';
import type { Reading, Readings } from '../../shared/portfolio/reading.ts';

export type Given = Readonly<Partial<Record<Metric, number>>>;

export function givenReadings(
  latest: Given,
  gained: Given = {},
  { on = 20_000, quality = 'exact' }: { readonly on?: number; readonly quality?: Quality } = {},
): Readings {
  const reading = (value: number | undefined): Reading | null =>
    value === undefined ? null : { value, day: on, windowDays: 0, source: 'github-graphql', quality };
  return {
    on,
    repositories: 1,
    latest: (metric) => reading(latest[metric]),
    gained: (metric) => reading(gained[metric]),
  };
}
