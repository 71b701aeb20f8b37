/** The columns of the table of repositories as the grid takes them. */
import type { ReadingColumn } from '../../../components/reading-grid/reading-grid-types.ts';
import { t } from '../../../i18n/t.ts';
import type { RepositoryColumn, RepositorySort } from '../../../state/portfolio-table-state.ts';

/** Pixels. */
const WIDTHS: Readonly<Record<RepositoryColumn, number>> = {
  name: 206,
  team: 104,
  language: 86,
  purpose: 80,
  stars: 112,
  gained: 92,
  forks: 76,
  outside: 74,
  recruits: 118,
  credibility: 118,
  leverage: 118,
  community: 118,
  licence: 96,
  lastRelease: 92,
  freshness: 68,
};

const NUMBERS: ReadonlySet<RepositoryColumn> = new Set(['stars', 'gained', 'forks', 'outside']);

const HINTS = [
  'team',
  'purpose',
  'gained',
  'outside',
  'recruits',
  'credibility',
  'leverage',
  'community',
  'freshness',
] as const;

export function repositoryColumns(
  columns: readonly RepositoryColumn[],
  { column: sorted, descending }: RepositorySort,
): readonly ReadingColumn[] {
  return columns.map((key) => {
    const hint = HINTS.find((one) => one === key);
    return {
      key,
      label: columnName(key),
      ...(hint === undefined ? {} : { hint: t(`portfolio.hint.${hint}`) }),
      width: WIDTHS[key],
      isNumber: NUMBERS.has(key),
      sort: key !== sorted ? null : descending ? 'descending' : 'ascending',
    };
  });
}

export const columnName = (column: RepositoryColumn): string => t(`portfolio.column.${column}`);
