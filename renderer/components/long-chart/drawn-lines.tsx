/** The drawing itself, kept in step with what is shown, its size, and light or dark. */
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import seriesClasses from '../series.module.css';
import type { LongLine, Span } from './chart-types.ts';
import classes from './long-chart.module.css';
import { drawPlot, type Plot } from './plot.ts';

export interface DrawnLinesProps {
  readonly label: string;
  readonly lines: readonly LongLine[];
  readonly span: Span;
  readonly width: number;
  readonly height: number;
  readonly sayValue: (value: number) => string;
  readonly onSpan: (span: Span) => void;
  readonly onDay: (day: number | null) => void;
  readonly onReset: () => void;
}

export function DrawnLines(props: DrawnLinesProps) {
  const { label, lines, span, width, height, onReset } = props;
  const element = useRef<HTMLDivElement>(null);
  const plot = useRef<Plot | null>(null);
  const latest = useRef(props);
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (element.current === null) return undefined;
    const { span, width, height } = latest.current;
    const drawn = drawPlot(element.current, {
      lines,
      span,
      size: { width, height },
      sayValue: (value) => latest.current.sayValue(value),
      onSpan: (next) => latest.current.onSpan(next),
      onDay: (day) => latest.current.onDay(day),
    });
    plot.current = drawn;
    return () => {
      plot.current = null;
      drawn.end();
    };
    // Light and dark have their own colours, which are read from the element.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [lines, scheme]);
  useEffect(() => plot.current?.resize(width, height), [width, height]);
  useEffect(() => plot.current?.show(span), [span]);
  return (
    // A double click is one more way back; the button above does the same for everybody.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={element}
      role="img"
      aria-label={label}
      className={`${seriesClasses['series'] ?? ''} ${classes['plot'] ?? ''}`}
      onDoubleClick={onReset}
    />
  );
}
