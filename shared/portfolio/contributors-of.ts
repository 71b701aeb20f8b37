/** What each person did in one repository, for whoever switched the people view on. */
import type { Activity, Classify } from './activity.ts';
import { dayOfInstant, isWithin, periodUpTo } from './days.ts';
import { humansOf } from './humans.ts';
import { YEAR_DAYS } from './metrics.ts';

export interface ContributorSummary {
  /** As GitHub spells it. */
  readonly login: string;
  /** Commits of the 365 days that end with the day. */
  readonly commits: number;
  /** Pull requests merged in the same days. */
  readonly merged: number;
  /** The first and last day with one of the two, of all that was read; days since 1970. */
  readonly firstOn: number;
  readonly lastOn: number;
}

/** Whoever committed, or had something merged, in the year that ends with the day `on`; programs are left out. */
export function contributorsOf(
  activity: Activity,
  on: number,
  classify: Classify | null = null,
): readonly ContributorSummary[] {
  const humans = humansOf(activity, classify);
  const year = periodUpTo(on, YEAR_DAYS);
  const found = new Map<string, ContributorSummary>();
  for (const { login, at, isCommit } of doings(activity)) {
    const day = dayOfInstant(at);
    const key = day > on ? null : humans.keyOfLogin(login, day);
    if (key === null) continue;
    const count = isWithin(year, at) ? 1 : 0;
    const old = found.get(key) ?? { login, commits: 0, merged: 0, firstOn: day, lastOn: day };
    found.set(key, {
      login: old.login < login ? old.login : login,
      commits: old.commits + (isCommit ? count : 0),
      merged: old.merged + (isCommit ? 0 : count),
      firstOn: Math.min(old.firstOn, day),
      lastOn: Math.max(old.lastOn, day),
    });
  }
  return [...found.values()]
    .filter(({ commits, merged }) => commits + merged > 0)
    .sort((a, b) => b.commits - a.commits || b.merged - a.merged || (a.login < b.login ? -1 : 1));
}

interface Doing {
  readonly login: string;
  readonly at: number;
  readonly isCommit: boolean;
}

function doings({ commits, items }: Activity): readonly Doing[] {
  return [
    ...(commits ?? []).flatMap(({ login, at }) => (login === null ? [] : [{ login, at, isCommit: true }])),
    ...items.flatMap(({ by, mergedAt }) =>
      by === null || mergedAt === null ? [] : [{ login: by.login, at: mergedAt, isCommit: false }],
    ),
  ];
}
