/** One line of the grid for reading. Drawn again only when something of it changes. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import classes from './reading-grid.module.css';
import type { ReadingColumn, ReadingGridProps, ReadingLine } from './reading-grid-types.ts';

/** Height of every line in pixels. */
export const READING_LINE = 30;
/** Width of the column in which rows are chosen. */
export const CHOOSER = 34;

interface LineProps {
  readonly index: number;
  readonly columns: readonly ReadingColumn[];
  readonly width: number;
  readonly idOf: (line: number, column: number) => string;
  /** The column of the cursor, when it is in this line. */
  readonly cursor: number | null;
}

interface RowProps extends LineProps, Pick<ReadingGridProps, 'renderCell' | 'labels'> {
  readonly line: Extract<ReadingLine, { type: 'row' }>;
  readonly isChosen: boolean;
}

export const ReadingRow = memo(function ReadingRow(props: RowProps) {
  const { line, index, columns, width, idOf, cursor, isChosen, renderCell, labels } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      className={`${classes['row']} ${isChosen ? classes['chosen'] : ''}`}
      style={{ top: index * READING_LINE, width }}
      data-line={index}
    >
      <div role="gridcell" aria-colindex={1} className={`${classes['cell']} ${classes['chooser']}`} data-chooser>
        <input
          type="checkbox"
          tabIndex={-1}
          readOnly
          checked={isChosen}
          aria-label={labels.chooseRow(line.label)}
          className={classes['box']}
        />
      </div>
      {columns.map((column, at) => (
        <div
          key={column.key}
          role={at === 0 ? 'rowheader' : 'gridcell'}
          id={idOf(index, at)}
          aria-colindex={at + 2}
          className={namesOf(column, at, cursor === at)}
          style={{ width: column.width }}
          data-column={at}
        >
          {renderCell(line.key, column.key)}
        </div>
      ))}
    </div>
  );
});

interface GroupProps extends LineProps, Pick<ReadingGridProps, 'renderSum'> {
  readonly line: Extract<ReadingLine, { type: 'group' }>;
}

export const ReadingGroup = memo(function ReadingGroup(props: GroupProps) {
  const { line, index, columns, width, idOf, cursor, renderSum } = props;
  const { key, label, count, isCollapsed } = line;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-expanded={!isCollapsed}
      className={`${classes['row']} ${classes['group']}`}
      style={{ top: index * READING_LINE, width }}
      data-line={index}
      data-group
    >
      <div role="gridcell" aria-colindex={1} className={`${classes['cell']} ${classes['chooser']}`}>
        {isCollapsed ? <IconChevronRight size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
      </div>
      {columns.map((column, at) => (
        <div
          key={column.key}
          role={at === 0 ? 'rowheader' : 'gridcell'}
          id={idOf(index, at)}
          aria-colindex={at + 2}
          className={namesOf(column, at, cursor === at)}
          style={{ width: column.width }}
          data-column={at}
        >
          {at === 0 ? (
            <span className={classes['groupLabel']}>
              <span dir="auto" className={classes['groupName']}>
                {label}
              </span>
              <span className={classes['groupCount']}>{count}</span>
            </span>
          ) : (
            renderSum(key, column.key)
          )}
        </div>
      ))}
    </div>
  );
});

const namesOf = ({ isNumber }: ReadingColumn, at: number, isCursor: boolean): string =>
  [
    classes['cell'],
    at === 0 ? classes['first'] : '',
    isNumber ? classes['number'] : '',
    isCursor ? classes['cursor'] : '',
  ].join(' ');
