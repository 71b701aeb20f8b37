/** Who somebody is, seen from the company: by the plan's people with their days, then by the person's own list. */
import { dayNumber } from '../util/calendar.ts';
import type { IsoDate } from '../util/iso-date.ts';
import type { Classify, Standing } from './activity.ts';

export interface InsiderDays {
  readonly login: string;
  /** The first and the last day in the company; null where nothing bounds it. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export interface KnownLogin {
  readonly login: string;
  readonly is: Standing['is'];
}

/**
 * Asks the plan first: within their days people are inside, before and after they are confirmed to be outside. Then the
 * person's own list. Whoever neither knows is counted as outside, and nobody has confirmed it.
 */
export function classifierOf(insiders: readonly InsiderDays[], own: readonly KnownLogin[] = []): Classify {
  const days = new Map<string, { readonly from: number; readonly to: number }[]>();
  for (const { login, from, to } of insiders) {
    const stay = { from: from === null ? -Infinity : dayNumber(from), to: to === null ? Infinity : dayNumber(to) };
    const known = days.get(login.toLowerCase());
    if (known === undefined) days.set(login.toLowerCase(), [stay]);
    else known.push(stay);
  }
  const listed = new Map(own.map(({ login, is }) => [login.toLowerCase(), is]));
  return (login, day) => {
    const key = login.toLowerCase();
    const said = listed.get(key);
    // A program stays one, also where it has a place in the plan as capacity.
    if (said === 'bot') return { is: 'bot', isConfirmed: true };
    const stays = days.get(key);
    if (stays?.some(({ from, to }) => day >= from && day <= to) === true) return { is: 'inside', isConfirmed: true };
    if (said !== undefined) return { is: said, isConfirmed: true };
    return { is: 'outside', isConfirmed: stays !== undefined };
  };
}
