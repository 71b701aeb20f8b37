/** The table of repositories: wires the grid to what is known of them. */
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { ReadingGrid } from '../../../components/reading-grid/reading-grid.tsx';
import type {
  ReadingGridHandle,
  ReadingLabels,
  ReadingPlace,
} from '../../../components/reading-grid/reading-grid-types.ts';
import { t } from '../../../i18n/t.ts';
import type { RepositoryRow } from '../../../state/portfolio-rows.ts';
import type { RepositoryId } from '../../../state/portfolio-state.ts';
import { takeSuggestedTeams } from '../../../state/portfolio-suggest.ts';
import { askSparks } from '../../../state/portfolio-sparks.ts';
import type { RepositoryColumn } from '../../../state/portfolio-table-state.ts';
import {
  changeRepositoryTable,
  showAllRepositories,
  sortRepositories,
  toggleRepositoryGroup,
} from '../../../state/portfolio-table.ts';
import { choose, openRepository, toggleChosen } from '../../../state/portfolio-view.ts';
import { getState, useApp } from '../../../state/store.ts';
import { isEffect, type LookedAt } from './asked.ts';
import { LookBehind } from './look-behind.tsx';
import { repositoryCell, sumCell } from './cells.tsx';
import { EffectCell } from './effect-cell.tsx';
import { columnName, repositoryColumns } from './repository-columns.ts';
import classes from './table.module.css';
import { TableBar } from './table-bar.tsx';
import { useShownRows } from './use-rows.ts';

export function RepositoryTable({ all }: { readonly all: readonly RepositoryRow[] }) {
  const { shown, rowOf, groupOf, lines } = useShownRows(all);
  const { columns: keys, sort, cursor } = useApp((state) => state.portfolio.table);
  const ofTeams = useApp((state) => state.portfolio.reach?.ofTeams);
  const chosenIds = useApp((state) => state.portfolio.chosen);
  const [looked, setLooked] = useState<LookedAt | null>(null);
  const grid = useRef<ReadingGridHandle>(null);
  const columns = useMemo(() => repositoryColumns(keys, sort), [keys, sort]);
  const lineOf = useMemo(() => new Map(lines.map(({ key }, index) => [key, index])), [lines]);
  const chosen = useMemo(() => new Set([...chosenIds].map(String)), [chosenIds]);
  const labels = useMemo(() => gridLabels(), []);
  const at = placeOf(cursor, lineOf, keys);
  const renderCell = useCallback(
    (key: string, column: string): ReactNode => {
      const row = rowOf.get(key);
      return row === undefined ? null : repositoryCell(row, column as RepositoryColumn);
    },
    [rowOf],
  );
  const renderSum = useCallback(
    (key: string, name: string): ReactNode => {
      const column = name as RepositoryColumn;
      const group = groupOf.get(key);
      if (group === undefined) return null;
      const effects = group.teamId === null ? undefined : ofTeams?.get(group.teamId);
      return isEffect(column) && effects !== undefined ? (
        <EffectCell effect={effects[column]} name={columnName(column)} />
      ) : (
        sumCell(group.sums, column)
      );
    },
    [groupOf, ofTeams],
  );
  const askForSparks = useSparks(rowOf);

  const chooseAll = useCallback(
    () => choose(getState().portfolio.chosen.size > 0 ? [] : shown.map(({ facts }) => facts.repositoryId)),
    [shown],
  );

  const open = ({ line, column }: ReadingPlace, cell: HTMLElement): void => {
    const asked = lines[line];
    const key = keys[column];
    if (asked === undefined || key === undefined) return;
    if (asked.type === 'group') openGroup(asked, key, cell);
    else openRow(asked.key, key, cell);
  };
  const openGroup = ({ key, label }: { key: string; label: string }, column: RepositoryColumn, cell: HTMLElement) => {
    const teamId = groupOf.get(key)?.teamId ?? null;
    if (teamId !== null && isEffect(column))
      setLooked({ of: { type: 'group', key: teamId }, name: label, effect: column, at: cell });
    else toggleRepositoryGroup(key);
  };
  const openRow = (key: string, column: RepositoryColumn, cell: HTMLElement): void => {
    const row = rowOf.get(key);
    if (row === undefined) return;
    const { repositoryId: id, name } = row.facts;
    if (isEffect(column)) setLooked({ of: { type: 'repository', id }, name, effect: column, at: cell });
    else if (column !== 'team' || takeSuggestedTeams([row]) === 0) openRepository(id);
  };
  return (
    <div className={classes['view']}>
      <TableBar all={all} shown={shown} />
      <div className={classes['grid']}>
        <ReadingGrid
          columns={columns}
          lines={lines}
          labels={labels}
          chosen={chosen}
          cursor={at}
          renderCell={renderCell}
          renderSum={renderSum}
          onGo={({ line, column }) => goTo(lines[line]?.key, keys[column])}
          onSort={sortBy}
          onOpen={open}
          onChoose={(line, isRange) => chooseLine(lines, { line, from: isRange ? (at?.line ?? line) : line })}
          onChooseAll={chooseAll}
          onLeave={() => choose([])}
          onToggleGroup={toggleRepositoryGroup}
          onShown={askForSparks}
          handle={grid}
        />
        {lines.length === 0 && all.length > 0 && (
          <div className={classes['empty']}>
            <EmptyNote
              isCentred
              text={t('portfolio.table.nothing')}
              step={t('portfolio.table.showAll')}
              onStep={showAllRepositories}
            />
          </div>
        )}
      </div>
      {looked !== null && (
        <LookBehind
          looked={looked}
          onClose={() => {
            setLooked(null);
            grid.current?.focus();
          }}
        />
      )}
    </div>
  );
}

