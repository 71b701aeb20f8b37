/** A small line without axes: how a figure goes, beside the figure. It says nothing to screen readers that the table does not. */
import { linePath } from './line-scale.ts';
import classes from './series.module.css';
import { seriesStyle } from './series.ts';

interface SparkLineProps {
  readonly values: readonly (number | null)[];
  readonly index: number;
  /** The ends of the scale, shared by lines that stand beside each other. */
  readonly least: number;
  readonly most: number;
}

const WIDTH = 52;
const HEIGHT = 18;

export function SparkLine({ values, index, least, most }: SparkLineProps) {
  const spread = most - least || 1;
  const points = values.map((value, at) =>
    value === null
      ? null
      : {
          x: 1 + (at / Math.max(1, values.length - 1)) * (WIDTH - 2),
          y: most === least ? HEIGHT / 2 : HEIGHT - 2 - ((value - least) / spread) * (HEIGHT - 4),
        },
  );
  return (
    <svg className={classes['series'] ?? ''} width={WIDTH} height={HEIGHT} aria-hidden>
      <path d={linePath(points)} fill="none" stroke={seriesStyle(index).color} strokeWidth={1.4} />
    </svg>
  );
}
