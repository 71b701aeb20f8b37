/** Hands the table of repositories on as a list for spreadsheets: the rows and columns that are shown, as they are shown. */
import { csvText, type CsvCell } from '../../shared/exchange/csv.ts';
import { EFFECTS, type Effect } from '../../shared/portfolio/reach-types.ts';
import { t } from '../i18n/t.ts';
import { exportText } from './export.ts';
import { repositoryRows, shownRepositories, valueIn, type RepositoryRow } from './portfolio-rows.ts';
import type { RepositoryColumn } from './portfolio-table-state.ts';
import { getState } from './store.ts';

/** Write these rows into a file. True when there is a file. */
export async function exportRepositories(rows: readonly RepositoryRow[]): Promise<boolean> {
  const { document, portfolio } = getState();
  const { columns } = portfolio.table;
  const head = columns.flatMap((column) => headOf(column));
  const lines = rows.map((row) => columns.flatMap((column) => cellsOf(row, column)));
  const name = `${t('portfolio.table.file', { plan: document?.name ?? '' })}.csv`;
  return exportText(name, csvText([head, ...lines]), 'text/csv');
}

const isEffect = (column: RepositoryColumn): column is Effect & RepositoryColumn =>
  EFFECTS.some((effect) => effect === column);

/** The same with what the filter leaves, in the order of the table. */
export async function exportShownRepositories(): Promise<boolean> {
  const { document, portfolio } = getState();
  if (document === null) return false;
  const { repositories, reach, table } = portfolio;
  const rows = repositoryRows({
    repositories,
    tables: document.tables,
    effectsOf: reach?.effectsOf ?? new Map(),
    outsideOf: reach?.outsideOf ?? new Map(),
  });
  return exportRepositories(shownRepositories(rows, table));
}

/** An effect takes three columns: a number without its coverage says too much. */
function headOf(column: RepositoryColumn): readonly string[] {
  const name = t(`portfolio.column.${column}`);
  return isEffect(column)
    ? [name, t('portfolio.file.coverage', { name }), t('portfolio.file.change', { name })]
    : [name];
}

function cellsOf(row: RepositoryRow, column: RepositoryColumn): readonly CsvCell[] {
  if (!isEffect(column)) return [valueIn(row, column)];
  const effect = row.effects?.[column] ?? null;
  return effect === null
    ? [null, null, null]
    : [rounded(effect.score), rounded(effect.coverage), rounded(effect.change)];
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);
