/** Who belongs to the company on which day: the person's own list first, then the plan's people with their days. */
import type { Insider, LoginClass } from '../../../../shared/contract/portfolio.ts';
import type { Classify, Standing } from '../../../../shared/portfolio/activity.ts';
import { dayNumberOf } from '../network/days.ts';

const BOT = /\[bot\]$/i;

interface Stay {
  readonly from: number;
  readonly to: number;
}

/** Null without a list of insiders: then nobody is outside either. */
export function standingOf(
  insiders: readonly Insider[] | null,
  classes: readonly { readonly login: string; readonly is: LoginClass }[],
): Classify | null {
  if (insiders === null) return null;
  const said = new Map(classes.map(({ login, is }) => [login.toLowerCase(), is]));
  const stays = new Map<string, Stay[]>();
  for (const { login, from, to } of insiders) {
    const stay = {
      from: (from === null ? null : dayNumberOf(from)) ?? -Infinity,
      to: (to === null ? null : dayNumberOf(to)) ?? Infinity,
    };
    const key = login.toLowerCase();
    stays.set(key, [...(stays.get(key) ?? []), stay]);
  }
  return (login, day): Standing => {
    const key = login.toLowerCase();
    const own = said.get(key);
    if (own !== undefined) return { is: own, isConfirmed: true };
    if (BOT.test(key)) return { is: 'bot', isConfirmed: true };
    const known = stays.get(key);
    // Before they came and after they left they are people from outside whom the plan knows.
    if (known === undefined) return { is: 'outside', isConfirmed: false };
    return { is: known.some(({ from, to }) => day >= from && day <= to) ? 'inside' : 'outside', isConfirmed: true };
  };
}
