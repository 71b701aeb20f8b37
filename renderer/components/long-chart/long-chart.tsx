/**
 * Long histories as lines: gaps stay gaps, a change of meaning is a dashed line with its words, what happened is a mark
 * that the keyboard reaches. Dragging shows a part; the same numbers stand in a table.
 */
import { Button, SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { valueOn } from '../../../shared/util/history-line.ts';
import { SeriesMark } from '../series-mark.tsx';
import { ChartTable } from './chart-table.tsx';
import type { LongBreak, LongChartWords, LongEvent, LongLine, Span } from './chart-types.ts';
import { DrawnLines } from './drawn-lines.tsx';
import { EventMarks } from './event-marks.tsx';
import { lastDays, marksOf, ROOM, wholeSpan, xOf, type Mark } from './frame.ts';
import classes from './long-chart.module.css';

export interface LongChartProps {
  /** What the picture is of, in a sentence. */
  readonly label: string;
  readonly lines: readonly LongLine[];
  readonly events?: readonly LongEvent[];
  readonly breaks?: readonly LongBreak[];
  readonly words: LongChartWords;
  readonly sayValue: (value: number) => string;
  /** The same in short, beside the axis. */
  readonly sayOnAxis: (value: number) => string;
  readonly height?: number;
  readonly onEvent?: (event: LongEvent) => void;
}

const NO_EVENTS: readonly LongEvent[] = [];
const NO_BREAKS: readonly LongBreak[] = [];
const HEIGHT = 260;

export function LongChart(props: LongChartProps) {
  const { label, lines, events = NO_EVENTS, breaks = NO_BREAKS, words, sayValue, height = HEIGHT } = props;
  const { ref, width } = useElementSize();
  const [chosen, setChosen] = useState<Span | null>(null);
  const [isTable, setIsTable] = useState(false);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const styled = useMemo(() => lines.map((line, index) => ({ style: index, ...line })), [lines]);
  const shown = useMemo(() => styled.filter(({ key }) => !hidden.has(key)), [styled, hidden]);
  const whole = useMemo(() => wholeSpan(lines), [lines]);
  const span = useMemo(() => (whole === null ? null : within(chosen ?? whole, whole)), [chosen, whole]);
  if (whole === null || span === null) return null;
  const zoom = (next: Span): void => setChosen(within(next, whole));
  const reset = (): void => setChosen(null);
  return (
    <div className={classes['chart'] ?? ''}>
      <div className={classes['bar'] ?? ''}>
        <SegmentedControl
          size="xs"
          aria-label={words.rangeLabel}
          value={rangeKey(words, span, whole)}
          data={words.ranges
            .filter(({ days }) => days === null || days < whole.to - whole.from)
            .map(({ key, label }) => ({ value: key, label }))}
          onChange={(key) => {
            const days = words.ranges.find((range) => range.key === key)?.days ?? null;
            setChosen(days === null ? null : lastDays(whole, days));
          }}
        />
        {chosen !== null && (
          <Button size="compact-xs" variant="default" onClick={reset}>
            {words.reset}
          </Button>
        )}
        <span className={classes['dates'] ?? ''}>
          {words.sayDay(span.from)} – {words.sayDay(span.to)}
        </span>
        <SegmentedControl
          size="xs"
          className={classes['view'] ?? ''}
          aria-label={words.viewLabel}
          value={isTable ? 'table' : 'chart'}
          data={[
            { value: 'chart', label: words.chart },
            { value: 'table', label: words.table },
          ]}
          onChange={(value) => setIsTable(value === 'table')}
        />
      </div>
      {lines.length > 1 && <Legend lines={styled} hidden={hidden} onHidden={setHidden} label={words.lines} />}
      <div ref={ref} className={classes['body'] ?? ''}>
        {isTable ? (
          <ChartTable {...{ label, lines: shown, span, height, words, sayValue }} />
        ) : (
          width > 0 && (
            <Drawing
              {...{ label, lines: shown, events, breaks, words, sayValue, height, width, span }}
              sayOnAxis={props.sayOnAxis}
              {...(props.onEvent === undefined ? {} : { onEvent: props.onEvent })}
              onSpan={zoom}
              onReset={reset}
            />
          )
        )}
      </div>
      <Breaks breaks={breaks.filter(({ day }) => day >= span.from && day <= span.to)} sayDay={words.sayDay} />
    </div>
  );
}

/** A span inside another one, at least two days long. */
function within({ from, to }: Span, whole: Span): Span {
  const first = Math.max(whole.from, Math.min(from, whole.to - 2));
  return { from: first, to: Math.min(whole.to, Math.max(to, first + 2)) };
}

/** Which of the stretches is shown; where several come to the same, the longest. */
const rangeKey = ({ ranges }: LongChartWords, span: Span, whole: Span): string =>
  ranges.findLast(({ days }) => {
    const range = days === null ? whole : lastDays(whole, days);
    return range.from === span.from && range.to === span.to;
  })?.key ?? '';

interface LegendProps {
  readonly label: string;
  readonly lines: readonly LongLine[];
  readonly hidden: ReadonlySet<string>;
  readonly onHidden: (hidden: ReadonlySet<string>) => void;
}

/** Names of the lines; a press hides one and brings it back, the last one stays. */
function Legend({ label, lines, hidden, onHidden }: LegendProps) {
  const toggle = (key: string): void => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    if (lines.some((line) => !next.has(line.key))) onHidden(next);
  };
  return (
    <div role="group" aria-label={label} className={classes['legend'] ?? ''}>
      {lines.map(({ key, name, style = 0 }) => (
        <button
          key={key}
          type="button"
          className={classes['name'] ?? ''}
          aria-pressed={!hidden.has(key)}
          title={name}
          onClick={() => toggle(key)}
        >
          <SeriesMark index={style} />
          <span>{name}</span>
        </button>
      ))}
    </div>
  );
}

