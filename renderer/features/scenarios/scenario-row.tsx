/** One row of the tree: what a branch is called, and its figures beside those of the baseline. */
import { IconAlertTriangle, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import type { BranchFigures } from '../../../shared/scenario/branch-figures.ts';
import type { PlanTreeRow } from '../../../shared/scenario/plan-tree.ts';
import { t } from '../../i18n/t.ts';
import { openBranch, showOnCanvas } from '../../state/scenarios.ts';
import { BranchSign } from './branch-sign.tsx';
import { detailOfRow, nameOfRow } from './say-branch.ts';
import classes from './scenario-tree.module.css';

/** In CSS pixels; the rows are placed by it. */
export const ROW_HEIGHT = 42;

export interface ScenarioRowProps {
  readonly row: PlanTreeRow;
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly isCurrent: boolean;
  readonly isFolded: boolean;
  /** Null until they are worked out. */
  readonly figures: BranchFigures | null;
  readonly baseline: BranchFigures | null;
  readonly onFold: (key: string, folds: boolean) => void;
}

export const ScenarioRow = memo(function ScenarioRow(props: ScenarioRowProps) {
  const { row, id, index, top, isCurrent, isFolded, figures, baseline } = props;
  const isBaseline = row.branch.type === 'baseline';
  const compared = (name: 'people' | 'openPositions' | 'teams' | 'layers') => (
    <Figure value={figures?.[name] ?? null} beside={isBaseline ? null : (baseline?.[name] ?? null)} />
  );
  return (
    // The keys are heard by the grid, whose row this is.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="row"
      id={id}
      data-key={row.key}
      data-current={isCurrent || undefined}
      data-past={row.scenario?.status === 'adopted' || row.scenario?.status === 'rejected' || undefined}
      aria-label={`${nameOfRow(row)}, ${detailOfRow(row)}`}
      aria-rowindex={index + 2}
      aria-level={row.depth + 1}
      aria-selected={isCurrent}
      {...(row.children > 0 ? { 'aria-expanded': !isFolded } : {})}
      tabIndex={-1}
      className={classes['row']}
      style={{ transform: `translateY(${top}px)`, height: ROW_HEIGHT }}
      onClick={() => openBranch(row.branch)}
      onDoubleClick={() => showOnCanvas(row.branch)}
    >
      <div
        role="gridcell"
        data-column="name"
        className={classes['nameCell']}
        style={{ paddingInlineStart: row.depth * 16 }}
      >
        <Fold {...props} />
        <BranchSign type={row.branch.type} status={row.scenario?.status} className={classes['sign']} />
        <span className={classes['words']}>
          <bdi className={classes['name']} title={nameOfRow(row)}>
            {nameOfRow(row)}
          </bdi>
          <span className={classes['detail']}>{detailOfRow(row)}</span>
        </span>
      </div>
      <div role="gridcell" data-column="people">
        {compared('people')}
      </div>
      <div role="gridcell" data-column="open">
        {compared('openPositions')}
      </div>
      <div role="gridcell" data-column="teams">
        {compared('teams')}
      </div>
      <div role="gridcell" data-column="layers">
        {compared('layers')}
      </div>
      <div role="gridcell" data-column="moves">
        {row.scenario !== null && <Figure value={figures?.moves ?? null} beside={null} />}
      </div>
      <div role="gridcell" data-column="conflicts">
        {row.scenario !== null && <Conflicts figures={figures} />}
      </div>
    </div>
  );
});

function Fold({ row, isFolded, onFold }: ScenarioRowProps) {
  if (row.children === 0) return <span className={classes['fold']} />;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes['fold']}
      data-open={!isFolded || undefined}
      aria-label={t(isFolded ? 'scenarios.unfold' : 'scenarios.fold', { name: nameOfRow(row) })}
      onClick={(event) => {
        event.stopPropagation();
        onFold(row.key, !isFolded);
      }}
    >
      <IconChevronRight size={13} aria-hidden />
    </button>
  );
}

/** A figure, and how far it is from that of the baseline. */
function Figure({ value, beside }: { readonly value: number | null; readonly beside: number | null }) {
  if (value === null) return <span className={classes['waiting']}>…</span>;
  const delta = beside === null ? 0 : value - beside;
  return (
    <>
      <span>{value}</span>
      {delta !== 0 && <span className={classes['delta']}>{signed(delta)}</span>}
    </>
  );
}

const signed = (delta: number): string => (delta > 0 ? `+${delta}` : `−${Math.abs(delta)}`);

/** Conflicts, or edits that no longer apply: both wait for an answer. */
function Conflicts({ figures }: { readonly figures: BranchFigures | null }) {
  if (figures === null) return <span className={classes['waiting']}>…</span>;
  const { conflicts, lapses } = figures;
  if (conflicts === 0 && lapses === 0) return <span className={classes['nothing']}>0</span>;
  return (
    <span
      className={classes['conflicts']}
      title={[
        ...(conflicts > 0 ? [t('branch.conflicts', { count: conflicts })] : []),
        ...(lapses > 0 ? [t('branch.lapses', { count: lapses })] : []),
      ].join(' · ')}
    >
      <IconAlertTriangle size={13} aria-hidden />
      {conflicts + lapses}
    </span>
  );
}
