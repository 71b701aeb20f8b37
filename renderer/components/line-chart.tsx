/**
 * Some lines over some months. Drawn for the eye: whoever mounts it has the same numbers in a table beside it and says
 * in a sentence what the picture is of. Missing values are gaps. The pointer reads off a month.
 */
import { useElementSize } from '@mantine/hooks';
import { useState, type PointerEvent } from 'react';
import { niceScale, type Scale } from '../../shared/util/nice-scale.ts';
import classes from './line-chart.module.css';
import { linePath } from './line-scale.ts';
import seriesClasses from './series.module.css';
import { seriesStyle } from './series.ts';

export interface LineSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface LineChartProps {
  /** What the picture is of, in a sentence. */
  readonly label: string;
  readonly series: readonly LineSeries[];
  /** What stands under the axis, by place. */
  readonly months: readonly string[];
  readonly sayValue: (value: number | null) => string;
  /** The month that is read off, also by a table beside; null for none. */
  readonly at: number | null;
  readonly onAt: (at: number | null) => void;
}

const HEIGHT = 220;
const ROOM = { left: 44, right: 14, top: 10, bottom: 24 } as const;
/** Narrower than this, labels of months would touch. */
const LABEL_WIDTH = 70;
const LINES = 4;

export function LineChart({ label, series, months, sayValue, at, onAt }: LineChartProps) {
  const { ref, width } = useElementSize();
  const [isOver, setIsOver] = useState(false);
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const scale = niceScale(values, LINES);
  const inner = Math.max(0, width - ROOM.left - ROOM.right);
  const step = inner / Math.max(1, months.length - 1);
  const x = (month: number): number => ROOM.left + month * step;
  const y = (value: number): number => HEIGHT - ROOM.bottom - heightOf(value, scale);
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / Math.max(1, step)));
  const read = (event: PointerEvent): void => {
    const { left } = event.currentTarget.getBoundingClientRect();
    const month = Math.round((event.clientX - left - ROOM.left) / Math.max(1, step));
    setIsOver(true);
    onAt(Math.max(0, Math.min(months.length - 1, month)));
  };
  const leave = (): void => {
    setIsOver(false);
    onAt(null);
  };
  return (
    <div ref={ref} className={classes['chart'] ?? ''}>
      <svg
        role="img"
        aria-label={label}
        className={seriesClasses['series'] ?? ''}
        width={width}
        height={HEIGHT}
        onPointerMove={read}
        onPointerLeave={leave}
      >
        {scale.ticks.map((tick) => (
          <g key={tick} className={classes['axis'] ?? ''}>
            <line x1={ROOM.left} x2={width - ROOM.right} y1={y(tick)} y2={y(tick)} />
            <text x={ROOM.left - 6} y={y(tick)} textAnchor="end" dominantBaseline="central">
              {sayValue(tick)}
            </text>
          </g>
        ))}
        {months.map((month, index) =>
          index % every === 0 ? (
            <text
              key={month}
              className={classes['month'] ?? ''}
              x={x(index)}
              y={HEIGHT - 7}
              textAnchor={index === 0 ? 'start' : index > months.length - 1 - every / 2 ? 'end' : 'middle'}
            >
              {month}
            </text>
          ) : null,
        )}
        {at !== null && (
          <line className={classes['reading'] ?? ''} x1={x(at)} x2={x(at)} y1={ROOM.top} y2={HEIGHT - ROOM.bottom} />
        )}
        {series.map((one, index) => (
          <Line
            key={`${index} ${one.name}`}
            index={index}
            points={one.values.map((value, month) => (value === null ? null : { x: x(month), y: y(value) }))}
          />
        ))}
      </svg>
      {isOver && at !== null && (
        <Reading series={series} month={months[at] ?? ''} at={at} x={x(at)} width={width} sayValue={sayValue} />
      )}
    </div>
  );
}

const heightOf = (value: number, { least, most }: Scale): number =>
  ((value - least) / (most - least || 1)) * (HEIGHT - ROOM.top - ROOM.bottom);

interface LineProps {
  readonly index: number;
  readonly points: readonly ({ readonly x: number; readonly y: number } | null)[];
}

/** Points are drawn where there are few enough to be told apart. */
const MOST_POINTS = 24;

function Line({ index, points }: LineProps) {
  const { color, dashes, point } = seriesStyle(index);
  const every = Math.ceil(points.length / MOST_POINTS);
  return (
    <g>
      <path d={linePath(points)} fill="none" stroke={color} strokeWidth={1.8} strokeDasharray={dashes} />
      {points.map((place, month) =>
        place === null || month % every !== 0 ? null : (
          <path
            key={month}
            d={point}
            fill={color}
            transform={`translate(${place.x.toFixed(1)},${place.y.toFixed(1)})`}
          />
        ),
      )}
    </g>
  );
}

interface ReadingProps extends Pick<LineChartProps, 'series' | 'sayValue'> {
  readonly month: string;
  readonly at: number;
  readonly x: number;
  readonly width: number;
}

function Reading({ series, month, at, x, width, sayValue }: ReadingProps) {
  const side = x > width / 2 ? { right: width - x + 10 } : { left: x + 10 };
  return (
    <div className={classes['note'] ?? ''} style={side} aria-hidden>
      <strong>{month}</strong>
      {series.map(({ name, values }, index) => (
        <span key={`${index} ${name}`} className={classes['value'] ?? ''}>
          <span className={classes['name'] ?? ''}>{name}</span>
          {sayValue(values[at] ?? null)}
        </span>
      ))}
    </div>
  );
}
