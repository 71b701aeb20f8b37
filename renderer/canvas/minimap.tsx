/** The whole organisation in a corner, with the part in view; a press or a drag there moves the view. */
import { memo, useEffect, useRef, type PointerEvent } from 'react';
import { CARD } from './card-geometry.ts';
import type { CanvasLabels } from './canvas-props.ts';
import type { Stage } from './stage.ts';
import { cleanSheet } from './surface.ts';
import { visibleArea, type Viewport } from './viewport.ts';
import classes from './organisation-canvas.module.css';

const SIZE = { width: 184, height: 112 } as const;
const MARGIN = 8;
/** Milliseconds after which the map is painted however busy the page is. */
const LATEST = 200;

export const Minimap = memo(function Minimap({
  stage,
  labels,
}: {
  readonly stage: Stage;
  readonly labels: CanvasLabels;
}) {
  const cards = useRef<HTMLCanvasElement>(null);
  const window = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let painted = -1;
    let pending: number | null = null;
    const paint = (): void => {
      pending = null;
      painted = stage.version;
      if (cards.current !== null) paintMap(cards.current, stage);
    };
    const stopFrames = stage.frames.add(() => {
      // The cards are painted again only when they have changed, and after the canvas itself: the hand waits for that.
      if (painted !== stage.version) pending ??= requestIdleCallback(paint, { timeout: LATEST });
      if (window.current !== null) placeWindow(window.current, stage);
      return false;
    });
    return () => {
      stopFrames();
      if (pending !== null) cancelIdleCallback(pending);
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
});

/** The viewport that shows everything within the map. */
function mapViewport({ chart }: Stage): Viewport {
  const { bounds } = chart.tree;
  const width = Math.max(1, bounds.right - bounds.left);
  const height = Math.max(1, bounds.bottom - bounds.top);
  const zoom = Math.min((SIZE.width - 2 * MARGIN) / width, (SIZE.height - 2 * MARGIN) / height, 0.1);
  return {
    x: (SIZE.width - width * zoom) / 2 - bounds.left * zoom,
    y: (SIZE.height - height * zoom) / 2 - bounds.top * zoom,
    zoom,
  };
}

function paintMap(canvas: HTMLCanvasElement, stage: Stage): void {
  const { palette } = stage;
  const { tree } = stage.chart;
  const map = mapViewport(stage);
  const sheet = cleanSheet(canvas, SIZE, map);
  if (sheet === null) return;
  const { context } = sheet;
  const width = Math.max(1, CARD.width * map.zoom);
  const height = Math.max(1, CARD.height * map.zoom);
  for (let at = 0; at < tree.count; at++) {
    const node = tree.order[at]!;
    const { tone } = stage.contentOf(node);
    context.fillStyle = stage.isSelected(node)
      ? palette.accent
      : ((tone === null ? undefined : palette.tones[tone]) ?? palette.line);
    context.fillRect(tree.x[node]! * map.zoom + map.x, tree.y[node]! * map.zoom + map.y, width, height);
  }
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
