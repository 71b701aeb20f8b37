/** The table of repositories: its columns, order, filter, groups, cursor and what is chosen. */
import { changePortfolio } from './portfolio.ts';
import {
  NO_REPOSITORY_FILTER,
  REPOSITORY_COLUMNS,
  type RepositoryColumn,
  type RepositoryFilter,
  type RepositoryGroup,
  type RepositoryTable,
} from './portfolio-table-state.ts';

/** Change parts of the table; the rest stays. */
export function changeRepositoryTable(
  change: Partial<RepositoryTable> | ((table: RepositoryTable) => Partial<RepositoryTable>),
): void {
  changePortfolio(({ table }) => ({
    table: { ...table, ...(typeof change === 'function' ? change(table) : change) },
  }));
}

/** Columns of words begin at A, columns of numbers and days with the largest. */
const UPWARDS: ReadonlySet<RepositoryColumn> = new Set(['name', 'team', 'language', 'purpose', 'licence']);

/** Sort by a column; once more turns the order round. The cursor does not go after its row, which would scroll the view away. */
export const sortRepositories = (column: RepositoryColumn): void =>
  changeRepositoryTable(({ sort }) => ({
    sort: { column, descending: sort.column === column ? !sort.descending : !UPWARDS.has(column) },
    cursor: null,
  }));

export const filterRepositories = (change: Partial<RepositoryFilter>): void =>
  changeRepositoryTable(({ filter }) => ({ filter: { ...filter, ...change } }));

export const showAllRepositories = (): void => changeRepositoryTable({ filter: NO_REPOSITORY_FILTER });

export const groupRepositories = (groupBy: RepositoryGroup | null): void =>
  changeRepositoryTable({ groupBy, collapsed: new Set(), cursor: null });

export function toggleRepositoryGroup(key: string): void {
  changeRepositoryTable(({ collapsed }) => {
    const next = new Set(collapsed);
    if (!next.delete(key)) next.add(key);
    return { collapsed: next };
  });
}

/** Show a column in its usual place, or hide it. The name stays. */
export function toggleRepositoryColumn(column: RepositoryColumn): void {
  if (column === 'name') return;
  changeRepositoryTable(({ columns, cursor }) => {
    const shown = columns.includes(column) ? columns.filter((one) => one !== column) : [...columns, column];
    return {
      columns: REPOSITORY_COLUMNS.filter((one) => shown.includes(one)),
      ...(cursor?.column === column ? { cursor: null } : {}),
    };
  });
}
