/** A grid of many rows and columns that is used like a spreadsheet: one tab stop, a cell cursor, ranges, editing in place. */
import {
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';
import { CellEditor } from './cell-editor.tsx';
import { GridHeader, type GridHeaderProps } from './grid-header.tsx';
import { GridRow, GroupRow, LINE_HEIGHT } from './grid-row.tsx';
import {
  rangeOf,
  type CellContent,
  type CellEdit,
  type GoHow,
  type GridColumn,
  type GridHandle,
  type GridLabels,
  type GridLine,
  type GridPlace,
  type GridRange,
  type Suggestion,
} from './grid-types.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useGridPointer } from './use-grid-pointer.ts';
import { useGridWindow } from './use-grid-window.ts';
import classes from './data-grid.module.css';

export interface DataGridProps extends Omit<GridHeaderProps, 'visible'> {
  readonly columns: readonly GridColumn[];
  readonly lines: readonly GridLine[];
  readonly labels: GridLabels;
  readonly contentOf: (row: string, column: string) => CellContent;
  /** The text that editing a cell starts with. */
  readonly textOf: (row: string, column: string) => string;
  readonly picked: ReadonlySet<string>;
  readonly cursor: GridPlace | null;
  readonly anchor: GridPlace | null;
  readonly onGo: (place: GridPlace, how: GoHow) => void;
  /** Pick whole rows: from the range's other end to this line, or this line alone or besides. */
  readonly onPickRow: (line: number, how: GoHow) => void;
  readonly onPickAll: () => void;
  readonly onToggleGroup: (key: string) => void;
  /** Take an edited text, or say why not. */
  readonly onEdit: (edit: CellEdit) => string | null;
  /** Why the cell cannot be edited; null when it can. Said when somebody tries. */
  readonly onRefuseEdit: (reason: string) => void;
  readonly suggest: (place: GridPlace, text: string) => readonly Suggestion[];
  readonly onClear: (range: GridRange) => void;
  readonly onCopy: (range: GridRange) => string;
  readonly onPaste: (range: GridRange, data: DataTransfer) => void;
  /** Fill `range` down to the line `to`, from its own cells, or, when it has one line, from the line above. */
  readonly onFill: (range: GridRange, to: number) => void;
  readonly onLeave: () => void;
  readonly onContextMenu: (at: { readonly x: number; readonly y: number }) => void;
  readonly handle: Ref<GridHandle>;
}

/** What is being typed: into the cell at the cursor, from its own text or from the first letter typed. */
interface Typing {
  /** Another cell is another text. */
  readonly into: string;
  readonly text: string;
  readonly isKept: boolean;
}

const FIRST_CELL: GridPlace = { line: 0, column: 0 };

export function DataGrid(props: DataGridProps) {
  const { columns, lines, labels, cursor, anchor, picked, contentOf, onGo } = props;
  const [begun, setTyping] = useState<Typing | null>(null);
  const [fillTo, setFillTo] = useState<number | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const idOf = useMemo(() => (line: number, column: number) => `${gridId}-${line}-${column}`, [gridId]);
  const { rows, visible, page, reveal } = useGridWindow(scroller, { lines, columns, keep: cursor?.line ?? null });
  const range = cursor === null ? null : rangeOf(cursor, anchor);
  const into = cursor === null ? '' : `${lines[cursor.line]?.key} ${columns[cursor.column]?.key}`;
  const typing = begun?.into === into ? begun : null;

  const edit = (text?: string): void => {
    const line = cursor === null ? undefined : lines[cursor.line];
    const column = cursor === null ? undefined : columns[cursor.column];
    if (line?.type !== 'row' || column === undefined) return;
    if (column.readOnly !== null) props.onRefuseEdit(column.readOnly);
    else
      setTyping(
        text === undefined
          ? { into, text: props.textOf(line.key, column.key), isKept: true }
          : { into, text, isKept: false },
      );
  };
  useImperativeHandle(props.handle, () => ({
    focus: () => scroller.current?.focus(),
    edit: () => edit(),
    fillDown: () => range !== null && props.onFill(range, range.bottom),
    clear: () => range !== null && props.onClear(range),
  }));
  const [cursorLine, cursorColumn] = [cursor?.line, cursor?.column];
  useLayoutEffect(() => {
    // The numbers, not the place: rows that change elsewhere move nothing.
    if (cursorLine !== undefined && cursorColumn !== undefined) reveal({ line: cursorLine, column: cursorColumn });
  }, [cursorLine, cursorColumn, reveal]);

  const stop = (): void => {
    setTyping(null);
    scroller.current?.focus({ preventScroll: true });
  };
  const keys = useGridKeys({ props, range, page, isTyping: typing !== null, edit });
  const pointer = useGridPointer({ props, range, edit, fillTo, setFillTo, scroller });

  const column = cursor === null ? undefined : columns[cursor.column];
  const editor =
    typing === null || cursor === null || column === undefined ? null : (
      <CellEditor
        label={column.label}
        text={typing.text}
        isKept={typing.isKept}
        suggest={(text) => props.suggest(cursor, text)}
        onCommit={(text, goOn) => {
          const refusal = props.onEdit({ place: cursor, text, goOn });
          if (refusal === null) stop();
          return refusal;
        }}
        onCancel={stop}
        onLeave={(text) => {
          const refusal = props.onEdit({ place: cursor, text, goOn: 'stay' });
          if (refusal !== null) props.onRefuseEdit(refusal);
          setTyping(null);
        }}
      />
    );

  return (
    <div className={classes['frame']}>
      <div id={`${gridId}-help`} hidden>
        {labels.help}
      </div>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        data-region-entry
        aria-label={labels.grid}
        aria-describedby={`${gridId}-help`}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        {...(cursor === null
          ? {}
          : { 'aria-activedescendant': idOf(cursor.line, lines[cursor.line]?.type === 'group' ? 0 : cursor.column) })}
        className={classes['grid']}
        onFocus={(event) => {
          if (event.target === event.currentTarget && cursor === null && lines.length > 0) onGo(FIRST_CELL, 'move');
        }}
        {...keys}
        {...pointer}
      >
        <GridHeader {...props} visible={visible} />
        <div
          role="rowgroup"
          className={classes['body']}
          style={{ height: lines.length * LINE_HEIGHT, width: visible.total }}
        >
          {rows.map((index): ReactNode => {
            const line = lines[index];
            if (line === undefined) return null;
            const isCursorLine = cursor?.line === index;
            if (line.type === 'group') {
              return (
                <GroupRow
                  key={line.key}
                  line={line}
                  index={index}
                  width={visible.total}
                  columns={columns.length}
                  id={idOf(index, 0)}
                  isCursor={isCursorLine}
                  labels={labels}
                />
              );
            }
            const isInRange = range !== null && anchor !== null && index >= range.top && index <= range.bottom;
            return (
              <GridRow
                key={line.key}
                line={line}
                index={index}
                columns={columns}
                visible={visible}
                contentOf={contentOf}
                idOf={idOf}
                isPicked={picked.has(line.key)}
                cursor={isCursorLine ? cursor.column : null}
                left={isInRange ? range.left : null}
                right={isInRange ? range.right : null}
                handle={range !== null && index === range.bottom ? range.right : null}
                isFilling={range !== null && fillTo !== null && index > range.bottom && index <= fillTo}
                fillRange={fillTo === null ? null : range}
                editor={isCursorLine ? editor : null}
                labels={labels}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
