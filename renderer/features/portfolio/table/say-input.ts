/** What an input of an effect is called, what it came from, and why it is missing. */
import type { EffectInput } from '../../../../shared/portfolio/reach-types.ts';
import { whyMissing } from '../../../../shared/portfolio/why-missing.ts';
import { REACH_DEFAULTS, type InputName, type ReachAssumptions } from '../../../../shared/portfolio/reach-defaults.ts';
import { METRICS } from '../../../../shared/portfolio/metrics.ts';
import { sayHere } from '../../../i18n/say.ts';
import { t } from '../../../i18n/t.ts';
import { sayAmount, sayDayNumber } from './say-numbers.ts';

type From = EffectInput['from'][number];

/** The input's name in words; one that this version does not know keeps its own. */
export const sayInput = (name: string): string => (isInput(name) ? t(`portfolio.input.${name}`) : name);

/** What would have to be there for it to be measured. */
export const sayMissing = (name: string, assume: ReachAssumptions): string =>
  isInput(name) ? sayHere(whyMissing(name, assume)) : '';

const isInput = (name: string): name is InputName => Object.hasOwn(REACH_DEFAULTS, `weight.${name}`);

/** "412 stars gained: 90 days to 2026-11-26, GitHub, from a part". */
export function sayFrom({ metric, reading }: From): string {
  const facts = METRICS[metric];
  const { value, day, windowDays, source, quality } = reading;
  const name = t(`portfolio.metric.${metric}`);
  const isNamedSo = facts.chaoss === null || facts.chaoss.toLowerCase() === name.toLowerCase();
  return [
    `${name}: ${sayAmount(value, facts.unit)}`,
    windowDays > 0
      ? t('portfolio.behind.window', { count: windowDays, day: sayDayNumber(day) })
      : t('portfolio.behind.level', { day: sayDayNumber(day) }),
    t(`portfolio.source.${source}`),
    ...(quality === 'exact' ? [] : [t(`portfolio.quality.${quality}`)]),
    ...(isNamedSo ? [] : [t('portfolio.behind.chaoss', { name: facts.chaoss })]),
  ].join(' · ');
}
