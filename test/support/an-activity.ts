/** Activities of a repository for tests: who opened, answered, merged, on days before the one looked at. */
import type { Activity, ActivityItem, Classify } from '../../shared/portfolio/activity.ts';
import { DAY_MILLISECONDS, HOUR_MILLISECONDS } from '../../shared/portfolio/days.ts';

/** The day most tests look at: 2026-06-30. */
export const ON = 20_634;

/** Noon, so many days before. */
export const daysAgo = (days: number): number => (ON - days) * DAY_MILLISECONDS + 12 * HOUR_MILLISECONDS;

export const actor = (login: string): { readonly login: string; readonly isBot: boolean } => ({
  login,
  isBot: login.endsWith('[bot]'),
});

interface Told {
  readonly opened: number;
  /** Days before; null for what is still open, or was not merged. */
  readonly closed?: number | null;
  readonly merged?: number | null;
  /** Who answered, and how many hours after it was opened. */
  readonly answers?: readonly (readonly [login: string | null, hours: number])[];
}

export const item = (kind: ActivityItem['kind'], login: string | null, told: Told): ActivityItem => ({
  kind,
  by: login === null ? null : actor(login),
  openedAt: daysAgo(told.opened),
  closedAt: instantOf(told.closed ?? told.merged),
  mergedAt: instantOf(told.merged),
  answers: (told.answers ?? []).map(([by, hours]) => ({
    by: by === null ? null : actor(by),
    at: daysAgo(told.opened) + hours * HOUR_MILLISECONDS,
  })),
});

const instantOf = (days: number | null | undefined): number | null =>
  days === null || days === undefined ? null : daysAgo(days);

/** Everything was read: nothing older exists. */
export const anActivity = (items: readonly ActivityItem[], rest: Partial<Activity> = {}): Activity => ({
  items,
  itemsSince: 0,
  commits: null,
  commitsSince: 0,
  releases: null,
  releasesSince: 0,
  ...rest,
});

/** Logins that begin with `in-` are the company's, those with `ex-` confirmed outsiders, the rest is assumed outside. */
export const byName: Classify = (login) => ({
  is: login.startsWith('in-') ? 'inside' : 'outside',
  isConfirmed: login.startsWith('in-') || login.startsWith('ex-'),
});
