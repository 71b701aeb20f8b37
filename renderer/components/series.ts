/** How lines that stand beside each other are told apart: by colour, by dashes and by the shape of their points. */

export interface SeriesStyle {
  /** A custom property of `series.module.css`, so that light and dark have their own. */
  readonly color: string;
  /** Lengths of dashes and gaps; empty for a line without gaps. */
  readonly dashes: string;
  /** The point as a path around 0, 0, four pixels to each side. */
  readonly point: string;
}

const CIRCLE = 'M-3.2,0a3.2,3.2 0 1,0 6.4,0a3.2,3.2 0 1,0 -6.4,0Z';
const SQUARE = 'M-3,-3H3V3H-3Z';
const TRIANGLE = 'M0,-4L3.8,3H-3.8Z';
const DIAMOND = 'M0,-4.2L4.2,0L0,4.2L-4.2,0Z';
const DOWN = 'M0,4L3.8,-3H-3.8Z';
const CROSS = 'M-1.3,-4H1.3V-1.3H4V1.3H1.3V4H-1.3V1.3H-4V-1.3H-1.3Z';

const POINTS = [CIRCLE, SQUARE, TRIANGLE, DIAMOND, DOWN, CROSS] as const;
const DASHES = ['', '7 3', '2 3', '9 3 2 3', '5 2', '1 3'] as const;

/** The style of the series at a place; after six the shapes come again with other dashes. */
export function seriesStyle(index: number): SeriesStyle {
  const { length } = POINTS;
  return {
    color: `var(--series-${(index % length) + 1})`,
    dashes: DASHES[(index + Math.floor(index / length)) % length] ?? '',
    point: POINTS[index % length] ?? CIRCLE,
  };
}
