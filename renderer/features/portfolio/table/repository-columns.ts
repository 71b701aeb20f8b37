/** The columns of the table of repositories as the grid takes them. */
import type { ReadingColumn } from '../../../components/reading-grid/reading-grid-types.ts';
import { t } from '../../../i18n/t.ts';
import type { RepositoryColumn, RepositorySort } from '../../../state/portfolio-table-state.ts';

/** Pixels. */
const WIDTHS: Readonly<Record<RepositoryColumn, number>> = {
  name: 232,
  team: 120,
  language: 96,
  purpose: 130,
  stars: 132,
  gained: 96,
  forks: 76,
  outside: 112,
  recruits: 158,
  credibility: 158,
  leverage: 158,
  community: 158,
  licence: 96,
  lastRelease: 104,
  freshness: 104,
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
