/** The table of repositories and their histories, for spreadsheets. Nobody's login is in it. */
import { csvText, type CsvCell } from '../../../shared/exchange/csv.ts';
import { ALL_METRICS } from '../../../shared/portfolio/metrics.ts';
import { EFFECTS } from '../../../shared/portfolio/reach-types.ts';
import { dayOfNumber } from '../../../shared/util/calendar.ts';
import type { Series } from '../../../shared/contract/portfolio.ts';
import { rounded, type PortfolioFigures } from './figures.ts';

/** A line for each repository: what it is, its effects, and every metric that is known of any. */
export function tableCsv({ on, model, repositories }: PortfolioFigures): string {
  const metrics = ALL_METRICS.filter((metric) => repositories.some(({ readings }) => readings.latest(metric) !== null));
  const head = [
    'repository',
    'team',
    'language',
    'licence',
    'archived',
    'created',
    'pushed',
    'lastRelease',
    'day',
    ...EFFECTS.flatMap((effect) => [effect, `${effect} coverage`, `${effect} change`]),
    'model',
    'starsGained90',
    ...metrics,
  ];
  const lines = repositories.map(({ facts, team, effects, readings }): readonly CsvCell[] => [
    facts.name,
    team,
    facts.language,
    facts.licence,
    facts.isArchived ? 'yes' : 'no',
    facts.createdAt,
    facts.pushedAt,
    facts.lastReleaseAt,
    on,
    ...EFFECTS.flatMap((effect) => [
      rounded(effects[effect].score, 1),
      rounded(effects[effect].coverage, 3),
      rounded(effects[effect].change, 1),
    ]),
    model,
    facts.starsGained90,
    ...metrics.map((metric) => readings.latest(metric)?.value ?? null),
  ]);
  return csvText([head, ...lines]);
}

export const HISTORY_HEAD = csvText([['repository', 'metric', 'source', 'windowDays', 'day', 'value', 'quality']]);

/** A line for each measurement of one repository: every source apart. */
export const historyCsv = (name: string, histories: readonly Series[]): string =>
  csvText(
    histories.flatMap(({ metric, source, windowDays, days, values, quality }) =>
      days.map((day, at): readonly CsvCell[] => [
        name,
        metric,
        source,
        windowDays,
        dayOfNumber(day),
        values[at] ?? null,
        quality,
      ]),
    ),
  );
