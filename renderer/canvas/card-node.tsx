/** A card as an element of the page: React Flow mounts it for positions in view. */
import type { Node, NodeProps } from '@xyflow/react';
import { memo, use } from 'react';
import { lastLine, type CardContent } from './canvas-props.ts';
import { CanvasContext } from './canvas-context.ts';
import type { PositionId } from '../../shared/analysis/reporting-tree.ts';
import classes from './card-node.module.css';

export interface CardData extends Record<string, unknown> {
  readonly content: CardContent;
  readonly isSelected: boolean;
  readonly isFound: boolean;
  readonly isFocused: boolean;
  readonly isFolded: boolean;
  readonly isLifted: boolean;
}

export type CardNodeType = Node<CardData, 'card'>;

export const CardNode = memo(function CardNode({ id, data }: NodeProps<CardNodeType>) {
  const { content, isSelected, isFound, isFocused, isFolded, isLifted } = data;
  const { name, title, sign, tone, status, statusLabel, details, reports } = content;
  // A seat nobody fills shows its title as the name: the tag takes the line below and leaves the name its room.
  const tag = statusLabel !== '' && <span className={classes.status}>{statusLabel}</span>;
  return (
    <div
      className={classes.card}
      data-status={status}
      data-tone={tone}
      data-selected={isSelected || undefined}
      data-found={isFound || undefined}
      data-focused={isFocused || undefined}
      data-lifted={isLifted || undefined}
    >
      <div className={classes.first}>
        <span className={classes.name}>{name}</span>
        {title !== '' && tag}
      </div>
      <div className={classes.title}>{title === '' ? tag : title}</div>
      <div className={classes.last}>
        {sign !== '' && <span className={classes.sign}>{sign}</span>}
        <span className={classes.team}>{lastLine(content)}</span>
      </div>
      {details.map((text) => (
        <div key={text} className={classes.detail}>
          {text}
        </div>
      ))}
      {reports > 0 && <FoldButton id={id} content={content} isFolded={isFolded} />}
    </div>
  );
});

function FoldButton({
  id,
  content,
  isFolded,
}: {
  readonly id: string;
  readonly content: CardContent;
  readonly isFolded: boolean;
}) {
  const { labels, toggleFold } = use(CanvasContext);
  const { reports, below, warning } = content;
  const label = isFolded ? labels.unfold(content) : labels.fold(content);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`nopan ${classes.fold}`}
      data-folded={isFolded || undefined}
      data-warning={warning !== '' || undefined}
      title={warning === '' ? label : `${warning}. ${label}`}
      // React Flow hands a card's id on as plain text; it is the position's.
      onClick={() => toggleFold(id as PositionId)}
    >
      <svg viewBox="0 0 8 8" aria-hidden="true">
        <path d={isFolded ? 'M2.5 1 6 4 2.5 7z' : 'M1 2.5 4 6 7 2.5z'} />
      </svg>
      {warning === '' ? '' : '! '}
      {isFolded || reports === below ? below : `${reports} / ${below}`}
    </button>
  );
}
