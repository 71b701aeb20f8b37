/** Which lines and columns of the grid are drawn: those on the screen and a few around them. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, type RefObject } from 'react';
import { GUTTER, LINE_HEIGHT, type VisibleColumns } from './grid-row.tsx';
import type { GridColumn, GridLine, GridPlace } from './grid-types.ts';

export interface GridWindowInput {
  readonly lines: readonly GridLine[];
  readonly columns: readonly GridColumn[];
  /** The line of the cursor: drawn wherever it is, so that what is typed there is not lost by scrolling. */
  readonly keep: number | null;
}

/** The first column always is, and so it is left out of the columns' window. */
export function useGridWindow(scroller: RefObject<HTMLDivElement | null>, { lines, columns, keep }: GridWindowInput) {
  const first = columns[0]?.width ?? 0;
  // Its functions are called anew with every render; nothing here keeps them.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 10,
    scrollPaddingEnd: LINE_HEIGHT,
    rangeExtractor: (range) => withKept(defaultRangeExtractor(range), keep),
    useFlushSync: false,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: Math.max(0, columns.length - 1),
    getScrollElement: () => scroller.current,
    estimateSize: (index) => columns[index + 1]?.width ?? 0,
    paddingStart: GUTTER + first,
    scrollPaddingStart: GUTTER + first,
    overscan: 3,
    useFlushSync: false,
  });
  const widths = columns.map(({ width }) => width).join();
  useLayoutEffect(() => across.measure(), [across, widths]);

  const shown = across.getVirtualItems();
  const start = shown[0];
  const from = start === undefined ? 1 : start.index + 1;
  const to = (shown.at(-1)?.index ?? -1) + 1;
  const before = start === undefined ? 0 : start.start - GUTTER - first;
  const total = across.getTotalSize();
  const visible: VisibleColumns = useMemo(() => ({ from, to, before, total }), [from, to, before, total]);
  const reveal = useMemo(
    () =>
      ({ line, column }: GridPlace): void => {
        rows.scrollToIndex(line, { align: 'auto' });
        if (column === 0) across.scrollToOffset(0);
        else across.scrollToIndex(column - 1, { align: 'auto' });
      },
    [rows, across],
  );
  const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - LINE_HEIGHT) / LINE_HEIGHT) - 1);
  return { rows: rows.getVirtualItems().map(({ index }) => index), visible, page, reveal };
}

const withKept = (indexes: number[], keep: number | null): number[] =>
  keep === null || indexes.includes(keep) ? indexes : [...indexes, keep];
