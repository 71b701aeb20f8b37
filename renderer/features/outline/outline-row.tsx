/** One row of the outline. It draws again only when one of its own values is another. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { memo } from 'react';
import type { PositionId } from '../../state/app-state.ts';
import classes from './outline.module.css';
import { RenameRow } from './rename-row.tsx';
import type { DropPlace } from './row-drop.ts';
import type { RowFacts } from './row-facts.ts';
import { StatusSign } from './status-sign.tsx';

/** In CSS pixels; the rows are placed by it. */
export const ROW_HEIGHT = 26;

export interface OutlineRowProps extends RowFacts {
  readonly id: PositionId;
  /** Of the element. */
  readonly elementId: string;
  readonly top: number;
  /** 1 for the topmost. */
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
  readonly isFolded: boolean;
  readonly isSelected: boolean;
  readonly isFocused: boolean;
  readonly isRenaming: boolean;
  /** Shown only because somebody below fits the filter. */
  readonly isBystander: boolean;
  readonly drop: DropPlace | null;
  readonly isDropAllowed: boolean;
  readonly isDragged: boolean;
}

export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { id, name, title, status, reports, below, warning, absence, isFolded, isRenaming } = props;
  const style = { '--level': props.level - 1, transform: `translateY(${props.top}px)`, height: ROW_HEIGHT };
  return (
    <div
      id={props.elementId}
      // The tree keeps the focus and names this row as the active one.
      role="treeitem"
      tabIndex={-1}
      aria-level={props.level}
      aria-setsize={props.siblings}
      aria-posinset={props.place}
      aria-selected={props.isSelected}
      {...(reports === 0 ? {} : { 'aria-expanded': !isFolded })}
      className={classes['row'] ?? ''}
      style={style}
      data-id={id}
      data-selected={props.isSelected || undefined}
      data-focused={props.isFocused || undefined}
      data-bystander={props.isBystander || undefined}
      data-absent={absence !== '' || undefined}
      data-dragged={props.isDragged || undefined}
      data-drop={props.drop ?? undefined}
      data-refused={(props.drop !== null && !props.isDropAllowed) || undefined}
      title={isRenaming ? undefined : [name, title, absence, warning].filter((text) => text !== '').join('\n')}
    >
      <span className={classes['fold'] ?? ''} data-fold={reports > 0 || undefined}>
        {reports > 0 && (
          <svg viewBox="0 0 8 8" aria-hidden="true">
            <path d={isFolded ? 'M2.5 1 6 4 2.5 7z' : 'M1 2.5 4 6 7 2.5z'} />
          </svg>
        )}
      </span>
      {isRenaming ? (
        <RenameRow positionId={id} name={name} />
      ) : (
        <span className={classes['texts'] ?? ''}>
          <span className={classes['name'] ?? ''}>{name}</span>
          {title !== '' && <span className={classes['title'] ?? ''}> {title}</span>}
          {props.spoken !== '' && <span className={classes['unseen'] ?? ''}>, {props.spoken}</span>}
        </span>
      )}
      {absence !== '' && (
        <span className={classes['absence'] ?? ''} aria-hidden="true">
          {absence}
        </span>
      )}
      {status !== 'filled' && <StatusSign status={status} />}
      {warning !== '' && <IconAlertTriangle size={13} className={classes['warning'] ?? ''} aria-hidden />}
      {reports > 0 && (
        <span className={classes['count'] ?? ''} aria-hidden="true">
          {isFolded || reports === below ? below : `${reports} / ${below}`}
        </span>
      )}
    </div>
  );
});
