/** An effect in a cell: a small bar, the number, where it is going, and how much of it could be measured. */
import type { EffectNow } from '../../../state/portfolio-reach-state.ts';
import classes from './effect-cell.module.css';
import { sayChange, sayEffect } from './say-effect.ts';
import { DASH } from './say-numbers.ts';

/** Less of it measured is said beside the number. */
const WHOLE = 0.995;

export function EffectCell({ effect, name }: { readonly effect: EffectNow | null; readonly name: string }) {
  if (effect === null) return <span className={classes['none']}>{DASH}</span>;
  const { score, coverage, change } = effect;
  const text = sayEffect(effect, name);
  if (score === null) {
    return (
      <button type="button" tabIndex={-1} data-open className={classes['effect']} title={text} aria-label={text}>
        <span aria-hidden className={classes['none']}>
          {DASH}
        </span>
      </button>
    );
  }
  return (
    <button type="button" tabIndex={-1} data-open className={classes['effect']} title={text} aria-label={text}>
      <span aria-hidden className={classes['bar']} data-thin={coverage < 0.5 || undefined}>
        <span className={classes['fill']} style={{ width: `${score}%` }} />
      </span>
      <span aria-hidden className={classes['score']}>
        {Math.round(score)}
      </span>
      <span aria-hidden className={classes['change']}>
        {sayChange(change)}
      </span>
      <span aria-hidden className={classes['coverage']}>
        {coverage < WHOLE ? `${Math.round(coverage * 100)}%` : ''}
      </span>
    </button>
  );
}
