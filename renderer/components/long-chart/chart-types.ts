/** What a chart of long histories shows, and the words it shows it with. Days are numbers since 1970. */
import type { HistoryLine } from '../../../shared/util/history-line.ts';

export interface LongLine extends HistoryLine {
  /** Stays the same while the chart is looked at. */
  readonly key: string;
  /** Its place in the order of colours, where that is not its place among the lines. */
  readonly style?: number;
}

/** Something that happened on a day. */
export interface LongEvent {
  readonly key: string;
  readonly day: number;
  /** One letter on its mark; colour says nothing. */
  readonly sign: string;
  /** What and when, in full. */
  readonly label: string;
}

/** From this day on, the numbers mean something else. */
export interface LongBreak {
  readonly day: number;
  readonly text: string;
}

/** A stretch of time to go to at once; null days are the whole history. */
export interface LongRange {
  readonly key: string;
  readonly label: string;
  readonly days: number | null;
}

export interface LongChartWords {
  readonly ranges: readonly LongRange[];
  readonly rangeLabel: string;
  readonly viewLabel: string;
  readonly chart: string;
  readonly table: string;
  readonly reset: string;
  readonly events: string;
  /** How marks are walked through, for screen readers. */
  readonly eventsHelp: string;
  readonly manyEvents: (count: number) => string;
  readonly lines: string;
  readonly day: string;
  /** What the rows of the table are: days, ends of weeks or of months. */
  readonly tableCaption: (step: TableStep) => string;
  readonly none: string;
  readonly sayDay: (day: number) => string;
}

export type TableStep = 'day' | 'week' | 'month';

/** The days that are shown, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
