/** The tree of scenarios and snapshots over the baseline, each with its key figures; the row one is on is the one shown. */
import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Tables } from '../../../shared/model/tables.ts';
import { branchKey } from '../../../shared/scenario/branch.ts';
import { matchingRows, planTree, type PlanTreeRow } from '../../../shared/scenario/plan-tree.ts';
import { t } from '../../i18n/t.ts';
import { actionOf } from '../../actions/index.ts';
import { openContextMenu } from '../../state/context-menu.ts';
import { openBranch } from '../../state/scenarios.ts';
import { useApp } from '../../state/store.ts';
import { ScenarioRow, ROW_HEIGHT } from './scenario-row.tsx';
import classes from './scenario-tree.module.css';
import { useFigures } from './use-figures.ts';
import { useTreeKeys } from './use-tree-keys.ts';

/** Fewer are found by looking. */
const FILTERED_FROM = 8;
const COLUMNS = ['name', 'people', 'open', 'teams', 'layers', 'moves', 'conflicts'] as const;

export function ScenarioTree({ plan }: { readonly plan: Tables }) {
  const current = useApp((state) => branchKey(state.branch));
  const [query, setQuery] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const rows = planTree(plan);
  const shown = useMemo(
    () => (query.trim() === '' ? unfoldedRows(rows, folded) : matchingRows(rows, query)),
    [rows, query, folded],
  );
  const fold = (key: string, folds: boolean): void => {
    const next = new Set(folded);
    if (folds) next.add(key);
    else next.delete(key);
    setFolded(next);
  };
  return (
    <section className={classes['tree']} aria-label={t('screen.scenarios')}>
      <div className={classes['header']}>
        <h2 className={classes['title']}>{t('screen.scenarios')}</h2>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => void actionOf('scenario.new').run()}
        >
          {t('action.newScenario')}
        </Button>
      </div>
      {rows.length > FILTERED_FROM && (
        <TextInput
          size="xs"
          className={classes['filter'] ?? ''}
          aria-label={t('scenarios.filter')}
          placeholder={t('scenarios.filter')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      {shown.length === 0 ? (
        <p role="status" className={classes['none']}>
          {t('scenarios.noneFits', { query })}
        </p>
      ) : (
        <TreeRows plan={plan} rows={shown} current={current} folded={folded} onFold={fold} />
      )}
    </section>
  );
}

/** Without what hangs under folded rows. */
function unfoldedRows(rows: readonly PlanTreeRow[], folded: ReadonlySet<string>): readonly PlanTreeRow[] {
  if (folded.size === 0) return rows;
  const hidden = new Set<string>();
  return rows.filter(({ key, parent }) => {
    const isHidden = parent !== null && (hidden.has(parent) || folded.has(parent));
    if (isHidden) hidden.add(key);
    return !isHidden;
  });
}

interface TreeRowsProps {
  readonly plan: Tables;
  readonly rows: readonly PlanTreeRow[];
  readonly current: string;
  readonly folded: ReadonlySet<string>;
  readonly onFold: (key: string, folds: boolean) => void;
}

function TreeRows({ plan, rows, current, folded, onFold }: TreeRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const treeId = useId();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    getItemKey: (index) => rows[index]?.key ?? index,
  });
  const items = virtualizer.getVirtualItems();
  const figures = useFigures(
    plan,
    items.flatMap(({ index }) => rows[index] ?? []),
  );
  const at = rows.findIndex(({ key }) => key === current);
  useEffect(() => {
    if (at !== -1) virtualizer.scrollToIndex(at, { align: 'auto' });
    // Only when another one is shown.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [current]);
  const onKeyDown = useTreeKeys({ rows, current, folded, onFold });
  const isCurrentShown = items.some(({ index }) => index === at);
  const baseline = figures.get('baseline')?.figures ?? null;
  return (
    <>
      <div
        role="treegrid"
        tabIndex={0}
        ref={scroller}
        data-region-entry
        className={classes['grid']}
        aria-label={t('scenarios.tree')}
        aria-describedby={`${treeId}-help`}
        aria-rowcount={rows.length + 1}
        aria-colcount={COLUMNS.length}
        {...(isCurrentShown ? { 'aria-activedescendant': `${treeId}-${current}` } : {})}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => {
          const key =
            event.target instanceof Element ? event.target.closest('[data-key]')?.getAttribute('data-key') : null;
          const row = rows.find((one) => one.key === key);
          if (row === undefined) return;
          event.preventDefault();
          openBranch(row.branch);
          openContextMenu('scenarios', { x: event.clientX, y: event.clientY });
        }}
      >
        <div role="row" aria-rowindex={1} className={classes['headRow']}>
          {COLUMNS.map((column) => (
            <span
              key={column}
              role="columnheader"
              data-column={column}
              title={column === 'people' ? t('figures.peoplePlaced') : undefined}
            >
              {t(`figures.${column}`)}
            </span>
          ))}
        </div>
        <div role="presentation" className={classes['rows']} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <ScenarioRow
                key={row.key}
                row={row}
                id={`${treeId}-${row.key}`}
                index={index}
                top={start}
                isCurrent={row.key === current}
                isFolded={folded.has(row.key)}
                figures={figures.get(row.key)?.figures ?? null}
                baseline={baseline}
                onFold={onFold}
              />
            );
          })}
        </div>
      </div>
      <div id={`${treeId}-help`} hidden>
        {t('scenarios.help')}
      </div>
    </>
  );
}
