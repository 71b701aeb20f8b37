/** A card as an element of the page: React Flow mounts it for positions in view. */
import type { Node, NodeProps } from '@xyflow/react';
import { memo, use } from 'react';
import { lastLine, shownMarks, type CardContent, type CardDifference } from './canvas-props.ts';
import { CanvasContext } from './canvas-context.ts';
import type { PositionId } from '../../shared/analysis/reporting-tree.ts';
import chips from './card-chips.module.css';
import classes from './card-node.module.css';
import chipClasses from './fold-chip.module.css';

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
  const { name, title, sign, tone, status, statusLabel, details, reports, difference, absence = '' } = content;
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
      data-absent={absence !== '' || undefined}
      data-change={difference?.marks[0]?.tone}
      data-ghost={difference?.isGhost === true || undefined}
    >
      {difference !== undefined && <Difference difference={difference} />}
      <div className={classes.first}>
        <span className={classes.name}>{name}</span>
        {title !== '' && tag}
      </div>
      <div className={classes.title}>{title === '' ? tag : title}</div>
      <div className={classes.last}>
        {sign !== '' && <span className={classes.sign}>{sign}</span>}
        {absence !== '' && <span className={chips.absence}>{absence}</span>}
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

/** Chips on the upper edge say what changed here; one on the lower edge, what all changes below add up to. */
function Difference({ difference: { marks, sums, words } }: { readonly difference: CardDifference }) {
  return (
    <>
      {marks.length > 0 && (
        <div className={chips.marks} title={words}>
          {shownMarks(marks).map(({ tone, sign, label }) => (
            <span key={`${sign}${label}`} className={chips.mark} data-change={tone}>
              {sign} {label}
            </span>
          ))}
        </div>
      )}
      {sums !== '' && (
        <div className={chips.sums} title={words}>
          {sums}
        </div>
      )}
    </>
  );
}

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
      className={`nopan ${chipClasses.fold}`}
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
