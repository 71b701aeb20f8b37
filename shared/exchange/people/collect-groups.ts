/** Makes teams and locations of the texts that name them, each once. */
import type { Id } from '../../model/kinds.ts';
import type { Location } from '../../model/location.ts';
import type { Team } from '../../model/team.ts';
import { fold } from './clean-cell.ts';
import type { Draft } from './draft.ts';
import type { Report } from './import-problem.ts';

interface Named {
  readonly name: string;
}

interface Wanted<R> {
  /** What makes the group another one than its namesake. */
  readonly scope: string;
  readonly name: string;
  readonly row: number;
  readonly field: 'team' | 'department' | 'location';
  readonly make: () => R;
}

/** Gives the record for a name, a new one at the first time. Spellings that differ in case only are one group, and said. */
function registry<R extends Named>(report: Report) {
  const records = new Map<string, R>();
  const spellings = new Set<string>();
  const get = ({ scope, name, row, field, make }: Wanted<R>): R => {
    const key = JSON.stringify([scope, fold(name)]);
    const known = records.get(key) ?? make();
    records.set(key, known);
    if (known.name !== name && !spellings.has(`${key}${name}`)) {
      const values = { text: name, name: known.name };
      report({ row, field, what: 'otherSpelling', done: 'sameGroup', values, severity: 'note' });
      spellings.add(`${key}${name}`);
    }
    return known;
  };
  return { get, all: (): readonly R[] => [...records.values()] };
}

export interface Groups {
  readonly teamOf: (draft: Draft) => Id<'team'> | null;
  readonly locationOf: (draft: Draft) => Id<'location'> | null;
  readonly teams: () => readonly Team[];
  readonly locations: () => readonly Location[];
}

/** Collects the groups of drafts as they are asked for. A department is the parent of its teams, or the team where there is none. */
export function collectGroups(newId: <K extends 'team' | 'location'>(kind: K) => Id<K>, report: Report): Groups {
  const teams = registry<Team>(report);
  const locations = registry<Location>(report);
  const team = ({ row }: Draft, name: string, parent: Id<'team'> | null, field: 'team' | 'department'): Id<'team'> => {
    const parentField = parent === null ? {} : { parentTeamId: parent };
    const make = (): Team => ({ id: newId('team'), name, topology: 'undefined', ...parentField });
    return teams.get({ scope: parent ?? '', name, row, field, make }).id;
  };
  return {
    teamOf: (draft) => {
      const { department, team: name } = draft;
      const parent = department === '' ? null : team(draft, department, null, 'department');
      return name === '' || fold(name) === fold(department) ? parent : team(draft, name, parent, 'team');
    },
    locationOf: ({ location: name, row }) => {
      if (name === '') return null;
      const make = (): Location => ({ id: newId('location'), name });
      return locations.get({ scope: '', name, row, field: 'location', make }).id;
    },
    teams: teams.all,
    locations: locations.all,
  };
}
