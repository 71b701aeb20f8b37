/** The differences as a tree of one tab stop: only the rows in view are elements of the page, however many there are. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { stepOf } from '../../components/list-steps.ts';
import type { DifferenceKind } from '../../../shared/exchange/reimport/difference.ts';
import { t } from '../../i18n/t.ts';
import { DifferenceRowView } from './difference-row.tsx';
import { differenceRows, keysIn, rowKey, tickOf, type DifferenceRow } from './difference-rows.ts';
import classes from './reimport.module.css';
import type { ReimportInProgress } from './use-reimport.ts';

const HEADING_HEIGHT = 34;
const LINE_HEIGHT = 42;

export interface DifferenceListProps {
  readonly current: ReimportInProgress;
  readonly query: string;
}

export function DifferenceList({ current, query }: DifferenceListProps) {
  const { comparison, settled, choose } = current;
  const [folded, setFolded] = useState<ReadonlySet<DifferenceKind>>(new Set());
  const [active, setActive] = useState('');
  const rows = useMemo(
    () => differenceRows({ differences: comparison.differences, query, folded }),
    [comparison, query, folded],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const found = rows.findIndex((row) => rowKey(row) === active);
  const at = found === -1 ? 0 : found;
  // Nothing here is memoised by the compiler that the rule speaks of.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'kind' ? HEADING_HEIGHT : LINE_HEIGHT),
    getItemKey: (index) => (rows[index] === undefined ? index : rowKey(rows[index])),
    overscan: 8,
    // The row that the keyboard is on is always there: screen readers are told of it by its id.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), at])].sort((a, b) => a - b),
  });
  // Rows of another kind have another height, and folding moves them.
  useEffect(() => virtualizer.measure(), [rows, virtualizer]);

  const goTo = (index: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row === undefined) return;
    setActive(rowKey(row));
    virtualizer.scrollToIndex(rows.indexOf(row), { align: 'auto' });
  };
  const toggle = (row: DifferenceRow): void => choose(keysIn(row), tickOf(row, settled) !== true);
  const fold = (kind: DifferenceKind, isFolded: boolean): void => {
    setActive(kind);
    setFolded((now) => (isFolded ? new Set([...now, kind]) : new Set([...now].filter((one) => one !== kind))));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[at];
    if (row === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const run = keyOf(event.key, { row, at, last: rows.length - 1, goTo, toggle, fold });
    if (run === null) return;
    event.preventDefault();
    run();
  };
  const onClick = ({ target }: MouseEvent): void => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    const row = element === null ? undefined : rows[Number(element.dataset['row'])];
    if (row === undefined) return;
    setActive(rowKey(row));
    const isOnTick = target instanceof Element && target.closest('[data-tick]') !== null;
    if (row.type === 'kind' && !isOnTick) fold(row.kind, !row.isFolded);
    else toggle(row);
  };

  const activeRow = rows[at];
  return (
    <div ref={scroller} className={classes['scroller'] ?? ''} tabIndex={-1}>
      <div
        role="tree"
        tabIndex={0}
        className={classes['tree'] ?? ''}
        style={{ height: virtualizer.getTotalSize() }}
        aria-label={t('reimport.list')}
        aria-describedby={`${id}-help`}
        aria-multiselectable="true"
        {...(activeRow === undefined ? {} : { 'aria-activedescendant': `${id}-${rowKey(activeRow)}` })}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {virtualizer.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <DifferenceRowView
              key={rowKey(row)}
              elementId={`${id}-${rowKey(row)}`}
              row={row}
              index={index}
              top={start}
              height={size}
              isActive={index === at}
              tick={tickOf(row, settled)}
              chosen={row.type === 'kind' ? keysIn(row).filter((key) => settled.accepted.has(key)).length : 0}
              companion={row.type === 'line' ? (settled.companions.get(row.line.key)?.why ?? null) : null}
            />
          );
        })}
      </div>
      <span id={`${id}-help`} hidden>
        {t('reimport.listHelp')}
      </span>
    </div>
  );
}

interface KeyInput {
  readonly row: DifferenceRow;
  readonly at: number;
  readonly last: number;
  readonly goTo: (index: number) => void;
  readonly toggle: (row: DifferenceRow) => void;
  readonly fold: (kind: DifferenceKind, isFolded: boolean) => void;
}

/** What a key does on a row; null for keys that mean nothing here. */
function keyOf(key: string, { row, at, last, goTo, toggle, fold }: KeyInput): (() => void) | null {
  const step = stepOf(key, at, last);
  if (step !== undefined) return () => goTo(step);
  if (key === ' ') return () => toggle(row);
  const kind = row.type === 'kind' ? row.kind : row.line.kind;
  if (key === 'ArrowLeft') return row.type === 'kind' ? () => fold(kind, true) : () => goTo(at - row.place);
  if (key === 'ArrowRight' && row.type === 'kind') return () => (row.isFolded ? fold(kind, false) : goTo(at + 1));
  if (key === 'Enter') return row.type === 'kind' ? () => fold(kind, !row.isFolded) : () => toggle(row);
  return null;
}
