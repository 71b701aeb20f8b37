/** The same numbers as a table: by days, weeks or months, so that it stays short enough to be read. */
import { useMemo } from 'react';
import { dayNumber, dayOfNumber, monthStart } from '../../../shared/util/calendar.ts';
import { valueOn } from '../../../shared/util/history-line.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import type { LongChartWords, LongLine, Span, TableStep } from './chart-types.ts';
import classes from './long-chart.module.css';

export interface ChartTableProps {
  readonly label: string;
  readonly lines: readonly LongLine[];
  readonly span: Span;
  readonly height: number;
  readonly words: Pick<LongChartWords, 'day' | 'tableCaption' | 'none' | 'sayDay'>;
  readonly sayValue: (value: number) => string;
}

export function ChartTable({ label, lines, span, height, words, sayValue }: ChartTableProps) {
  const step = stepFor(span);
  const rows = useMemo(() => rowDays(span, step), [span, step]);
  return (
    <div style={{ height }} className={classes['tableHolder'] ?? ''}>
      <ScrollRegion label={label} className={classes['tableScroller'] ?? ''}>
        <table className={classes['table'] ?? ''}>
          <caption>{words.tableCaption(step)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              {lines.map(({ key, name }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((day) => (
              <tr key={day}>
                <th scope="row">{words.sayDay(day)}</th>
                {lines.map((line) => {
                  const value = valueOn(line, day);
                  return <td key={line.key}>{value === null ? words.none : sayValue(value)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

const MOST_DAYS = 100;
const MOST_WEEKS = 800;

const stepFor = ({ from, to }: Span): TableStep =>
  to - from <= MOST_DAYS ? 'day' : to - from <= MOST_WEEKS ? 'week' : 'month';

/** The days of the rows, newest first: the last day that is shown, and back from there. */
function rowDays({ from, to }: Span, step: TableStep): readonly number[] {
  const days: number[] = [to];
  if (step === 'month') {
    let start = dayNumber(monthStart(dayOfNumber(to)));
    for (; start > from; start = dayNumber(monthStart(dayOfNumber(start - 1)))) days.push(start - 1);
    return days;
  }
  for (let day = to - (step === 'week' ? 7 : 1); day >= from; day -= step === 'week' ? 7 : 1) days.push(day);
  return days;
}