const sortBy = (column: string): void => sortRepositories(column as RepositoryColumn);

function goTo(row: string | undefined, column: RepositoryColumn | undefined): void {
  if (row !== undefined && column !== undefined) changeRepositoryTable({ cursor: { row, column } });
}

/** Where the cursor stands now; null when its row or its column is not shown. */
function placeOf(
  cursor: { readonly row: string; readonly column: RepositoryColumn } | null,
  lineOf: ReadonlyMap<string, number>,
  columns: readonly RepositoryColumn[],
): ReadingPlace | null {
  const line = cursor === null ? undefined : lineOf.get(cursor.row);
  const column = cursor === null ? -1 : columns.indexOf(cursor.column);
  return line === undefined || column === -1 ? null : { line, column };
}

/** Choose a row besides the others, or all from one line to another. */
function chooseLine(
  lines: readonly { readonly type: string; readonly key: string }[],
  { line, from }: { readonly line: number; readonly from: number },
): void {
  const rows = lines
    .slice(Math.min(line, from), Math.max(line, from) + 1)
    .flatMap(({ type, key }) => (type === 'row' ? [Number(key)] : []));
  const [only] = rows;
  if (line === from && only !== undefined) toggleChosen(only);
  else if (line !== from) choose(rows);
}

/** Milliseconds that rows stay on the screen before their histories are asked for. */
const SETTLED = 60;

/** Asks for the small histories of the rows on the screen; other rows are here after every reading. */
function useSparks(rowOf: ReadonlyMap<string, unknown>): (keys: readonly string[]) => void {
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useCallback(
    (keys) => {
      window.clearTimeout(timer.current);
      const ids: readonly RepositoryId[] = keys.filter((key) => rowOf.has(key)).map(Number);
      timer.current = window.setTimeout(() => void askSparks(ids), SETTLED);
    },
    [rowOf],
  );
}

const gridLabels = (): ReadingLabels => ({
  grid: t('portfolio.table.label'),
  help: t('portfolio.table.help'),
  choose: t('portfolio.table.choose'),
  chooseAll: t('portfolio.table.chooseAll'),
  chooseRow: (name) => t('portfolio.table.chooseRow', { name }),
  sortBy: (column) => t('portfolio.table.sortBy', { column }),
});
