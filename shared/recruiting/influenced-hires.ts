/** Hires on whom the company's open source had an influence, by what they answered themselves. */
import type { Id } from '../model/kinds.ts';
import { loginsOf } from '../model/github-login.ts';
import type { Person } from '../model/person.ts';
import type { Tables } from '../model/tables.ts';
import { wilson } from '../portfolio/wilson.ts';
import type { RecruitingKey } from './recruiting-assumptions.ts';
import type { ContributorRow } from './supply.ts';

export interface InfluencedHires {
  /** People in the plan who were hired: those with a day of hire, or with an answer. */
  readonly hires: number;
  /** Of them, those who said how much open source had influenced them. */
  readonly answered: number;
  /** Of those, the ones who said it had much. */
  readonly influenced: readonly Id<'person'>[];
  /** Those who knew of it before they came, and those who did not; the others have not said. */
  readonly aware: number;
  readonly unaware: number;
  /** The share of influenced among those who answered, with a 95 % Wilson interval; null below the least number of answers. */
  readonly share: { readonly value: number; readonly from: number; readonly to: number } | null;
  /** Hires who contributed before they came; null without the people view, which alone can tell. */
  readonly contributedBefore: readonly Id<'person'>[] | null;
  /** How they heard of the company, the most frequent first. */
  readonly heardVia: readonly { readonly via: string; readonly count: number }[];
  /** Repositories they named, the most frequent first. */
  readonly repositories: readonly { readonly linkId: Id<'repoLink'>; readonly count: number }[];
}

type Assumed = Readonly<Record<RecruitingKey, { readonly value: number }>>;

export function influencedHires(
  { person }: Pick<Tables, 'person'>,
  assumed: Assumed,
  contributors: readonly ContributorRow[] | null,
): InfluencedHires {
  const hires = [...person.values()].filter(
    ({ employment, hireDate, openSource }) =>
      employment !== 'agent' && (hireDate !== undefined || openSource !== undefined),
  );
  const answered = hires.filter(({ openSource }) => openSource?.influence !== undefined);
  const influenced = answered.filter(({ openSource }) => (openSource?.influence ?? 0) >= assumed.influenceLeast.value);
  return {
    hires: hires.length,
    answered: answered.length,
    influenced: influenced.map(({ id }) => id),
    aware: hires.filter(({ openSource }) => openSource?.aware === true).length,
    unaware: hires.filter(({ openSource }) => openSource?.aware === false).length,
    share: answered.length < assumed.answersLeast.value ? null : shareOf(influenced.length, answered.length),
    contributedBefore: contributors === null ? null : whoContributedBefore(hires, contributors),
    heardVia: counted(hires.map(({ openSource }) => openSource?.heardVia?.trim() ?? '').filter(Boolean)).map(
      ([via, count]) => ({ via, count }),
    ),
    repositories: counted(hires.flatMap(({ openSource }) => openSource?.repoIds ?? [])).map(([linkId, count]) => ({
      linkId,
      count,
    })),
  };
}

function shareOf(part: number, whole: number): InfluencedHires['share'] {
  const interval = wilson(part, whole);
  return interval === null ? null : { value: part / whole, from: interval.low, to: interval.high };
}

/** Each with how often it occurs, the most frequent first. */
function counted<T extends string>(values: readonly T[]): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Something of theirs was merged before the day they were hired. */
function whoContributedBefore(
  hires: readonly Person[],
  contributors: readonly ContributorRow[],
): readonly Id<'person'>[] {
  const first = new Map<string, string>();
  for (const { login, firstOn } of contributors) {
    const key = login.toLowerCase();
    const known = first.get(key);
    if (firstOn !== null && (known === undefined || firstOn < known)) first.set(key, firstOn);
  }
  return hires
    .filter((person) => {
      const { hireDate } = person;
      return (
        hireDate !== undefined && loginsOf(person).some((login) => (first.get(login.toLowerCase()) ?? '~') < hireDate)
      );
    })
    .map(({ id }) => id);
}
