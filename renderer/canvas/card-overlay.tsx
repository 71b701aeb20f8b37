/** Something of the page in the place of a card, such as the fields it is renamed in. It moves along with the card. */
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { NONE } from '../../shared/drawing/forest.ts';
import type { PositionId } from '../../shared/analysis/reporting-tree.ts';
import { CARD } from './card-geometry.ts';
import type { Stage } from './stage.ts';
import classes from './organisation-canvas.module.css';

interface CardOverlayProps {
  readonly stage: Stage;
  readonly id: PositionId;
  readonly content: ReactNode;
}

export function CardOverlay({ stage, id, content }: CardOverlayProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = (): false => {
      const node = stage.chart.shownNode(id);
      const { style } = element.current ?? {};
      if (style === undefined) return false;
      style.visibility = node === NONE ? 'hidden' : 'visible';
      if (node === NONE) return false;
      const { x, y, zoom } = stage.viewport;
      style.transform = `translate(${stage.x[node]! * zoom + x}px, ${stage.y[node]! * zoom + y}px)`;
      // Fields stay large enough to read, however far away the card is.
      style.width = `${CARD.width * Math.max(1, zoom)}px`;
      return false;
    };
    place();
    return stage.frames.add(place);
  }, [stage, id]);
  return (
    <div ref={element} className={classes.overlay}>
      {content}
    </div>
  );
}
