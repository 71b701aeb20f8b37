/** The rows of the outline: only those in view are elements of the page, whatever the size of the organisation. */
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useRef, useState, type MouseEvent } from 'react';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { openInspector } from '../../state/panels.ts';
import { useApp } from '../../state/store.ts';
import { toggleFold } from '../../state/view.ts';
import { chooseRow, choosingOf } from './choose-rows.ts';
import { OutlineRow, ROW_HEIGHT } from './outline-row.tsx';
import classes from './outline.module.css';
import { RenamingContext } from './renaming-context.ts';
import { rowFacts } from './row-facts.ts';
import { useOutlineKeys } from './use-outline-keys.ts';
import type { OutlineView } from './use-outline-rows.ts';

export function OutlineTree({ view }: { readonly view: OutlineView }) {
  const { rows, tree, tables, matches, folded, topDepth } = view;
  const { ids: selected, focused } = useApp((state) => state.selection);
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

  // Whoever is chosen elsewhere, or moved, comes into view here as well.
  const isShown = focusedAt !== -1;
  useEffect(() => {
    if (focused !== null && isShown) virtualizer.scrollToIndex(rows.indexOf(focused), { align: 'auto' });
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
                {...rowFacts(tables, id)}
                id={id}
                elementId={`${treeId}-${id}`}
                top={start}
                level={tree.depthOf(id) - topDepth + 1}
                place={siblings.indexOf(id) + 1}
                siblings={siblings.length}
                isFolded={folded.has(id)}
                isSelected={selected.has(id)}
                isFocused={id === focused}
                isRenaming={id === renaming}
                isBystander={matches !== null && !matches.has(id)}
                drop={null}
                isDropAllowed
                isDragged={false}
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
}

function withRow(range: Range, index: number): number[] {
  const shown = defaultRangeExtractor(range);
  return index === -1 || index >= range.count || shown.includes(index)
    ? shown
    : [...shown, index].sort((a, b) => a - b);
}

/** The row an event happened on; the ids in the page are positions'. */
export const rowAt = (target: EventTarget): PositionId | null =>
  target instanceof Element
    ? ((target.closest<HTMLElement>('[data-id]')?.dataset['id'] as PositionId | undefined) ?? null)
    : null;

function clickRow(event: MouseEvent, { rows, matches }: OutlineView): void {
  const id = rowAt(event.target);
  if (id === null || event.target instanceof HTMLInputElement) return;
  const isOnFold = event.target instanceof Element && event.target.closest('[data-fold]') !== null;
  if (isOnFold && matches === null) toggleFold(id);
  else chooseRow(rows, id, choosingOf(event));
}
