/** Makes the records of a plan out of settled drafts. */
import type { Id, Kind } from '../../model/kinds.ts';
import type { Person } from '../../model/person.ts';
import type { Position } from '../../model/position.ts';
import type { AnyRecord } from '../../model/schemas.ts';
import { collectGroups } from './collect-groups.ts';
import type { Draft } from './draft.ts';
import type { ImportedPerson } from './group-people.ts';
import type { Report } from './import-problem.ts';

export type NewId = <K extends Kind>(kind: K) => Id<K>;

export interface BuildInput {
  readonly people: readonly ImportedPerson[];
  /** Every draft with its manager; the order is the order of the sheet. */
  readonly managerOf: ReadonlyMap<Draft, Draft | null>;
  readonly newId: NewId;
  readonly report: Report;
}

export interface BuiltRecords {
  readonly records: readonly AnyRecord[];
  /** The row each position came from. */
  readonly draftOf: ReadonlyMap<Id<'position'>, Draft>;
}

/** Locations, teams, people and positions, in the order of the sheet. */
export function buildRecords({ people, managerOf, newId, report }: BuildInput): BuiltRecords {
  const groups = collectGroups(newId, report);
  const positionIds = new Map([...managerOf.keys()].map((draft) => [draft, newId('position')]));
  const personIds = new Map<Draft, Id<'person'>>();
  const persons = people.map((person) => {
    const id = newId('person');
    for (const draft of person.positions) personIds.set(draft, id);
    return personRecord(id, person);
  });
  const positions = [...positionIds].map(([draft, id], index): Position => {
    const manager = managerOf.get(draft) ?? null;
    const personId = personIds.get(draft) ?? null;
    const teamId = groups.teamOf(draft);
    const locationId = groups.locationOf(draft);
    return {
      id,
      title: draft.title,
      managerPositionId: manager === null ? null : (positionIds.get(manager) ?? null),
      personId,
      status: draft.status,
      fte: draft.fte,
      rank: index + 1,
      ...present({ level: draft.level, externalId: draft.id, startDate: draft.start, endDate: draft.end }),
      ...(draft.skills.length === 0 ? {} : { skills: [...draft.skills] }),
      ...(teamId === null ? {} : { teamId }),
      ...(locationId === null ? {} : { locationId }),
      ...(draft.pay === null || personId !== null ? {} : { salaryOverride: draft.pay }),
    };
  });
  return {
    records: [...groups.locations(), ...groups.teams(), ...persons, ...positions],
    draftOf: new Map([...positionIds].map(([draft, id]) => [id, draft])),
  };
}

function personRecord(id: Id<'person'>, { holder, positions }: ImportedPerson): Person {
  const { name, number, email, login, employment } = holder;
  const [first] = positions;
  const pay = positions.map((draft) => draft.pay).find((found) => found !== null);
  return {
    id,
    name,
    employment,
    skills: [],
    ...present({
      externalId: number,
      email,
      githubLogin: login,
      hireDate: first?.start ?? null,
      endDate: first?.end ?? null,
    }),
    ...(pay === undefined ? {} : { salary: pay }),
  };
}

/** The fields that say something. */
const present = <Field extends string>(
  fields: Readonly<Record<Field, string | null>>,
): Readonly<Partial<Record<Field, string>>> =>
  // Object.fromEntries forgets the names of the fields.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== '')) as Partial<
    Record<Field, string>
  >;
