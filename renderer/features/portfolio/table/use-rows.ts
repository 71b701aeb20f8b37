/** The rows of the table: joined, filtered, sorted, grouped; each made again only when what it is made of changes. */
import { useMemo } from 'react';
import type { ReadingLine } from '../../../components/reading-grid/reading-grid-types.ts';
import { t } from '../../../i18n/t.ts';
import type { EffectsNow } from '../../../state/portfolio-reach-state.ts';
import {
  groupsOf,
  repositoryRows,
  shownRepositories,
  sumsOf,
  type RepositoryGroupRows,
  type RepositoryRow,
  type RepositorySums,
} from '../../../state/portfolio-rows.ts';
import { useApp } from '../../../state/store.ts';

const NO_EFFECTS: ReadonlyMap<number, EffectsNow> = new Map();
const NOBODY: ReadonlyMap<number, number> = new Map();

/** Every repository, joined with what the plan says of it. */
export function useAllRows(): readonly RepositoryRow[] {
  const repositories = useApp((state) => state.portfolio.repositories);
  const reach = useApp((state) => state.portfolio.reach);
  const repoLink = useApp((state) => state.document?.tables.repoLink);
  const team = useApp((state) => state.document?.tables.team);
  return useMemo(
    () =>
      repoLink === undefined || team === undefined
        ? []
        : repositoryRows({
            repositories,
            tables: { repoLink, team },
            effectsOf: reach?.effectsOf ?? NO_EFFECTS,
            outsideOf: reach?.outsideOf ?? NOBODY,
          }),
    [repositories, reach, repoLink, team],
  );
}

export interface ShownRows {
  readonly shown: readonly RepositoryRow[];
  readonly rowOf: ReadonlyMap<string, RepositoryRow>;
  readonly groupOf: ReadonlyMap<string, RepositoryGroupRows & { readonly sums: RepositorySums }>;
  readonly lines: readonly ReadingLine[];
}

/** What the table shows of them. */
export function useShownRows(all: readonly RepositoryRow[]): ShownRows {
  const filter = useApp((state) => state.portfolio.table.filter);
  const sort = useApp((state) => state.portfolio.table.sort);
  const groupBy = useApp((state) => state.portfolio.table.groupBy);
  const collapsed = useApp((state) => state.portfolio.table.collapsed);
  const shown = useMemo(() => shownRepositories(all, { filter, sort }), [all, filter, sort]);
  const rowOf = useMemo(() => new Map(all.map((row) => [row.key, row])), [all]);
  const groups = useMemo(
    () => (groupBy === null ? [] : groupsOf(shown, groupBy).map((group) => ({ ...group, sums: sumsOf(group.rows) }))),
    [shown, groupBy],
  );
  const groupOf = useMemo(() => new Map(groups.map((group) => [group.key, group])), [groups]);
  const lines = useMemo(
    () => (groupBy === null ? shown.map(lineOf) : groups.flatMap((group) => groupLines(group, collapsed, groupBy))),
    [shown, groups, groupBy, collapsed],
  );
  return { shown, rowOf, groupOf, lines };
}

const lineOf = ({ key, facts }: RepositoryRow): ReadingLine => ({ type: 'row', key, label: facts.name });

function groupLines(
  { key, value, rows }: RepositoryGroupRows,
  collapsed: ReadonlySet<string>,
  by: 'team' | 'language' | 'purpose',
): readonly ReadingLine[] {
  const isCollapsed = collapsed.has(key);
  const none = {
    team: 'portfolio.table.noTeam',
    language: 'portfolio.table.noLanguage',
    purpose: 'portfolio.table.noPurpose',
  } as const;
  const head: ReadingLine = {
    type: 'group',
    key,
    label: value ?? t(none[by]),
    count: t('portfolio.table.group', { count: rows.length }),
    isCollapsed,
  };
  return isCollapsed ? [head] : [head, ...rows.map(lineOf)];
}
