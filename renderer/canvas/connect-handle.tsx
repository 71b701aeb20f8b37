/** The small handle on the edge of the card under the pointer or the keyboard: a relation is drawn from it. */
import { memo, useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { NONE } from '../../shared/drawing/forest.ts';
import { CARD, FAR_ZOOM } from './card-geometry.ts';
import { isGhost, type CanvasLabels } from './canvas-props.ts';
import { connectable } from './looked-at.ts';
import type { Stage } from './stage.ts';
import type { Point } from './viewport.ts';
import classes from './organisation-canvas.module.css';

/** Below the upper edge of the card, at 100 %: clear of lines, which leave a card in the middle of a side. */
const DOWN = 17;

interface ConnectHandleProps {
  readonly stage: Stage;
  readonly labels: Pick<CanvasLabels, 'connect'>;
}

/** The middle of the handle of a card, on the screen. */
export function handlePlace({ x, y, viewport }: Stage, node: number): Point {
  return {
    x: (x[node]! + CARD.width) * viewport.zoom + viewport.x,
    y: (y[node]! + DOWN) * viewport.zoom + viewport.y,
  };
}

export const ConnectHandle = memo(function ConnectHandle({ stage, labels }: ConnectHandleProps) {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [stage.onChange(listener), stage.sketch.onChange(listener)];
      return () => stops.forEach((stop) => stop());
    },
    [stage],
  );
  const node = useSyncExternalStore(subscribe, () => shownOn(stage));
  return node === NONE ? null : <Handle stage={stage} labels={labels} node={node} />;
});

function Handle({ stage, labels, node }: ConnectHandleProps & { readonly node: number }) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(
    () =>
      stage.frames.add(() => {
        const { x, y } = handlePlace(stage, node);
        if (element.current !== null) element.current.style.transform = `translate(${x}px, ${y}px)`;
        return false;
      }),
    [stage, node],
  );
  return (
    <button
      ref={element}
      type="button"
      tabIndex={-1}
      className={`nopan ${classes.handle}`}
      data-connect
      title={labels.connect(stage.contentOf(node))}
      aria-label={labels.connect(stage.contentOf(node))}
    />
  );
}

/** From far away cards are no larger than the handle would be. */
function shownOn(stage: Stage): number {
  const { connectVerdict, onConnect } = stage.props;
  const isBusy = stage.drag !== null || stage.sketch.drawn.marquee !== null;
  if (connectVerdict === undefined || onConnect === undefined || isBusy || stage.viewport.zoom < FAR_ZOOM) return NONE;
  const node = stage.sketch.drawn.connection?.from ?? connectable(stage);
  return node === NONE || isGhost(stage.contentOf(node)) ? NONE : node;
}
