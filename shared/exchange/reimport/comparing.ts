/** What comparing asks again and again: who is who, which group is which, who a row's manager is. */
import type { Id } from '../../model/kinds.ts';
import type { Person } from '../../model/person.ts';
import { find, type Tables } from '../../model/tables.ts';
import { findGroups, type Groups } from './find-groups.ts';
import type { Incoming } from './incoming.ts';
import type { Pairing } from './pairing.ts';

export interface Comparing {
  readonly tables: Tables;
  readonly incoming: Incoming;
  readonly groups: Groups;
  /** The position in the plan, or the one it will be. */
  readonly positionIdOf: (listed: Id<'position'>) => Id<'position'>;
  /** The person in the plan, or the one it will be; null for nobody. */
  readonly personIdOf: (listed: Person | null) => Id<'person'> | null;
  /** `Engineering / Payments`; null for no team. */
  readonly teamName: (id: Id<'team'> | undefined) => string | null;
  readonly groupName: (id: Id<'team'> | Id<'location'> | undefined) => string | null;
}

export function comparingOf(tables: Tables, incoming: Incoming, pairing: Pairing): Comparing {
  const groups = findGroups(tables, incoming);
  const groupName = (id: Id<'team'> | Id<'location'> | undefined): string | null =>
    id === undefined ? null : ((find(tables, id) ?? groups.made.get(id))?.name ?? null);
  return {
    tables,
    incoming,
    groups,
    positionIdOf: (listed) => pairing.positionOf.get(listed) ?? listed,
    personIdOf: (listed) => (listed === null ? null : (pairing.personOf.get(listed.id) ?? listed.id)),
    groupName,
    teamName: (id) => {
      const team = id === undefined ? undefined : (find(tables, id) ?? groups.made.get(id));
      if (team === undefined) return null;
      const parent = 'parentTeamId' in team ? groupName(team.parentTeamId) : null;
      return parent === null ? team.name : `${parent} / ${team.name}`;
    },
  };
}
