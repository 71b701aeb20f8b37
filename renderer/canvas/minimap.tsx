/** The whole organisation in a corner while not all of it is in view, with the part that is; a press or a drag there moves the view. */
import { memo, useCallback, useEffect, useRef, useSyncExternalStore, type PointerEvent } from 'react';
import type { CanvasLabels } from './canvas-props.ts';
import type { Stage } from './stage.ts';
import { MAP_SIZE as SIZE, MapPainter, mapViewport } from './paint-map.ts';
import { showsAll, visibleArea } from './viewport.ts';
import classes from './organisation-canvas.module.css';

interface MinimapProps {
  readonly stage: Stage;
  readonly labels: CanvasLabels;
}

export const Minimap = memo(function Minimap({ stage, labels }: MinimapProps) {
  const listen = useCallback(
    (listener: () => void) => {
      const stops = [stage.onViewport(listener), stage.onChange(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [stage],
  );
  const isNeeded = useSyncExternalStore(listen, () => !showsAll(stage.viewport, stage.size, stage.chart.tree.bounds));
  return isNeeded ? <Overview stage={stage} labels={labels} /> : null;
});

function Overview({ stage, labels }: MinimapProps) {
  const cards = useRef<HTMLCanvasElement>(null);
  const window = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const map = new MapPainter(stage, () => cards.current);
    const stopFrames = stage.frames.add(() => {
      // The cards are painted again only when they have changed, and after the canvas itself: the hand waits for that.
      map.keepUp();
      if (window.current !== null) placeWindow(window.current, stage);
      return false;
    });
    return () => {
      stopFrames();
      map.stop();
    };
  }, [stage]);

  const goTo = ({ currentTarget, clientX, clientY, buttons }: PointerEvent<HTMLElement>): void => {
    if (buttons !== 1) return;
    const { left, top } = currentTarget.getBoundingClientRect();
    const map = mapViewport(stage);
    const { zoom } = stage.viewport;
    const x = (clientX - left - map.x) / map.zoom;
    const y = (clientY - top - map.y) / map.zoom;
    stage.setViewport({ x: stage.size.width / 2 - x * zoom, y: stage.size.height / 2 - y * zoom, zoom }, false);
  };
  const press = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    goTo(event);
  };

  return (
    <div className={classes.minimap} role="img" aria-label={labels.minimap} onPointerDown={press} onPointerMove={goTo}>
      <canvas ref={cards} />
      <div ref={window} className={classes.window} />
    </div>
  );
}

function placeWindow(element: HTMLElement, stage: Stage): void {
  const map = mapViewport(stage);
  const area = visibleArea(stage.viewport, stage.size);
  const left = Math.max(0, area.left * map.zoom + map.x);
  const top = Math.max(0, area.top * map.zoom + map.y);
  const right = Math.min(SIZE.width, area.right * map.zoom + map.x);
  const bottom = Math.min(SIZE.height, area.bottom * map.zoom + map.y);
  element.style.transform = `translate(${left}px, ${top}px)`;
  element.style.width = `${Math.max(0, right - left)}px`;
  element.style.height = `${Math.max(0, bottom - top)}px`;
}
