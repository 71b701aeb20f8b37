/**
 * Small organisations for tests, written as they would be told: `anOrg().manager('Ana').report('Ana', 'Budi')`.
 * Ids follow from names (`position_ana`, `person_ana`, `team_payments`), so a test can name what it means.
 */
import type { Id, Kind } from '../../shared/model/kinds.ts';
import type { Position } from '../../shared/model/position.ts';
import type { AnyRecord } from '../../shared/model/schemas.ts';
import { tablesOf, type Tables } from '../../shared/model/tables.ts';
import type { Team } from '../../shared/model/team.ts';

/** `idFor('team', 'Card payments')` is `team_card-payments`. */
export const idFor = <K extends Kind>(kind: K, name: string): Id<K> =>
  `${kind}_${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;

export const positionOf = (name: string): Id<'position'> => idFor('position', name);
export const personOf = (name: string): Id<'person'> => idFor('person', name);

export interface AnOrg {
  /** A filled position at the top. */
  readonly manager: (name: string, fields?: Partial<Position>) => AnOrg;
  /** A filled position under the position of the named manager. */
  readonly report: (manager: string, name: string, fields?: Partial<Position>) => AnOrg;
  /** An open position under the named manager; its id follows from its title. */
  readonly opening: (manager: string, title: string, fields?: Partial<Position>) => AnOrg;
  /** A team, and the named people's positions in it. */
  readonly team: (name: string, members?: readonly string[], fields?: Partial<Team>) => AnOrg;
  /** A location, and the named people's positions in it. */
  readonly location: (name: string, people?: readonly string[]) => AnOrg;
  /** Any other record. */
  readonly with: (record: AnyRecord) => AnOrg;
  readonly records: () => readonly AnyRecord[];
  readonly tables: () => Tables;
}

/** An organisation with nobody in it. Every step gives a new one and leaves the old as it was. */
export const anOrg = (): AnOrg => orgOf(new Map());

function orgOf(records: ReadonlyMap<Id, AnyRecord>): AnOrg {
  const plus = (...added: readonly AnyRecord[]): AnOrg =>
    orgOf(new Map([...records, ...added.map((record) => [record.id, record] as const)]));
  const positionNamed = (name: string): Position => {
    const position = records.get(positionOf(name));
    if (position === undefined) throw new Error(`Nobody is called ${name} yet`);
    return position as Position;
  };
  const placed = (names: readonly string[], fields: Partial<Position>): readonly Position[] =>
    names.map((name) => ({ ...positionNamed(name), ...fields }));
  const filled = (name: string, manager: Id<'position'> | null, fields: Partial<Position> = {}): AnOrg =>
    plus(
      { id: personOf(name), name, employment: 'employee', skills: [] },
      {
        id: positionOf(name),
        title: `${name}'s role`,
        managerPositionId: manager,
        personId: personOf(name),
        status: 'filled',
        fte: 1,
        ...fields,
      },
    );
  return {
    manager: (name, fields) => filled(name, null, fields),
    report: (manager, name, fields) => filled(name, positionNamed(manager).id, fields),
    opening: (manager, title, fields = {}) =>
      plus({
        id: positionOf(title),
        title,
        managerPositionId: positionNamed(manager).id,
        personId: null,
        status: 'open',
        fte: 1,
        ...fields,
      }),
    team: (name, members = [], fields = {}) =>
      plus(
        { id: idFor('team', name), name, topology: 'undefined', ...fields },
        ...placed(members, { teamId: idFor('team', name) }),
      ),
    location: (name, people = []) =>
      plus({ id: idFor('location', name), name }, ...placed(people, { locationId: idFor('location', name) })),
    with: (record) => plus(record),
    records: () => [...records.values()],
    tables: () => tablesOf(records.values()),
  };
}
