/** One row of the list of differences: a kind with its count, or one difference from and to. */
import { IconArrowRight, IconLogin2, IconLogout2, IconPencil, IconTag } from '@tabler/icons-react';
import { memo } from 'react';
import type { DifferenceKind } from '../../../shared/exchange/reimport/difference.ts';
import type { Message } from '../../../shared/texts/message.ts';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { rowKey, type DifferenceRow } from './difference-rows.ts';
import classes from './reimport.module.css';
import { nameAndTitle, sayDifference, sayRows } from './say-difference.ts';

const KIND_ICONS = {
  joined: IconLogin2,
  left: IconLogout2,
  moved: IconArrowRight,
  retitled: IconTag,
  changed: IconPencil,
} as const satisfies Readonly<Record<DifferenceKind, typeof IconTag>>;

export interface DifferenceRowProps {
  readonly elementId: string;
  readonly row: DifferenceRow;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly isActive: boolean;
  readonly tick: boolean | 'mixed';
  /** How many of a kind are in. */
  readonly chosen: number;
  /** Why it comes along without being chosen; null otherwise. */
  readonly companion: Message | null;
}

export const DifferenceRowView = memo(function DifferenceRowView(props: DifferenceRowProps) {
  const { elementId, row, index, top, height, isActive, tick } = props;
  return (
    <div
      id={elementId}
      role="treeitem"
      // The tree keeps the focus and names this row as the active one.
      tabIndex={-1}
      aria-level={row.type === 'kind' ? 1 : 2}
      aria-checked={tick}
      aria-selected={tick === true}
      {...(row.type === 'kind'
        ? { 'aria-expanded': !row.isFolded }
        : { 'aria-posinset': row.place, 'aria-setsize': row.of })}
      className={classes[row.type] ?? ''}
      style={{ transform: `translateY(${top}px)`, height }}
      data-row={index}
      data-key={rowKey(row)}
      data-active={isActive || undefined}
    >
      <span className={classes['tick'] ?? ''} data-tick data-state={String(tick)} aria-hidden="true">
        <svg viewBox="0 0 16 16">
          {tick === true && <path d="M3.5 8.5 6.5 11.5 12.5 4.5" />}
          {tick === 'mixed' && <path d="M4 8h8" />}
        </svg>
      </span>
      {row.type === 'kind' ? (
        <Heading row={row} chosen={props.chosen} />
      ) : (
        <Line row={row} companion={props.companion} />
      )}
    </div>
  );
});

function Heading({
  row,
  chosen,
}: {
  readonly row: DifferenceRow & { readonly type: 'kind' };
  readonly chosen: number;
}) {
  const Icon = KIND_ICONS[row.kind];
  return (
    <>
      <Icon size={15} aria-hidden />
      <span className={classes['kindName'] ?? ''}>{t(`reimport.kind.${row.kind}`)}</span>
      <span className={classes['count'] ?? ''}>{t('reimport.countOf', { chosen, count: row.lines.length })}</span>
      <svg viewBox="0 0 8 8" className={classes['fold'] ?? ''} aria-hidden="true">
        <path d={row.isFolded ? 'M2.5 1 6 4 2.5 7z' : 'M1 2.5 4 6 7 2.5z'} />
      </svg>
    </>
  );
}

function Line({
  row,
  companion,
}: {
  readonly row: DifferenceRow & { readonly type: 'line' };
  readonly companion: Message | null;
}) {
  const { line } = row;
  const what = sayDifference(line);
  const why = companion === null ? '' : sayHere(companion);
  return (
    <>
      <span className={classes['texts'] ?? ''} title={[nameAndTitle(line), what, why].filter(Boolean).join('\n')}>
        <span className={classes['who'] ?? ''}>
          <b>{line.name}</b>
          {line.title !== '' && line.title !== line.name && <span>, {line.title}</span>}
        </span>
        <span className={classes['what'] ?? ''}>
          {what}
          {why !== '' && <i> {why}</i>}
        </span>
      </span>
      <span className={classes['rowNumber'] ?? ''}>{sayRows(line.rows)}</span>
    </>
  );
}
