/** Who somebody is, seen from the company: by the person's own list, then by the plan's people with their days. */
import { dayNumber } from '../util/calendar.ts';
import type { IsoDate } from '../util/iso-date.ts';
import type { Classify, Standing } from './activity.ts';

export interface InsiderDays {
  readonly login: string;
  /** The first and the last day in the company; null where nothing bounds it. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** An AI agent of the plan: capacity, and nobody. */
  readonly isProgram?: true;
}

export interface KnownLogin {
  readonly login: string;
  readonly is: Standing['is'];
}

/** GitHub gives this ending to programs alone. */
const PROGRAM = /\[bot\]$/i;

/**
 * What the person said of a login goes first. Then the plan: within their days people are inside, before and after they
 * are confirmed to be outside. Whoever neither knows is counted as outside, and nobody has confirmed it.
 */
export function classifierOf(insiders: readonly InsiderDays[], own: readonly KnownLogin[] = []): Classify {
  const days = new Map<string, { readonly from: number; readonly to: number }[]>();
  const programs = new Set<string>();
  for (const { login, from, to, isProgram } of insiders) {
    if (isProgram === true) programs.add(login.toLowerCase());
    const stay = { from: from === null ? -Infinity : dayNumber(from), to: to === null ? Infinity : dayNumber(to) };
    const known = days.get(login.toLowerCase());
    if (known === undefined) days.set(login.toLowerCase(), [stay]);
    else known.push(stay);
  }
  const listed = new Map(own.map(({ login, is }) => [login.toLowerCase(), is]));
  return (login, day) => {
    const key = login.toLowerCase();
    const said = listed.get(key);
    if (said !== undefined) return { is: said, isConfirmed: true };
    if (PROGRAM.test(key) || programs.has(key)) return { is: 'bot', isConfirmed: true };
    const stays = days.get(key);
    const isInside = stays?.some(({ from, to }) => day >= from && day <= to) === true;
    return { is: isInside ? 'inside' : 'outside', isConfirmed: stays !== undefined };
  };
}
