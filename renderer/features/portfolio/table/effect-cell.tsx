/** An effect in a cell: a small bar, the number, where it is going, and how much of it could be measured. */
import type { EffectNow } from '../../../state/portfolio-reach-state.ts';
import classes from './effect-cell.module.css';
import { sayChange, sayEffect } from './say-effect.ts';
import { DASH } from './say-numbers.ts';

/** Less of it measured is said beside the number. */
const WHOLE = 0.995;
/** Width of a full bar, in pixels. */
const BAR = 30;
/** Of less than this the bar is hatched. */
const HALF = 0.5;

export function EffectCell({ effect, name }: { readonly effect: EffectNow | null; readonly name: string }) {
  if (effect === null) return <span className={classes['none']}>{DASH}</span>;
  const { score, coverage, change } = effect;
  const text = sayEffect(effect, name);
  if (score === null) {
    return (
      <span role="img" data-open className={classes['none']} title={text} aria-label={text}>
        {DASH}
      </span>
    );
  }
  // Few elements: there are hundreds of these on the screen, and all of them move when somebody scrolls.
  return (
    <span
      role="img"
      data-open
      className={coverage < HALF ? classes['thin'] : classes['bar']}
      style={{ backgroundSize: `${(score / 100) * BAR}px 7px, ${BAR}px 7px` }}
      title={text}
      aria-label={text}
    >
      <b className={classes['score']}>{Math.round(score)}</b> {sayChange(change)}
      {coverage < WHOLE && <span className={classes['coverage']}>{`${Math.round(coverage * 100)}%`}</span>}
    </span>
  );
}
