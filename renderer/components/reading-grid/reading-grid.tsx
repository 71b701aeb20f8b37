/** A grid of many rows to read, choose from and open: one tab stop, a cell cursor; what cells show is drawn by others. */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type Ref,
} from 'react';
import classes from './reading-grid.module.css';
import type { ReadingGridHandle, ReadingGridProps, ReadingPlace } from './reading-grid-types.ts';
import { readingKeys } from './reading-keys.ts';
import { CHOOSER, READING_LINE, ReadingGroup, ReadingRow } from './reading-row.tsx';

export function ReadingGrid(props: ReadingGridProps & { readonly handle?: Ref<ReadingGridHandle> }) {
  const { columns, lines, labels, cursor, chosen, onGo } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const idOf = useMemo(() => (line: number, column: number) => `${gridId}-${line}-${column}`, [gridId]);
  const keep = cursor?.line ?? null;
  // Its functions are called anew with every render; nothing here keeps them.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => READING_LINE,
    overscan: 8,
    scrollPaddingStart: READING_LINE,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      // The cell that the keyboard is on must be there to be read out.
      return keep === null || shown.includes(keep) || keep >= lines.length ? shown : [...shown, keep];
    },
    useFlushSync: false,
  });
  const width = CHOOSER + columns.reduce((sum, column) => sum + column.width, 0);
  const shown = rows.getVirtualItems().map(({ index }) => index);
  const shownKeys = shown.map((index) => lines[index]?.key ?? '').join(' ');
  const { onShown } = props;
  useEffect(() => onShown(shownKeys.split(' ')), [onShown, shownKeys]);
  useImperativeHandle(props.handle, () => ({ focus: () => scroller.current?.focus() }));
  const [line, column] = [cursor?.line, cursor?.column];
  const reveal = useRef((_place: ReadingPlace): void => undefined);
  reveal.current = (place) => {
    rows.scrollToIndex(place.line, { align: 'auto' });
    revealColumn(scroller.current, columns, place.column);
  };
  const [hint, setHint] = useState('');
  useLayoutEffect(() => {
    if (line !== undefined && column !== undefined) reveal.current({ line, column });
  }, [line, column]);
  useEffect(() => {
    // What resting on the cell would say; the next frame has drawn a cell that was scrolled to.
    const frame = requestAnimationFrame(() => {
      const cell = line === undefined || column === undefined ? null : document.getElementById(idOf(line, column));
      setHint(cell?.querySelector<HTMLElement>('[title]')?.title ?? '');
    });
    return () => cancelAnimationFrame(frame);
  }, [line, column, lines, idOf]);
  const cellAt = (place: ReadingPlace): HTMLElement | null => document.getElementById(idOf(place.line, place.column));

  return (
    <div className={classes['frame']}>
      <div id={`${gridId}-help`} hidden>
        {labels.help}
      </div>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        data-part-entry
        data-region-entry
        aria-label={labels.grid}
        aria-describedby={`${gridId}-help`}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        {...(cursor === null ? {} : { 'aria-activedescendant': idOf(cursor.line, cursor.column) })}
        className={classes['grid']}
        onFocus={(event) => {
          if (event.target === event.currentTarget && cursor === null && lines.length > 0) onGo({ line: 0, column: 0 });
        }}
        onKeyDown={(event) => {
          const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / READING_LINE) - 2);
          if (event.target !== event.currentTarget || !readingKeys(event, { props, page, cellAt })) return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onClick={(event) => press(event, props)}
        onDoubleClick={(event) => {
          const place = placeOf(event);
          if (place !== null && lines[place.line]?.type === 'row' && !isOffer(event)) openAt(place, props, cellAt);
        }}
      >
        <Header
          columns={columns}
          labels={labels}
          width={width}
          onSort={props.onSort}
          onChooseAll={props.onChooseAll}
          hasChosen={chosen.size > 0}
        />
        <div role="rowgroup" className={classes['body']} style={{ height: lines.length * READING_LINE, width }}>
          {shown.map((index) => {
            const line = lines[index];
            if (line === undefined) return null;
            const common = { index, columns, width, idOf, cursor: cursor?.line === index ? cursor.column : null };
            return line.type === 'group' ? (
              <ReadingGroup key={index} {...common} line={line} renderSum={props.renderSum} />
            ) : (
              <ReadingRow
                // By place: sorting then writes other words into the same elements, which is much less work than new ones.
                key={index}
                {...common}
                line={line}
                isChosen={chosen.has(line.key)}
                renderCell={props.renderCell}
                labels={labels}
              />
            );
          })}
        </div>
      </div>
      {hint !== '' && (
        // The cell says it to screen readers.
        <div className={classes['hint']} aria-hidden>
          {hint}
        </div>
      )}
    </div>
  );
}

