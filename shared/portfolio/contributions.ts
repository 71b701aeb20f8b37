/** Who made how much of a repository in a period: commits, or merged pull requests where commits were not read. */
import { absenceFactor } from './absence-factor.ts';
import type { Activity, Classify } from './activity.ts';
import { dayOfInstant, isWithin, type Period } from './days.ts';
import type { Humans } from './humans.ts';

export interface Contributions {
  /** Contributions of each person, by the login in small letters. */
  readonly byPerson: ReadonlyMap<string, number>;
  /** All of the period was read, and every contribution has somebody's name. */
  readonly isWhole: boolean;
  /** Elephant Factor over confirmed affiliations; null where too little is confirmed. */
  readonly elephants: number | null;
}

export interface Counting {
  readonly period: Period;
  readonly humans: Humans;
  readonly classify: Classify | null;
  readonly organisationOf?: ((login: string, day: number) => string | null) | undefined;
}

interface Contribution {
  readonly login: string;
  readonly at: number;
}

export function contributionsOf(activity: Activity, counting: Counting): Contributions {
  const { period, humans } = counting;
  const all = contributions(activity).filter(({ at }) => isWithin(period, at));
  const named = all.filter((one): one is Contribution => one.login !== null);
  const human = named.filter(({ login, at }) => humans.keyOfLogin(login, dayOfInstant(at)) !== null);
  const since = activity.commits === null ? activity.itemsSince : activity.commitsSince;
  return {
    byPerson: counted(human.map(({ login }) => login.toLowerCase())),
    isWhole: since <= period.from && named.length === all.length,
    elephants: elephantFactor(human, counting),
  };
}

function contributions({
  commits,
  items,
}: Activity): readonly { readonly login: string | null; readonly at: number }[] {
  if (commits !== null) return commits;
  return items.flatMap(({ mergedAt, by }) => (mergedAt === null ? [] : [{ login: by?.login ?? null, at: mergedAt }]));
}

/** The company's name among the organisations; no organisation of anybody's is called so. */
const COMPANY = '\0';

/**
 * Elephant Factor (CHAOSS): the fewest organisations behind half of the contributions. Contributions of whoever nobody
 * has confirmed an employer for are left out. Without a list of employers only one thing is certain: where the company
 * alone made half of everything, the factor is 1.
 */
function elephantFactor(all: readonly Contribution[], { classify, organisationOf }: Counting): number | null {
  const isOurs = ({ login, at }: Contribution): boolean => {
    const standing = classify?.(login, dayOfInstant(at));
    return standing?.is === 'inside' && standing.isConfirmed;
  };
  if (organisationOf === undefined) return all.length > 0 && all.filter(isOurs).length * 2 >= all.length ? 1 : null;
  const employers = all.map((one) => (isOurs(one) ? COMPANY : organisationOf(one.login, dayOfInstant(one.at))));
  const byEmployer = counted(employers.filter((employer) => employer !== null));
  return byEmployer.size === 0 ? null : absenceFactor(byEmployer.values());
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
