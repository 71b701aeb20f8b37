/** What was measured around an event: how many more, with its range, or why nothing can be said. */
import type { PortfolioEvent } from '../../../../shared/contract/portfolio.ts';
import { sayHere } from '../../../i18n/say.ts';
import { t } from '../../../i18n/t.ts';
import classes from './events.module.css';
import type { EventEffects } from './use-event-effects.ts';

const signed = new Intl.NumberFormat('en', { signDisplay: 'exceptZero', maximumFractionDigits: 0 });

interface EventEffectProps {
  readonly event: PortfolioEvent;
  readonly effects: EventEffects;
}

export function EventEffect({ event, effects: { of, metric } }: EventEffectProps) {
  const effect = of.get(event.eventId);
  if (effect === undefined) return <span className={classes['quiet']}>{t('portfolio.events.asking')}</span>;
  if (effect.outcome !== 'measured') {
    return (
      <div className={classes['effect'] ?? ''}>
        <div>{t(`portfolio.events.${effect.outcome}`)}</div>
        <div className={classes['quiet']}>{sayHere(effect.because)}</div>
      </div>
    );
  }
  const { value, low, high, note } = effect;
  return (
    <div className={classes['effect'] ?? ''}>
      <div>
        {t('portfolio.events.effectValue', { value: signed.format(value), metric: t(`portfolio.metric.${metric}`) })}
      </div>
      <div className={classes['quiet']}>
        {t('portfolio.events.effectRange', { low: signed.format(low), high: signed.format(high) })}
        {note !== null && ` · ${sayHere(note)}`}
      </div>
    </div>
  );
}
