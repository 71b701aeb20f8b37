/**
 * Which repositories lose whoever looks after them between two versions of an organisation: the team that owns one goes
 * or empties, people who contribute leave or change teams. Without the people view only the part about teams is known.
 */
import { linkFinder, teamWithParts } from '../analysis/repo-links.ts';
import { seatsOf } from '../analysis/held-seats.ts';
import type { Id } from '../model/kinds.ts';
import type { RepoLink } from '../model/repo-link.ts';
import type { Tables } from '../model/tables.ts';
import { standingOn } from '../scenario/standing.ts';
import { teamsIn } from '../scenario/teams-in.ts';
import { compareText } from '../util/compare-text.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { absenceAfter, type AbsenceChange } from './absence-after.ts';
import { contributionsIn } from './hire-away.ts';
import { agentsOf, personOfLogin } from './insiders-of.ts';
import { rowsByRepository, type ContributorRow } from './supply.ts';

export interface MaintainersInput {
  readonly before: Tables;
  readonly after: Tables;
  /** Both are taken as they stand on this day; null asks for no day. */
  readonly day: IsoDate | null;
  /** Null unless the people view is on. */
  readonly contributors: readonly ContributorRow[] | null;
  /** The portfolio's repositories: names of those that have contributors and no link. */
  readonly repositories: readonly { readonly repositoryId: number; readonly name: string }[];
}

/** `team-gone`, `team-empty`: whoever owned it does not any more. `nobody-active`: nobody of those who contributed is left. */
export type Orphaned = 'team-gone' | 'team-empty' | 'nobody-active';

export interface LostMaintainer {
  readonly personId: Id<'person'>;
  readonly name: string;
  /** Of the contributions of the last year, 0 to 1. */
  readonly share: number;
  /** `other-team`: stays in the company and not in the team that owns the repository. */
  readonly how: 'leaves' | 'other-team';
}

export interface RepositoryLoss {
  readonly repository: string;
  readonly repositoryId: number | null;
  readonly linkId: Id<'repoLink'> | null;
  /** Names of the teams that own it; null for none. */
  readonly teamBefore: string | null;
  readonly teamAfter: string | null;
  /** What is new on the second side. */
  readonly orphaned: readonly Orphaned[];
  /** Whoever made most of it first. */
  readonly lost: readonly LostMaintainer[];
  /** Null where contributors are not known. */
  readonly absence: AbsenceChange | null;
}

export interface MaintainersLost {
  /** The worst first. */
  readonly losses: readonly RepositoryLoss[];
  /** Whether contributors were looked at, or teams alone. */
  readonly knowsPeople: boolean;
  /** Repositories looked at. */
  readonly looked: number;
}

/** Everything that is lost from the first version to the second. */
export function maintainersLost(input: MaintainersInput): MaintainersLost {
  const sides: Sides = {
    before: sideOf(standingOn(input.before, input.day)),
    after: sideOf(standingOn(input.after, input.day)),
  };
  const repositories = repositoriesOf(input, sides);
  const losses = repositories.map((one) => lossOf(one, sides)).filter((loss) => loss !== null);
  return {
    losses: losses.toSorted(
      (a, b) =>
        b.orphaned.length - a.orphaned.length ||
        (b.absence?.lostShare ?? 0) - (a.absence?.lostShare ?? 0) ||
        compareText(a.repository, b.repository),
    ),
    knowsPeople: input.contributors !== null,
    looked: repositories.length,
  };
}

interface Side {
  readonly tables: Tables;
  /** Whether anybody holds a position in the team, or in one that is part of it. */
  readonly isPeopled: (teamId: Id<'team'>) => boolean;
  readonly isThere: (personId: Id<'person'>) => boolean;
  /** Whether the person is in the team, or in one that is part of it. */
  readonly isIn: (personId: Id<'person'>, teamId: Id<'team'>) => boolean;
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
}

function sideOf(tables: Tables): Side {
  const families = new Map<Id<'team'>, ReadonlySet<Id<'team'>>>();
  const family = (teamId: Id<'team'>): ReadonlySet<Id<'team'>> => {
    const known = families.get(teamId) ?? new Set(teamWithParts(tables, teamId));
    families.set(teamId, known);
    return known;
  };
  let peopled: ReadonlySet<Id<'team'>> | null = null;
  return {
    tables,
    isPeopled: (teamId) => {
      const held = (peopled ??= peopledTeams(tables));
      return [...family(teamId)].some((id) => held.has(id));
    },
    isThere: (personId) => seatsOf(tables, personId).length > 0,
    isIn: (personId, teamId) =>
      seatsOf(tables, personId).some((seat) => teamsIn(tables, seat).some((id) => family(teamId).has(id))),
  };
}

function peopledTeams(tables: Tables): ReadonlySet<Id<'team'>> {
  const teams = new Set<Id<'team'>>();
  tables.position.forEach((position) => {
    if (position.personId === null || position.status === 'closed') return;
    for (const id of teamsIn(tables, position)) teams.add(id);
  });
  return teams;
}

interface Looked {
  readonly repository: string;
  readonly repositoryId: number | null;
  readonly before: RepoLink | undefined;
  readonly after: RepoLink | undefined;
  /** By the key of the contributor: a person of the plan, or the login of somebody else. Null: not known. */
  readonly counts: ReadonlyMap<string, Counted> | null;
}

interface Counted {
  readonly personId: Id<'person'> | null;
  readonly count: number;
}

