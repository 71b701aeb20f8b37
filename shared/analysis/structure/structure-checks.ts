/** What is worth a second look in a structure, by the plan's own assumptions: each check with the positions it found. */
import type { Id } from '../../model/kinds.ts';
import type { Tables } from '../../model/tables.ts';
import type { PositionId } from '../reporting-tree.ts';
import { structureAssumptions, type StructureKey } from '../structure-assumptions.ts';
import { workforce, type Workforce } from './workforce.ts';

const STRUCTURE_CHECKS = [
  'spanWide',
  'spanNarrow',
  'oneReport',
  'managersWide',
  'managersNarrow',
  'layersDeep',
  'teamLarge',
  'teamSmall',
] as const;
export type StructureCheckKey = (typeof STRUCTURE_CHECKS)[number];

export interface StructureCheck {
  readonly key: StructureCheckKey;
  /** The assumption that it compares with. */
  readonly assumption: StructureKey;
  /** How many managers, positions or teams it found. */
  readonly count: number;
  /** The positions to look at: the managers, the too deep ones, the members of the teams. */
  readonly ids: readonly PositionId[];
}

/** All checks, those that found nothing too. */
export function structureChecks(tables: Tables): readonly StructureCheck[] {
  const people = workforce(tables);
  const limit = (key: StructureKey): number => structureAssumptions(tables)[key].value;
  const isOver = isOverManagers(people);
  const span = (id: PositionId): number => people.reportsOf(id).length;
  const managersUnder = (id: PositionId): number => people.reportsOf(id).filter((report) => span(report) > 0).length;
  const isSingle = (id: PositionId): boolean => span(id) <= limit('spanSingle');
  const teams = teamsOf(tables, people);
  const whichManagers = (key: StructureCheckKey, assumption: StructureKey, isOdd: (id: PositionId) => boolean) =>
    check(key, assumption, people.managers.filter(isOdd).map(alone));
  const whichTeams = (key: StructureCheckKey, assumption: StructureKey, isOdd: (size: number) => boolean) =>
    check(
      key,
      assumption,
      teams.filter((members) => isOdd(members.length)),
    );
  const tooDeep = people.positions.filter(({ id }) => people.depthOf(id) >= limit('layersMost'));
  return [
    whichManagers('spanWide', 'spanMost', (id) => !isOver(id) && span(id) > limit('spanMost')),
    whichManagers('spanNarrow', 'spanLeast', (id) => !isOver(id) && !isSingle(id) && span(id) < limit('spanLeast')),
    whichManagers('oneReport', 'spanSingle', isSingle),
    whichManagers('managersWide', 'managersMost', (id) => isOver(id) && managersUnder(id) > limit('managersMost')),
    whichManagers(
      'managersNarrow',
      'managersLeast',
      (id) => isOver(id) && !isSingle(id) && managersUnder(id) < limit('managersLeast'),
    ),
    check(
      'layersDeep',
      'layersMost',
      tooDeep.map(({ id }) => alone(id)),
    ),
    whichTeams('teamLarge', 'teamMost', (size) => size > limit('teamMost')),
    whichTeams('teamSmall', 'teamLeast', (size) => size < limit('teamLeast')),
  ];
}

const alone = (id: PositionId): readonly PositionId[] => [id];

/** What was found is a list of managers, positions or teams; selected are all positions in it. */
const check = (
  key: StructureCheckKey,
  assumption: StructureKey,
  found: readonly (readonly PositionId[])[],
): StructureCheck => ({ key, assumption, count: found.length, ids: [...new Set(found.flat())] });

/** Whether at least half of a manager's reports are managers themselves: then these are counted, not everybody. */
const isOverManagers =
  ({ reportsOf }: Workforce) =>
  (id: PositionId): boolean => {
    const reports = reportsOf(id);
    return reports.filter((report) => reportsOf(report).length > 0).length * 2 >= reports.length;
  };

const HELD = new Set<string>(['filled', 'starting', 'leaving']);

/** The held positions of each team that has no teams below it: only those are meant to be of a team's size. */
function teamsOf(tables: Tables, { positions }: Workforce): readonly (readonly PositionId[])[] {
  const parents = new Set<Id<'team'>>();
  tables.team.forEach(({ parentTeamId }) => {
    if (parentTeamId !== undefined) parents.add(parentTeamId);
  });
  const members = new Map<Id<'team'>, Set<PositionId>>();
  const join = (teamId: Id<'team'>, id: PositionId): void => {
    if (!tables.team.has(teamId) || parents.has(teamId)) return;
    const known = members.get(teamId);
    if (known === undefined) members.set(teamId, new Set([id]));
    else known.add(id);
  };
  const held = new Set<PositionId>();
  for (const { id, status, teamId } of positions) {
    if (!HELD.has(status)) continue;
    held.add(id);
    if (teamId !== undefined) join(teamId, id);
  }
  tables.membership.forEach(({ positionId, groupId }) => {
    if (groupId.startsWith('team_') && held.has(positionId)) join(groupId as Id<'team'>, positionId);
  });
  return [...members.values()].map((ids) => [...ids]);
}
