/** What the portfolio brings to a skill: its repositories, and the people from outside who contribute to them. */
import type { Tables } from '../model/tables.ts';
import { linkOf } from '../analysis/repo-links.ts';
import type { Classify } from '../portfolio/activity.ts';
import { EFFECT_DAYS } from '../portfolio/metrics.ts';
import { dayNumber, dayOfNumber } from '../util/calendar.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { crowdOfAll, exactCrowd, type Crowd } from './crowd.ts';
import { skillKey } from './skills.ts';

/** A repository with what was measured of it; null is not measured. */
export interface SupplyRepository {
  readonly repositoryId: number;
  /** `owner/name`. */
  readonly name: string;
  readonly isArchived: boolean;
  readonly language: string | null;
  /** Releases of all time; 0 is known to have none. */
  readonly releases: number | null;
  readonly lastReleaseOn: IsoDate | null;
  /** Distinct people from outside with a merged pull request in 90 days. */
  readonly outsideAuthors: number | null;
  /** Distinct people from outside who opened, commented or reviewed in 90 days. */
  readonly outsideParticipants: number | null;
  readonly firstResponseHours: number | null;
}

/** What one person did in one repository; only with the people view. */
export interface ContributorRow {
  readonly repositoryId: number;
  readonly login: string;
  readonly commits: number;
  readonly mergedChangeRequests: number;
  readonly firstOn: IsoDate | null;
  readonly lastOn: IsoDate | null;
}

export interface PeopleView {
  readonly contributors: readonly ContributorRow[];
  readonly classify: Classify;
}

/** The skills that a repository shows: what was said of it, else its language, which nobody has confirmed. */
export function shownSkills(
  tables: Pick<Tables, 'repoLink'>,
  { repositoryId, name, language }: Pick<SupplyRepository, 'repositoryId' | 'name' | 'language'>,
): { readonly skills: readonly string[]; readonly isConfirmed: boolean } {
  const link = linkOf(tables, { repository: name, repositoryId });
  if (link !== undefined && link.skills.length > 0) return { skills: link.skills, isConfirmed: true };
  return { skills: language === null || language === '' ? [] : [language], isConfirmed: false };
}

/** Repositories by the key of each skill they show. */
export function repositoriesBySkill(
  tables: Pick<Tables, 'repoLink'>,
  repositories: readonly SupplyRepository[],
): ReadonlyMap<string, { readonly skill: string; readonly repositories: readonly SupplyRepository[] }> {
  const groups = new Map<string, { readonly skill: string; readonly repositories: SupplyRepository[] }>();
  for (const repository of repositories) {
    const keys = new Set<string>();
    for (const skill of shownSkills(tables, repository).skills) {
      const key = skillKey(skill);
      if (keys.has(key)) continue;
      keys.add(key);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { skill, repositories: [repository] });
      else group.repositories.push(repository);
    }
  }
  return groups;
}

export interface OutsideCrowds {
  readonly authors: Crowd;
  readonly participants: Crowd;
  /** Of how many of the repositories the numbers are. */
  readonly measured: number;
  /** Counted person by person; otherwise a range over repositories. */
  readonly isExact: boolean;
}

/** The people from outside behind some repositories in the last 90 days, in aggregate. */
export function outsideCrowds(
  repositories: readonly SupplyRepository[],
  view: PeopleView | null,
  today: IsoDate,
): OutsideCrowds {
  const participants = crowdOfAll(repositories.map(({ outsideParticipants }) => outsideParticipants));
  const exact = view === null ? null : exactAuthors(repositories, view, today);
  if (exact !== null) return { ...exact, participants, isExact: true };
  const counts = repositories.map(({ outsideAuthors }) => outsideAuthors);
  return {
    authors: crowdOfAll(counts),
    participants,
    measured: counts.filter((count) => count !== null).length,
    isExact: false,
  };
}

/** Each person once, over all repositories of which contributors are known; null where they are known of none. */
function exactAuthors(
  repositories: readonly SupplyRepository[],
  { contributors, classify }: PeopleView,
  today: IsoDate,
): Pick<OutsideCrowds, 'authors' | 'measured'> | null {
  const people = new Set<string>();
  const since = dayOfNumber(dayNumber(today) - EFFECT_DAYS);
  const rowsOf = rowsByRepository(contributors);
  const read = repositories.flatMap(({ repositoryId }) => {
    const rows = rowsOf.get(repositoryId);
    return rows === undefined ? [] : [rows];
  });
  for (const { login, lastOn } of read.flat()) {
    const key = login.toLowerCase();
    if (lastOn === null || lastOn <= since || people.has(key)) continue;
    if (classify(login, dayNumber(lastOn)).is === 'outside') people.add(key);
  }
  return read.length === 0 ? null : { authors: exactCrowd(people.size), measured: read.length };
}

const grouped = new WeakMap<readonly ContributorRow[], ReadonlyMap<number, readonly ContributorRow[]>>();

/** Contributors by repository; made once for the same list. */
export function rowsByRepository(
  contributors: readonly ContributorRow[],
): ReadonlyMap<number, readonly ContributorRow[]> {
  const known = grouped.get(contributors) ?? Map.groupBy(contributors, ({ repositoryId }) => repositoryId);
  grouped.set(contributors, known);
  return known;
}