/** Every repository with a link on either side, and those without of which contributors are known. */
function repositoriesOf(input: MaintainersInput, { before, after }: Sides): readonly Looked[] {
  const links = [...before.tables.repoLink.values(), ...after.tables.repoLink.values()];
  const names = new Map(input.repositories.map(({ repositoryId, name }) => [repositoryId, name]));
  const rows = input.contributors === null ? null : rowsByRepository(input.contributors);
  const [linkBefore, linkAfter] = [before, after].map(({ tables }) => linkFinder(tables.repoLink.values()));
  const numberOf = new Map([...names].map(([id, name]) => [name.toLowerCase(), id]));
  const programs = new Set(agentsOf(before.tables).map(({ login }) => login.toLowerCase()));
  const seen = new Set<string>();
  const looked: Looked[] = [];
  const look = (repository: string, repositoryId: number | null): void => {
    const ref = repositoryId === null ? { repository } : { repository, repositoryId };
    const key = repositoryId === null ? repository.toLowerCase() : `#${repositoryId}`;
    if (seen.has(key)) return;
    seen.add(key);
    const own = rows === null || repositoryId === null ? null : (rows.get(repositoryId) ?? []);
    looked.push({
      repository,
      repositoryId,
      before: linkBefore?.(ref),
      after: linkAfter?.(ref),
      counts: own === null ? null : countsOf(own, before.tables, programs),
    });
  };
  for (const link of links) {
    const id = link.repositoryId ?? numberOf.get(link.repository.toLowerCase()) ?? null;
    look((id === null ? undefined : names.get(id)) ?? link.repository, id);
  }
  for (const id of rows?.keys() ?? []) look(names.get(id) ?? `#${id}`, id);
  return looked;
}

/** What everybody contributed; several logins of one person together. */
function countsOf(
  rows: readonly ContributorRow[],
  tables: Tables,
  programs: ReadonlySet<string>,
): ReadonlyMap<string, Counted> {
  const count = contributionsIn(rows);
  const counts = new Map<string, Counted>();
  for (const row of rows) {
    if (count(row) === 0 || programs.has(row.login.toLowerCase())) continue;
    const personId = personOfLogin(tables, row.login) ?? null;
    const key = personId ?? row.login.toLowerCase();
    counts.set(key, { personId, count: count(row) + (counts.get(key)?.count ?? 0) });
  }
  return counts;
}

function lossOf(looked: Looked, sides: Sides): RepositoryLoss | null {
  const { repository, repositoryId, before, after, counts } = looked;
  const [teamBefore, teamAfter] = [ownerOf(sides.before, before), ownerOf(sides.after, after)];
  const lost = counts === null ? [] : lostMaintainers(counts, { teamBefore, teamAfter, sides });
  const orphaned: Orphaned[] = [];
  if (teamBefore !== null && teamAfter === null) orphaned.push('team-gone');
  const isEmptied = teamAfter !== null && !sides.after.isPeopled(teamAfter);
  const wasPeopled = teamBefore !== null && sides.before.isPeopled(teamBefore);
  if (isEmptied && wasPeopled) orphaned.push('team-empty');
  if (counts !== null && lost.length > 0 && !isAnybodyLeft(counts, lost, sides.after)) orphaned.push('nobody-active');
  if (orphaned.length === 0 && lost.length === 0) return null;
  const goes = new Set<string>(lost.map(({ personId }) => personId));
  return {
    repository,
    repositoryId,
    linkId: (after ?? before)?.id ?? null,
    teamBefore: teamName(sides.before, teamBefore),
    teamAfter: teamName(sides.after, teamAfter),
    orphaned,
    lost,
    absence:
      counts === null ? null : absenceAfter([...counts].map(([key, { count }]) => ({ count, goes: goes.has(key) }))),
  };
}

/** The team that owns a repository, if it is there. */
function ownerOf({ tables }: Side, link: RepoLink | undefined): Id<'team'> | null {
  const teamId = link?.teamId;
  return teamId !== undefined && tables.team.has(teamId) ? teamId : null;
}

const teamName = ({ tables }: Side, id: Id<'team'> | null): string | null =>
  id === null ? null : (tables.team.get(id)?.name ?? null);

interface Owners {
  readonly teamBefore: Id<'team'> | null;
  readonly teamAfter: Id<'team'> | null;
  readonly sides: Sides;
}

/** People of the company who contributed, and do not look after it any more. */
function lostMaintainers(
  counts: ReadonlyMap<string, Counted>,
  { teamBefore, teamAfter, sides: { before, after } }: Owners,
): readonly LostMaintainer[] {
  const all = [...counts.values()].reduce((sum, { count }) => sum + count, 0);
  return [...counts.values()]
    .flatMap(({ personId, count }): readonly LostMaintainer[] => {
      if (personId === null || !before.isThere(personId)) return [];
      const wasOwner = teamBefore !== null && before.isIn(personId, teamBefore);
      const isOwner = teamAfter !== null && after.isIn(personId, teamAfter);
      const how = !after.isThere(personId) ? 'leaves' : wasOwner && !isOwner ? 'other-team' : null;
      if (how === null) return [];
      const name = (after.tables.person.get(personId) ?? before.tables.person.get(personId))?.name ?? '';
      return [{ personId, name, share: count / all, how }];
    })
    .toSorted((a, b) => b.share - a.share || compareText(a.name, b.name));
}

/** Whether somebody of the company who contributed still looks after it. */
function isAnybodyLeft(counts: ReadonlyMap<string, Counted>, lost: readonly LostMaintainer[], after: Side): boolean {
  const goes = new Set<string>(lost.map(({ personId }) => personId));
  return [...counts.values()].some(
    ({ personId }) => personId !== null && !goes.has(personId) && after.isThere(personId),
  );
}