interface HeaderProps extends Pick<ReadingGridProps, 'columns' | 'labels' | 'onSort' | 'onChooseAll'> {
  readonly width: number;
  readonly hasChosen: boolean;
}

/** The names of the columns stay at the top; a click sorts. */
const Header = memo(function Header({ columns, labels, width, onSort, onChooseAll, hasChosen }: HeaderProps) {
  return (
    <div role="rowgroup" className={classes['head']} style={{ width }}>
      <div role="row" aria-rowindex={1} className={classes['header']}>
        <div
          role="columnheader"
          aria-colindex={1}
          aria-label={labels.choose}
          className={`${classes['cell']} ${classes['chooser']}`}
        >
          <input
            type="checkbox"
            tabIndex={-1}
            readOnly
            checked={hasChosen}
            aria-label={labels.chooseAll}
            className={classes['box']}
            onClick={onChooseAll}
          />
        </div>
        {columns.map(({ key, label, hint, isNumber, sort, width: wide }, at) => (
          <div
            key={key}
            role="columnheader"
            aria-colindex={at + 2}
            aria-sort={sort ?? 'none'}
            className={`${classes['cell']} ${at === 0 ? classes['first'] : ''} ${isNumber ? classes['number'] : ''}`}
            style={{ width: wide }}
          >
            <button
              type="button"
              tabIndex={-1}
              className={classes['headerLabel']}
              title={hint ?? labels.sortBy(label)}
              onClick={() => onSort(key)}
            >
              <span className={classes['headerText']}>{label}</span>
              {sort === 'ascending' && <IconArrowUp size={12} aria-hidden />}
              {sort === 'descending' && <IconArrowDown size={12} aria-hidden />}
            </button>
          </div>
        ))}
      </div>
    </div>
  );
});

function press(event: MouseEvent, props: ReadingGridProps): void {
  const element = event.target as HTMLElement;
  const index = Number(element.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? Number.NaN);
  const line = props.lines[index];
  if (line === undefined) return;
  const place = placeOf(event);
  const cell = element.closest<HTMLElement>('[data-column]');
  if (place !== null) props.onGo(place);
  if (place !== null && cell !== null && isOffer(event)) props.onOpen(place, cell);
  else if (line.type === 'group') props.onToggleGroup(line.key);
  else if (element.closest('[data-chooser]') !== null) props.onChoose(index, event.shiftKey);
}

/** Whether the click was on something that a cell offers. */
const isOffer = (event: MouseEvent): boolean => (event.target as HTMLElement).closest('[data-open]') !== null;

function placeOf({ target }: MouseEvent): ReadingPlace | null {
  const cell = (target as HTMLElement).closest<HTMLElement>('[data-column]');
  const line = cell?.closest<HTMLElement>('[data-line]')?.dataset['line'];
  return cell === null || line === undefined ? null : { line: Number(line), column: Number(cell.dataset['column']) };
}

function openAt(
  place: ReadingPlace,
  { onOpen }: ReadingGridProps,
  cellAt: (place: ReadingPlace) => HTMLElement | null,
): void {
  const cell = cellAt({ ...place, column: 0 });
  if (cell !== null) onOpen({ ...place, column: 0 }, cell);
}

/** Scroll sideways until the column stands beside the first, which never scrolls. */
function revealColumn(scroller: HTMLElement | null, columns: ReadingGridProps['columns'], at: number): void {
  if (scroller === null || at === 0) return;
  const first = CHOOSER + (columns[0]?.width ?? 0);
  const start = CHOOSER + columns.slice(0, at).reduce((sum, { width }) => sum + width, 0);
  const end = start + (columns[at]?.width ?? 0);
  if (start - first < scroller.scrollLeft) scroller.scrollLeft = start - first;
  else if (end > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = end - scroller.clientWidth;
}
