/** A plan's positions as the rows of a people list, in the order of the reporting tree. */
import { reportingTree } from '../../analysis/reporting-tree.ts';
import type { Person } from '../../model/person.ts';
import type { Position } from '../../model/position.ts';
import { find, type Tables } from '../../model/tables.ts';
import type { CsvCell } from '../csv.ts';
import { fold, saysNothing } from './clean-cell.ts';

export interface ExportOptions {
  /** Whether pay goes along; a list is sent on more easily than a plan. */
  readonly includePay: boolean;
  /** These positions only; all when absent. */
  readonly only?: ReadonlySet<Position['id']>;
}

/** Columns are called as the fields of the import, so that a list finds its way back without a mapping. */
const LIST_COLUMNS = [
  'id',
  'person',
  'name',
  'email',
  'manager',
  'title',
  'level',
  'department',
  'team',
  'location',
  'start',
  'end',
  'fte',
  'status',
  'skills',
  'github',
] as const;

const PAY_COLUMNS = ['pay', 'currency', 'payPeriod'] as const;

export type ListColumn = (typeof LIST_COLUMNS)[number] | (typeof PAY_COLUMNS)[number];

export type PeopleRow = Readonly<Partial<Record<ListColumn, CsvCell>>>;

/** The columns of a list with these options, in order. */
export const columnsOf = ({ includePay }: ExportOptions): readonly ListColumn[] =>
  includePay ? [...LIST_COLUMNS, ...PAY_COLUMNS] : LIST_COLUMNS;

/** One row per position, managers before their reports. Managers are given by id. */
export function peopleRows(tables: Tables, { includePay, only }: ExportOptions): readonly PeopleRow[] {
  const { inOrder } = reportingTree(tables);
  const asked = only === undefined ? inOrder : inOrder.filter((id) => only.has(id));
  const positions = asked.map((id) => find(tables, id)).filter((position) => position !== undefined);
  const idOf = uniqueIds(positions);
  const numberOf = uniqueIds([...tables.person.values()]);
  return positions.map((position): PeopleRow => {
    const person = position.personId === null ? undefined : find(tables, position.personId);
    const row = {
      id: idOf.get(position.id) ?? null,
      person: person === undefined ? null : (numberOf.get(person.id) ?? null),
      name: person?.name ?? null,
      email: person?.email ?? null,
      manager: position.managerPositionId === null ? null : (idOf.get(position.managerPositionId) ?? null),
      title: position.title,
      level: position.level ?? null,
      ...groupNames(tables, position),
      location: position.locationId === undefined ? null : (find(tables, position.locationId)?.name ?? null),
      start: position.startDate ?? null,
      end: position.endDate ?? null,
      fte: position.fte,
      status: position.status,
      skills: position.skills === undefined ? null : position.skills.join(', '),
      github: person?.githubLogin ?? null,
    };
    return includePay ? { ...row, ...payOf(position, person) } : row;
  });
}

/** A record's number in its other system; its own id where it has none, or one that another record has too. */
function uniqueIds(
  records: readonly { readonly id: string; readonly externalId?: string }[],
): ReadonlyMap<string, string> {
  const uses = new Map<string, number>();
  for (const { externalId = '' } of records) {
    const key = fold(externalId);
    uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  const isUnique = (externalId: string): boolean => !saysNothing(externalId) && uses.get(fold(externalId)) === 1;
  return new Map(records.map(({ id, externalId = '' }) => [id, isUnique(externalId) ? externalId : id]));
}

function groupNames(tables: Tables, { teamId }: Position): Pick<PeopleRow, 'department' | 'team'> {
  const team = teamId === undefined ? undefined : find(tables, teamId);
  const parent = team?.parentTeamId === undefined ? undefined : find(tables, team.parentTeamId);
  return { department: parent?.name ?? null, team: team?.name ?? null };
}

function payOf(position: Position, person: Person | undefined): PeopleRow {
  const pay = position.salaryOverride ?? person?.salary;
  return { pay: pay?.amount ?? null, currency: pay?.currency ?? null, payPeriod: pay?.period ?? null };
}
