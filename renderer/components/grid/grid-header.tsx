/** The line of column names: click sorts, the edge resizes, dragging reorders, the arrow opens the column's menu. */
import { IconArrowDown, IconArrowUp, IconChevronDown, IconFilter } from '@tabler/icons-react';
import { useState, type DragEvent, type PointerEvent, type ReactNode } from 'react';
import { GUTTER, type VisibleColumns } from './grid-row.tsx';
import type { GridColumn, GridLabels } from './grid-types.ts';
import classes from './data-grid.module.css';

export interface GridHeaderProps {
  readonly columns: readonly GridColumn[];
  readonly visible: VisibleColumns;
  readonly labels: GridLabels;
  readonly onSort: (column: string, add: boolean) => void;
  readonly onResize: (column: string, width: number) => void;
  readonly onReorder: (column: string, index: number) => void;
  /** The column whose menu is open. */
  readonly menu: string | null;
  readonly onMenu: (column: string | null) => void;
  /** The menu of a column, around the button that opens it. */
  readonly renderMenu: (column: string, button: ReactNode) => ReactNode;
}

export function GridHeader(props: GridHeaderProps) {
  const { columns, visible } = props;
  const [dropAt, setDropAt] = useState<number | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const shown = columns.slice(visible.from, visible.to + 1);
  const header = (column: GridColumn, at: number): ReactNode => (
    <ColumnHeader
      key={column.key}
      {...props}
      column={column}
      at={at}
      isDropTarget={dropAt === at && dragged !== null}
      onDragStart={() => setDragged(column.key)}
      onDragOver={(event) => {
        if (dragged === null) return;
        event.preventDefault();
        setDropAt(at);
      }}
      onDrop={() => {
        if (dragged !== null) props.onReorder(dragged, at);
        setDragged(null);
        setDropAt(null);
      }}
      onDragEnd={() => {
        setDragged(null);
        setDropAt(null);
      }}
    />
  );
  return (
    <div role="row" aria-rowindex={1} className={classes['header']} style={{ width: visible.total }}>
      <div
        role="columnheader"
        aria-colindex={1}
        aria-label={props.labels.row}
        className={`${classes['cell']} ${classes['columnHeader']} ${classes['gutter']}`}
        style={{ width: GUTTER }}
      />
      {columns[0] !== undefined && header(columns[0], 0)}
      <div style={{ width: visible.before, flexShrink: 0 }} />
      {shown.map((column, offset) => header(column, visible.from + offset))}
    </div>
  );
}

interface ColumnHeaderProps extends GridHeaderProps {
  readonly column: GridColumn;
  readonly at: number;
  readonly isDropTarget: boolean;
  readonly onDragStart: () => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDrop: () => void;
  readonly onDragEnd: () => void;
}

function ColumnHeader({
  column,
  at,
  labels,
  onSort,
  menu,
  onMenu,
  renderMenu,
  isDropTarget,
  ...rest
}: ColumnHeaderProps) {
  const { key, label, sort, isFiltered } = column;
  const names = [
    classes['cell'],
    classes['columnHeader'],
    at === 0 ? classes['first'] : '',
    column.isNumber ? classes['number'] : '',
    menu === key ? classes['menuOpen'] : '',
    sort !== null || isFiltered ? classes['hasSign'] : '',
    isDropTarget ? classes['dropBefore'] : '',
  ];
  const button = (
    <button
      type="button"
      tabIndex={-1}
      className={classes['menuButton']}
      aria-label={labels.columnMenu(label)}
      onClick={() => onMenu(menu === key ? null : key)}
    >
      <IconChevronDown size={13} aria-hidden />
    </button>
  );
  return (
    <div
      role="columnheader"
      tabIndex={-1}
      aria-colindex={at + 2}
      aria-sort={sort === null ? 'none' : sort.descending ? 'descending' : 'ascending'}
      className={names.join(' ')}
      style={{ width: column.width }}
      draggable
      onDragStart={rest.onDragStart}
      onDragOver={rest.onDragOver}
      onDrop={rest.onDrop}
      onDragEnd={rest.onDragEnd}
      onContextMenu={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onMenu(key);
      }}
    >
      <button
        type="button"
        tabIndex={-1}
        className={classes['headerLabel']}
        title={label}
        onClick={(event) => onSort(key, event.shiftKey)}
      >
        {label}
      </button>
      {isFiltered && <IconFilter size={11} className={classes['sign']} aria-hidden />}
      {sort !== null && (
        <span className={classes['sign']} aria-hidden>
          {sort.descending ? <IconArrowDown size={12} /> : <IconArrowUp size={12} />}
          {sort.place > 0 ? sort.place : ''}
        </span>
      )}
      {renderMenu(key, button)}
      <Resizer width={column.width} label={labels.resize(label)} onResize={(width) => rest.onResize(key, width)} />
    </div>
  );
}

/** The edge of a column. The keyboard's equal is in the column's menu. */
function Resizer({
  width,
  label,
  onResize,
}: {
  readonly width: number;
  readonly label: string;
  readonly onResize: (width: number) => void;
}) {
  const start = (event: PointerEvent<HTMLSpanElement>): void => {
    event.preventDefault();
    event.stopPropagation();
    const { currentTarget, clientX, pointerId } = event;
    currentTarget.setPointerCapture(pointerId);
    const move = (moved: globalThis.PointerEvent): void => onResize(width + moved.clientX - clientX);
    currentTarget.addEventListener('pointermove', move);
    currentTarget.addEventListener('lostpointercapture', () => currentTarget.removeEventListener('pointermove', move), {
      once: true,
    });
  };
  return (
    <span
      className={classes['resizer']}
      title={label}
      onPointerDown={start}
      draggable
      onDragStart={(event) => event.preventDefault()}
    />
  );
}
