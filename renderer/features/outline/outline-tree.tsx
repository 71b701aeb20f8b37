/** The rows of the outline: only those in view are elements of the page, whatever the size of the organisation. */
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useId, useRef, useState } from 'react';
import { t } from '../../i18n/t.ts';
import type { PositionId, Selection } from '../../state/app-state.ts';
import { openInspector } from '../../state/panels.ts';
import { useApp } from '../../state/store.ts';
import { OutlineRow, ROW_HEIGHT } from './outline-row.tsx';
import classes from './outline.module.css';
import { RenamingContext } from './renaming-context.ts';
import { clickRow, openRowMenu, pressRow, rowAt } from './row-events.ts';
import { rowFacts } from './row-facts.ts';
import { useOutlineKeys } from './use-outline-keys.ts';
import type { OutlineView } from './use-outline-rows.ts';
import { useRowDrops } from './use-row-drops.ts';

const NOBODY: readonly PositionId[] = [];

interface OutlineTreeProps {
  readonly view: OutlineView;
  readonly selection: Selection;
}

export const OutlineTree = memo(function OutlineTree({ view, selection }: OutlineTreeProps) {
  const { rows, tree, tables, matches, folded, date } = view;
  const { ids: selected, focused } = selection;
  const [renaming, setRenaming] = useState<PositionId | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLDivElement>(null);
  const treeId = useId();
  const focusedAt = focused === null ? -1 : rows.indexOf(focused);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    getItemKey: (index) => rows[index] ?? index,
    // The row that the keyboard is on is always there: screen readers are told of it by its id.
    rangeExtractor: (range) => withRow(range, focusedAt),
  });
  const endRenaming = useCallback((returnsFocus: boolean) => {
    setRenaming(null);
    if (returnsFocus) element.current?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = useOutlineKeys(view, setRenaming);
  const aim = useRowDrops(scroller, view);
  const held = useApp((state) => state.pageDrag?.held ?? null);
  const dragged = held?.type === 'positions' ? held.positionIds : NOBODY;

  // Whoever is chosen elsewhere, or moved, comes into view here as well.
  const isShown = focusedAt !== -1;
  useEffect(() => {
    if (focused !== null && scroller.current !== null) bringIntoView(scroller.current, rows.indexOf(focused));
    // Folding elsewhere moves rows too, and then the view stays where it is.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [focused, isShown, tree]);

  return (
    <div ref={scroller} className={classes['scroller'] ?? ''} tabIndex={-1}>
      <div
        ref={element}
        role="tree"
        tabIndex={0}
        data-region-entry
        className={classes['tree'] ?? ''}
        style={{ height: virtualizer.getTotalSize() }}
        aria-label={t('outline.label')}
        aria-describedby={`${treeId}-help`}
        aria-multiselectable="true"
        {...(focused === null || !isShown ? {} : { 'aria-activedescendant': `${treeId}-${focused}` })}
        onKeyDown={onKeyDown}
        onPointerDown={pressRow}
        onMouseDown={(event) => {
          // The keyboard stays on the tree, whatever row is pressed.
          if (event.target instanceof HTMLInputElement) return;
          event.preventDefault();
          element.current?.focus({ preventScroll: true });
        }}
        onContextMenu={(event) => openRowMenu(event, view)}
        onClick={(event) => clickRow(event, view)}
        onDoubleClick={({ target }) => {
          if (rowAt(target) !== null) openInspector();
        }}
      >
        <RenamingContext value={endRenaming}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const id = rows[index]!;
            const manager = tree.managerOf(id);
            const siblings = manager === null ? tree.roots : tree.reportsOf(manager);
            return (
              <OutlineRow
                key={id}
                {...rowFacts(tables, id, date)}
                id={id}
                elementId={`${treeId}-${id}`}
                top={start}
                level={tree.depthOf(id) + 1}
                place={siblings.indexOf(id) + 1}
                siblings={siblings.length}
                isFolded={folded.has(id)}
                isSelected={selected.has(id)}
                isFocused={id === focused}
                isRenaming={id === renaming}
                isBystander={matches !== null && !matches.has(id)}
                drop={aim?.id === id ? aim.place : null}
                isDropAllowed={aim?.isAllowed === true}
                isDragged={dragged.includes(id)}
              />
            );
          })}
        </RenamingContext>
      </div>
      <div id={`${treeId}-help`} hidden>
        {t('outline.keyboardHelp')}
      </div>
    </div>
  );
});

/** Scrolls no further than needed; all rows are of one height. */
function bringIntoView(scroller: HTMLElement, index: number): void {
  if (index === -1) return;
  const { scrollTop, clientHeight } = scroller;
  const top = index * ROW_HEIGHT;
  if (top < scrollTop) scroller.scrollTop = top;
  else if (top + ROW_HEIGHT > scrollTop + clientHeight) scroller.scrollTop = top + ROW_HEIGHT - clientHeight;
}

function withRow(range: Range, index: number): number[] {
  const shown = defaultRangeExtractor(range);
  return index === -1 || index >= range.count || shown.includes(index)
    ? shown
    : [...shown, index].sort((a, b) => a - b);
}
