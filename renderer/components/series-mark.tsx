/** The sign of one series, as its line is drawn: what a name in a legend or a heading begins with. */
import classes from './series.module.css';
import { seriesStyle } from './series.ts';

export function SeriesMark({ index }: { readonly index: number }) {
  const { color, dashes, point } = seriesStyle(index);
  return (
    <svg className={`${classes['series'] ?? ''} ${classes['mark'] ?? ''}`} width={22} height={10} aria-hidden>
      <line x1={0} x2={22} y1={5} y2={5} stroke={color} strokeWidth={1.6} strokeDasharray={dashes} />
      <path d={point} transform="translate(11,5)" fill={color} />
    </svg>
  );
}
