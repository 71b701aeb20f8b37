/** Real star histories as the page draws them: where lines are cut, and what is said below. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Series } from '../../../../../shared/contract/portfolio.ts';
import type { Metric } from '../../../../../shared/portfolio/metrics.ts';
import { dayOfNumber } from '../../../../../shared/util/calendar.ts';
import { breaksOf, chartLine, drawnIn } from '../../../../../renderer/features/portfolio/drawn-lines.ts';
import '../../../../../renderer/i18n/portfolio/portfolio-texts.ts';
import { setUpTexts } from '../../../../../renderer/i18n/set-up.ts';
import { historyText, imported } from '../../../../support/portfolio-histories.ts';

beforeAll(() => setUpTexts('en'));

/** What the store has after an import: batches of several names of one repository are one series. */
function stored(file: string, names: readonly string[]): readonly Series[] {
  const { batches } = imported(historyText(file));
  const own = batches.filter(({ repository }) => names.includes(repository ?? ''));
  return [...new Set(own.map(({ metric }) => metric))].map((metric: Metric) => {
    const points = own
      .filter((batch) => batch.metric === metric)
      .flatMap(({ days, values }) => days.map((day, at) => [day, values[at] ?? 0] as const))
      .sort(([a], [b]) => a - b);
    return {
      repositoryId: 1,
      metric,
      source: 'import',
      windowDays: 0,
      days: points.map(([day]) => day),
      values: points.map(([, value]) => value),
      quality: 'exact' as const,
      fetchedAt: null,
    };
  });
}

const said = (series: readonly Series[], metric: Metric): readonly string[] =>
  breaksOf(drawnIn(series, 1, metric).map(({ line }) => line)).map(({ day, text }) => `${dayOfNumber(day)} ${text}`);

describe('a star history', () => {
  it('is cut at its gaps and tells its purges', () => {
    const series = stored('stars-daily.csv', ['hashicorp/terraform']);
    const [drawn] = drawnIn(series, 1, 'stars');
    const line = chartLine('1', 'terraform', drawn?.line ?? expect.fail('nothing is drawn'));
    // Counted in the file: see expected.json.
    expect(line.cuts.size).toBe(78);
    expect(said(series, 'stars').map((text) => text.slice(0, 40))).toEqual([
      '2023-11-21 115 stars were taken away at ',
      '2026-07-01 64 stars were taken away at o',
      '2026-07-17 257 stars were taken away at ',
    ]);
  });

  it('says where open issues begin to mean something else', () => {
    const [only, ...others] = said(stored('stars-daily.csv', ['hashicorp/terraform']), 'openIssues');
    expect(only).toMatch(/^2021-08-20 another meaning/);
    expect(others).toEqual([]);
  });

  it('goes on through a new name', () => {
    const series = stored('stars-weekly.csv', ['ggerganov/llama.cpp', 'ggml-org/llama.cpp']);
    const [drawn] = drawnIn(series, 1, 'stars');
    const { line } = drawn ?? expect.fail('nothing is drawn');
    expect(line.days).toHaveLength(87 + 79);
    // Four gaps under the old name, three under the new, none between.
    expect(line.breaks.map(({ kind }) => kind)).toEqual(Array.from({ length: 7 }, () => 'gap'));
  });
});
