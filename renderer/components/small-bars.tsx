/** A distribution as small bars: a picture with its numbers in words for whoever does not see it. */
import classes from './small-bars.module.css';

export interface SmallBar {
  readonly label: string;
  readonly count: number;
}

interface SmallBarsProps {
  /** All of it in words. */
  readonly label: string;
  readonly bars: readonly SmallBar[];
  /** The height of a full bar, shared by those that stand beside each other. */
  readonly most: number;
  /** Only the first and the last are named: for narrow places. */
  readonly isNarrow?: boolean;
}

const HEIGHT = 34;
/** There is no room for four digits over a bar; the tip has them. */
const short = new Intl.NumberFormat('en', { notation: 'compact' });

export function SmallBars({ label, bars, most, isNarrow = false }: SmallBarsProps) {
  return (
    <div role="img" aria-label={label} className={classes['bars'] ?? ''}>
      {bars.map(({ label: name, count }, index) => (
        <span key={name} className={classes['bar'] ?? ''} title={`${name}: ${count}`}>
          <span className={classes['count'] ?? ''}>{count === 0 ? '' : short.format(count)}</span>
          <span
            className={classes['fill'] ?? ''}
            style={{ height: count === 0 ? 1 : Math.max(2, Math.round((count / Math.max(1, most)) * HEIGHT)) }}
          />
          <span className={classes['name'] ?? ''}>
            {!isNarrow || index === 0 || index === bars.length - 1 ? name : ''}
          </span>
        </span>
      ))}
    </div>
  );
}
