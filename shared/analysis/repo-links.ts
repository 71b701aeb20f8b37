/** Links of repositories, found again by repository and by team; made once per version of the links. */
import type { Id } from '../model/kinds.ts';
import type { RepoLink } from '../model/repo-link.ts';
import type { Table } from '../model/table.ts';
import type { Tables } from '../model/tables.ts';

/** A repository as the portfolio knows it. */
export interface RepositoryRef {
  /** `owner/name`, as it is called now. */
  readonly repository: string;
  /** GitHub's number; absent for one that was only typed in. */
  readonly repositoryId?: number;
}

export type FindLink = (ref: RepositoryRef) => RepoLink | undefined;

/** Finds the link of a repository: by its number, else by its name where the link there has no other number. */
export function linkFinder(links: Iterable<RepoLink>): FindLink {
  const byNumber = new Map<number, RepoLink>();
  const byName = new Map<string, RepoLink>();
  for (const link of links) {
    if (link.repositoryId !== undefined) byNumber.set(link.repositoryId, link);
    byName.set(link.repository.toLowerCase(), link);
  }
  return ({ repository, repositoryId }) => {
    const numbered = repositoryId === undefined ? undefined : byNumber.get(repositoryId);
    const named = byName.get(repository.toLowerCase());
    const isOther = repositoryId !== undefined && named?.repositoryId !== undefined;
    return numbered ?? (isOther ? undefined : named);
  };
}

const finders = new WeakMap<Table<RepoLink>, FindLink>();

/** The link of a repository in this plan; `undefined` where it has none. */
export function linkOf({ repoLink }: Pick<Tables, 'repoLink'>, ref: RepositoryRef): RepoLink | undefined {
  const finder = finders.get(repoLink) ?? linkFinder(repoLink.values());
  finders.set(repoLink, finder);
  return finder(ref);
}

type ByTeam = ReadonlyMap<Id<'team'>, readonly RepoLink[]>;

const NONE: readonly RepoLink[] = [];
const byTeam = new WeakMap<Table<RepoLink>, ByTeam>();

/** The repositories that a team itself looks after, in the order of their names. */
export function linksOfTeam({ repoLink }: Pick<Tables, 'repoLink'>, teamId: Id<'team'>): readonly RepoLink[] {
  const known = byTeam.get(repoLink) ?? groupedByTeam(repoLink);
  byTeam.set(repoLink, known);
  return known.get(teamId) ?? NONE;
}

function groupedByTeam(links: Table<RepoLink>): ByTeam {
  const groups = new Map<Id<'team'>, RepoLink[]>();
  const sorted = [...links.values()].toSorted((a, b) => (a.repository < b.repository ? -1 : 1));
  for (const link of sorted) {
    if (link.teamId === undefined) continue;
    const group = groups.get(link.teamId);
    if (group === undefined) groups.set(link.teamId, [link]);
    else group.push(link);
  }
  return groups;
}

const families = new WeakMap<Tables['team'], ReadonlyMap<Id<'team'>, readonly Id<'team'>[]>>();

/** A team and the teams that are part of it, however deep. */
export function teamWithParts({ team: teams }: Pick<Tables, 'team'>, teamId: Id<'team'>): readonly Id<'team'>[] {
  const parts = families.get(teams) ?? partsOf(teams);
  families.set(teams, parts);
  const all = new Set<Id<'team'>>([teamId]);
  // A set is walked on to what is added on the way.
  for (const id of all) for (const part of parts.get(id) ?? []) all.add(part);
  return [...all];
}

function partsOf(teams: Tables['team']): ReadonlyMap<Id<'team'>, readonly Id<'team'>[]> {
  const parts = new Map<Id<'team'>, Id<'team'>[]>();
  teams.forEach(({ id, parentTeamId }) => {
    if (parentTeamId === undefined) return;
    const known = parts.get(parentTeamId);
    if (known === undefined) parts.set(parentTeamId, [id]);
    else known.push(id);
  });
  return parts;
}

/** The repositories that a team looks after together with the teams that are part of it. */
export const linksOfTeamAndParts = (
  tables: Pick<Tables, 'repoLink' | 'team'>,
  teamId: Id<'team'>,
): readonly RepoLink[] => teamWithParts(tables, teamId).flatMap((id) => linksOfTeam(tables, id));

/** The name of the team that looks after a repository; null where nobody does. */
export const teamOfLink = (tables: Pick<Tables, 'team'>, link: RepoLink | undefined): string | null =>
  link?.teamId === undefined ? null : (tables.team.get(link.teamId)?.name ?? null);
