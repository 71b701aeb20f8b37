/** One line of the grid: a row of cells, or the head of a group. Drawn again only when something of it changes. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { CellContent, GridColumn, GridLabels, GridLine, GridRange } from './grid-types.ts';
import classes from './data-grid.module.css';
import groupClasses from './group-row.module.css';

/** Height of every line in pixels. */
export const LINE_HEIGHT = 28;
/** Width of the column of row numbers. */
export const GUTTER = 44;
/** Longest text drawn in a cell: more than any cell has room for. */
const DRAWN = 300;

export interface VisibleColumns {
  /** The first column scrolls sideways with nothing: it always shows. The others are drawn from here to there. */
  readonly from: number;
  readonly to: number;
  /** Pixels left out before and in all. */
  readonly before: number;
  readonly total: number;
}

export interface GridRowProps {
  readonly line: Extract<GridLine, { type: 'row' }>;
  readonly index: number;
  readonly columns: readonly GridColumn[];
  readonly visible: VisibleColumns;
  readonly contentOf: (row: string, column: string) => CellContent;
  readonly idOf: (line: number, column: number) => string;
  readonly isPicked: boolean;
  /** The column of the cursor, when it is in this line. */
  readonly cursor: number | null;
  /** First and last column of the range, when it covers this line and more than one cell. */
  readonly left: number | null;
  readonly right: number | null;
  /** The column that carries the handle for filling down; null elsewhere. */
  readonly handle: number | null;
  /** Whether filling down would fill this line. */
  readonly isFilling: boolean;
  readonly fillRange: Pick<GridRange, 'left' | 'right'> | null;
  readonly editor: ReactNode;
  readonly labels: GridLabels;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { line, index, columns, visible, isPicked, labels } = props;
  const shown = columns.slice(visible.from, visible.to + 1);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isPicked}
      className={`${classes['row']} ${isPicked ? classes['picked'] : ''}`}
      style={{ top: index * LINE_HEIGHT, width: visible.total }}
      data-line={index}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        aria-label={labels.selectRow(String(line.number))}
        className={`${classes['cell']} ${classes['gutter']}`}
        data-gutter
      >
        {line.number}
      </div>
      {columns[0] !== undefined && <Cell {...props} column={columns[0]} at={0} />}
      <div style={{ width: visible.before, flexShrink: 0 }} />
      {shown.map((column, offset) => (
        <Cell key={column.key} {...props} column={column} at={visible.from + offset} />
      ))}
    </div>
  );
});

function Cell({
  line,
  index,
  contentOf,
  idOf,
  cursor,
  left,
  right,
  handle,
  isFilling,
  fillRange,
  editor,
  labels,
  column,
  at,
}: GridRowProps & { readonly column: GridColumn; readonly at: number }) {
  const { text, placeholder, dot, note } = contentOf(line.key, column.key);
  const isCursor = cursor === at;
  const isEditing = isCursor && editor !== null;
  const isInRange = left !== null && right !== null && at >= left && at <= right;
  const willFill = isFilling && fillRange !== null && at >= fillRange.left && at <= fillRange.right;
  const names = [
    classes['cell'],
    at === 0 ? classes['first'] : '',
    column.isNumber ? classes['number'] : '',
    column.readOnly !== null ? classes['readOnly'] : '',
    isInRange ? classes['inRange'] : '',
    isCursor ? classes['cursor'] : '',
    isEditing ? classes['editing'] : '',
    willFill ? classes['filling'] : '',
  ];
  return (
    <div
      role="gridcell"
      id={idOf(index, at)}
      aria-colindex={at + 2}
      {...(column.readOnly === null ? {} : { 'aria-readonly': true })}
      {...(isInRange || isCursor ? { 'aria-selected': true } : {})}
      className={names.join(' ')}
      style={{ width: column.width }}
      data-column={at}
    >
      <span
        dir="auto"
        className={`${classes['text']} ${text === '' ? classes['placeholder'] : ''}`}
        {...(text.length > 24 || note !== undefined
          ? { title: [text.slice(0, DRAWN), note ?? ''].join(' ').trim() }
          : {})}
      >
        {dot !== undefined && <span className={classes['dot']} style={{ background: dot }} />}
        {text === '' ? placeholder : text.slice(0, DRAWN)}
        {note !== undefined && <span className={classes['note']}> {note}</span>}
      </span>
      {handle === at && !isEditing && <span className={classes['fill']} data-fill title={labels.fill} />}
      {isEditing && editor}
    </div>
  );
}

export interface GroupRowProps {
  readonly line: Extract<GridLine, { type: 'group' }>;
  readonly index: number;
  readonly width: number;
  readonly columns: number;
  readonly id: string;
  readonly isCursor: boolean;
  readonly labels: GridLabels;
}

export const GroupRow = memo(function GroupRow({ line, index, width, columns, id, isCursor, labels }: GroupRowProps) {
  const { label, count, isCollapsed } = line;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-expanded={!isCollapsed}
      className={classes['row']}
      style={{ top: index * LINE_HEIGHT, width }}
      data-line={index}
    >
      <div
        role="gridcell"
        id={id}
        aria-colindex={1}
        aria-colspan={columns + 1}
        aria-label={`${isCollapsed ? labels.expand(label) : labels.collapse(label)}, ${count}`}
        className={`${groupClasses['group']} ${isCursor ? groupClasses['groupCursor'] : ''}`}
        style={{ width }}
        data-group
      >
        <span className={groupClasses['groupLabel']}>
          {isCollapsed ? <IconChevronRight size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
          <span dir="auto" className={groupClasses['groupName']}>
            {label.slice(0, DRAWN)}
          </span>
          <span className={groupClasses['groupCount']}>{count}</span>
        </span>
      </div>
    </div>
  );
});
