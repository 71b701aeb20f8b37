/**
 * A long list to read and choose from: only the rows in view are elements of the page. One tab stop; the arrow keys walk,
 * Enter or a click chooses; rows may unfold with the arrows to the sides.
 */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { stepOf } from './list-steps.ts';
import classes from './reading-list.module.css';

export interface ReadingRow {
  readonly key: string;
  /** In CSS pixels. */
  readonly height: number;
  /** Absent for a row that does not unfold. */
  readonly isUnfolded?: boolean;
}

export interface ReadingListProps {
  readonly label: string;
  /** How it is used, for screen readers. */
  readonly help: string;
  readonly rows: readonly ReadingRow[];
  readonly children: (index: number) => ReactNode;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly onUnfold?: (key: string, isUnfolded: boolean) => void;
}

export function ReadingList({ label, help, rows, children, chosen, onChoose, onUnfold }: ReadingListProps) {
  // Coming back, the keyboard is on what was chosen.
  const [active, setActive] = useState(chosen ?? '');
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const found = rows.findIndex(({ key }) => key === active);
  const at = found === -1 ? 0 : found;
  // Nothing here is memoised by the compiler that the rule speaks of.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rows[index]?.height ?? 0,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    // The row that the keyboard is on is always there: screen readers are told of it by its id.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), at])].sort((a, b) => a - b),
  });
  // Unfolding and filtering change heights.
  useEffect(() => virtualizer.measure(), [rows, virtualizer]);
  useEffect(() => {
    const first = rows.findIndex(({ key }) => key === chosen);
    if (first !== -1) virtualizer.scrollToIndex(first, { align: 'auto' });
    // Only when the list comes: later it scrolls by hand, and by the keyboard.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const goTo = (index: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    const row = rows[next];
    if (row === undefined) return;
    setActive(row.key);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[at];
    if (row === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const run = keyOf(event.key, {
      row,
      at,
      last: rows.length - 1,
      goTo,
      onChoose,
      ...(onUnfold === undefined ? {} : { onUnfold }),
    });
    if (run === null) return;
    event.preventDefault();
    run();
  };
  const onClick = ({ target }: MouseEvent): void => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    const row = element === null ? undefined : rows[Number(element.dataset['row'])];
    if (row === undefined || !(target instanceof Element)) return;
    setActive(row.key);
    if (target.closest('[data-fold]') !== null) onUnfold?.(row.key, row.isUnfolded !== true);
    else onChoose(row.key);
  };

  return (
    <div ref={scroller} className={classes['scroller'] ?? ''} tabIndex={-1}>
      <div
        role="tree"
        tabIndex={0}
        className={classes['rows'] ?? ''}
        style={{ height: virtualizer.getTotalSize() }}
        aria-label={label}
        aria-describedby={`${id}-help`}
        {...(rows[at] === undefined ? {} : { 'aria-activedescendant': `${id}-${rows[at].key}` })}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {virtualizer.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={row.key}
              id={`${id}-${row.key}`}
              role="treeitem"
              className={classes['row'] ?? ''}
              style={{ height: size, transform: `translateY(${start}px)` }}
              aria-selected={row.key === chosen}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              {...(row.isUnfolded === undefined ? {} : { 'aria-expanded': row.isUnfolded })}
              data-row={index}
              data-active={index === at || undefined}
            >
              {children(index)}
            </div>
          );
        })}
      </div>
      <span id={`${id}-help`} hidden>
        {help}
      </span>
    </div>
  );
}

interface KeyInput extends Pick<ReadingListProps, 'onChoose' | 'onUnfold'> {
  readonly row: ReadingRow;
  readonly at: number;
  readonly last: number;
  readonly goTo: (index: number) => void;
}

/** What a key does on a row; null for keys that mean nothing here. */
function keyOf(key: string, { row, at, last, goTo, onChoose, onUnfold }: KeyInput): (() => void) | null {
  const step = stepOf(key, at, last);
  if (step !== undefined) return () => goTo(step);
  if (key === 'Enter' || key === ' ') return () => onChoose(row.key);
  if (row.isUnfolded === undefined || onUnfold === undefined) return null;
  if (key === 'ArrowRight') return () => onUnfold(row.key, true);
  return key === 'ArrowLeft' ? () => onUnfold(row.key, false) : null;
}
