/** What hiring somebody from outside takes from a repository's community, in aggregate. */
import { rowsByRepository, type PeopleView, type SupplyRepository } from './supply.ts';
import { LEAST_GROUP } from './crowd.ts';
import { absenceFactor } from '../portfolio/absence-factor.ts';
import { dayNumber } from '../util/calendar.ts';
import type { IsoDate } from '../util/iso-date.ts';

export interface HireAway {
  readonly repositoryId: number;
  readonly name: string;
  /** The share of the contributions of the last year that came from outside, now and without its busiest contributor. */
  readonly outsideShare: number;
  readonly outsideShareAfter: number;
  /** The fewest people who made half of what came from outside, now and without the busiest. */
  readonly carriers: number;
  readonly carriersAfter: number;
}

/**
 * For each repository with at least three contributors from outside: what would be left of its outside contributions if
 * the busiest of them were hired, so that their work became the company's. Who that is, is not said.
 */
export function hireAway(
  repositories: readonly SupplyRepository[],
  { contributors, classify }: PeopleView,
  today: IsoDate,
): readonly HireAway[] {
  const on = dayNumber(today);
  const byRepository = rowsByRepository(contributors);
  return repositories.flatMap(({ repositoryId, name }): readonly HireAway[] => {
    const rows = byRepository.get(repositoryId) ?? [];
    const count = contributionsIn(rows);
    const outside: number[] = [];
    let all = 0;
    for (const row of rows) {
      const day = row.lastOn === null ? on : dayNumber(row.lastOn);
      const standing = classify(row.login, day);
      if (standing.is === 'bot') continue;
      all += count(row);
      if (standing.is === 'outside' && count(row) > 0) outside.push(count(row));
    }
    if (outside.length < LEAST_GROUP || all === 0) return [];
    const [busiest = 0, ...rest] = outside.toSorted((a, b) => b - a);
    const sum = outside.reduce((total, one) => total + one, 0);
    return [
      {
        repositoryId,
        name,
        outsideShare: sum / all,
        outsideShareAfter: (sum - busiest) / all,
        carriers: absenceFactor(outside),
        carriersAfter: absenceFactor(rest),
      },
    ];
  });
}

/** Commits, or merged pull requests where no commit was read of anybody. */
export function contributionsIn(
  rows: readonly { readonly commits: number; readonly mergedChangeRequests: number }[],
): (row: { readonly commits: number; readonly mergedChangeRequests: number }) => number {
  const hasCommits = rows.some(({ commits }) => commits > 0);
  return ({ commits, mergedChangeRequests }) => (hasCommits ? commits : mergedChangeRequests);
}
