/** An effect in words and signs. */
import { t } from '../../../i18n/t.ts';
import type { EffectNow } from '../../../state/portfolio-reach-state.ts';
import { sayShare } from './say-numbers.ts';

/** Changes smaller than this, in points of 100, are no change. */
const STEADY = 1;

/** Sentences said before: whoever scrolls through thousands of rows meets the same ones again. */
const said = new Map<string, string>();
const MOST_SAID = 10_000;

/** All of an effect in words. */
export function sayEffect({ score, coverage, change }: EffectNow, name: string): string {
  const points = score === null ? null : Math.round(score);
  const key = `${name} ${points} ${sayShare(coverage)} ${change === null ? '' : Math.abs(change) < STEADY ? 0 : Math.round(change)}`;
  const known = said.get(key);
  if (known !== undefined) return known;
  const text =
    points === null
      ? t('portfolio.effect.none', { name })
      : t('portfolio.effect.say', { name, score: points, coverage: sayShare(coverage), trend: sayTrend(change) });
  if (said.size > MOST_SAID) said.clear();
  said.set(key, text);
  return text;
}

/** Where it is going, in words. */
export function sayTrend(change: number | null): string {
  if (change === null) return t('portfolio.trend.unknown');
  if (Math.abs(change) < STEADY) return t('portfolio.trend.steady');
  return t(change > 0 ? 'portfolio.trend.up' : 'portfolio.trend.down', { points: Math.round(Math.abs(change)) });
}

/** The sign of where it is going. */
export const signOf = (change: number): string => (Math.abs(change) < STEADY ? '=' : change > 0 ? '▲' : '▼');

/** The same with how much. */
export const sayChange = (change: number | null): string =>
  change === null ? '' : `${signOf(change)}${Math.abs(change) < STEADY ? '' : Math.round(Math.abs(change))}`;
