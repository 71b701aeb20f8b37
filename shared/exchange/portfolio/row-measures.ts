/** The measurements that stand in one row: a column for each, or one by its metric's name. */
import { isMetric, METRICS, QUALITIES, SAMPLE_SOURCES, type Metric, type Quality } from '../../portfolio/metrics.ts';
import { isMeasure, type Column, type ColumnRole, type Columns, type MeasureRole } from './columns.ts';
import type { ProblemKind } from './problems.ts';

export interface RowMeasure {
  readonly role: MeasureRole;
  readonly text: string;
  /** What of one day adds up: categories of pypistats, registries of downloads. Empty where nothing does. */
  readonly category: string;
  /** Of several sources that say something of one day, the one with the higher letter counts. */
  readonly rank: string;
  readonly quality: Quality;
}

export type RowReader = (
  cells: readonly string[],
) => readonly RowMeasure[] | { readonly wrong: ProblemKind; readonly text: string };

/** How rows of a table with these columns are read; null where no column has a number. */
export function rowReader({ known }: Columns): RowReader | null {
  const cell = (cells: readonly string[], role: ColumnRole['is']): string => {
    const column = known.find((one) => one.role.is === role);
    return column === undefined ? '' : (cells[column.place] ?? '');
  };
  const has = (role: ColumnRole['is']): boolean => known.some((column) => column.role.is === role);
  if (has('metricName') && has('value')) return (cells) => namedMeasure((role) => cell(cells, role));
  const measures = known.filter(isMeasure);
  if (measures.length === 0) return null;
  return (cells) => measures.map((column) => plainMeasure(column, cells, cell(cells, 'category')));
}

const plainMeasure = (
  { place, role }: Column & { readonly role: MeasureRole },
  cells: readonly string[],
  category: string,
): RowMeasure => ({ role, text: cells[place] ?? '', category, rank: '', quality: 'exact' });

function namedMeasure(cell: (role: ColumnRole['is']) => string): ReturnType<RowReader> {
  const [metric, windowDays, source] = [cell('metricName'), cell('windowDays'), cell('source')];
  if (!isMetric(metric)) return { wrong: 'badMetric', text: metric };
  if (!isUsualWindow(metric, windowDays)) return { wrong: 'otherWindow', text: windowDays };
  const isAddedUp = METRICS[metric].unit === 'downloads' && METRICS[metric].kind !== 'level';
  return [
    {
      role: { is: 'metric', metric },
      text: cell('value'),
      category: isAddedUp ? source : '',
      rank: rankOf(source),
      quality: QUALITIES.find((quality) => quality === cell('quality')) ?? 'exact',
    },
  ];
}

const isUsualWindow = (metric: Metric, windowDays: string): boolean => {
  const facts = METRICS[metric];
  return windowDays === '' || !('days' in facts) || Number(windowDays) === facts.days;
};

/** The better the source, the higher the letter. */
function rankOf(source: string): string {
  const place = (SAMPLE_SOURCES as readonly string[]).indexOf(source);
  return String.fromCharCode('z'.charCodeAt(0) - (place === -1 ? SAMPLE_SOURCES.length : place));
}

/** Hours, shares and scores may have parts; everything else is counted. */
export const isCounted = (metric: Metric): boolean => !['hours', 'share', 'score'].includes(METRICS[metric].unit);