interface DrawingProps extends Omit<LongChartProps, 'words'> {
  readonly events: readonly LongEvent[];
  readonly breaks: readonly LongBreak[];
  readonly words: LongChartWords;
  readonly height: number;
  readonly width: number;
  readonly span: Span;
  readonly onSpan: (span: Span) => void;
  readonly onReset: () => void;
}

function Drawing(props: DrawingProps) {
  const { label, lines, events, breaks, words, sayValue, height, width, span } = props;
  const [day, setDay] = useState<number | null>(null);
  const [mark, setMark] = useState<Mark | null>(null);
  const marks = useMemo(() => marksOf(events, span, width), [events, span, width]);
  return (
    <>
      <EventMarks
        marks={marks}
        words={words}
        width={width}
        onLook={setMark}
        {...(props.onEvent === undefined ? {} : { onChoose: props.onEvent })}
      />
      <div className={classes['drawing'] ?? ''} style={{ height }}>
        <DrawnLines
          {...{ label, lines, span, width, height }}
          sayValue={props.sayOnAxis}
          onSpan={props.onSpan}
          onDay={setDay}
          onReset={props.onReset}
        />
        {breaks.map((one) =>
          one.day < span.from || one.day > span.to ? null : (
            <div
              key={`${one.day} ${one.text}`}
              className={classes['break'] ?? ''}
              style={{ left: xOf(one.day, span, width), bottom: ROOM.bottom }}
              aria-hidden
            />
          ),
        )}
        {mark?.events.map((event) => (
          <div
            key={event.key}
            className={classes['eventLine'] ?? ''}
            style={{ left: xOf(event.day, span, width), bottom: ROOM.bottom }}
            aria-hidden
          />
        ))}
        {day !== null && <Reading {...{ lines, day, span, width, words, sayValue }} />}
      </div>
    </>
  );
}

interface ReadingProps extends Pick<DrawingProps, 'lines' | 'span' | 'width' | 'words' | 'sayValue'> {
  readonly day: number;
}

/** Lines that are read off at a time. */
const MOST_READ = 10;

function Reading({ lines, day, span, width, words, sayValue }: ReadingProps) {
  const x = xOf(day, span, width);
  const values = lines
    .map((line) => ({ line, value: valueOn(line, day) }))
    .toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
  return (
    <div
      className={classes['note'] ?? ''}
      style={x > width / 2 ? { right: width - x + 10 } : { left: x + 10 }}
      aria-hidden
    >
      <strong>{words.sayDay(day)}</strong>
      {values.slice(0, MOST_READ).map(({ line, value }) => (
        <span key={line.key} className={classes['value'] ?? ''}>
          {lines.length > 1 && <SeriesMark index={line.style ?? 0} />}
          <span className={classes['valueName'] ?? ''}>{line.name}</span>
          {value === null ? words.none : sayValue(value)}
        </span>
      ))}
    </div>
  );
}

interface BreaksProps {
  readonly breaks: readonly LongBreak[];
  readonly sayDay: (day: number) => string;
}

function Breaks({ breaks, sayDay }: BreaksProps) {
  if (breaks.length === 0) return null;
  return (
    <ul className={classes['breaks'] ?? ''}>
      {breaks.map(({ day, text }) => (
        <li key={`${day} ${text}`}>
          {sayDay(day)}: {text}
        </li>
      ))}
    </ul>
  );
}
