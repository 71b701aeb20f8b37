/** The organisation on a canvas: cards on reporting lines, to look at, fold, select and drag. Everything comes as props. */
import { ReactFlowProvider } from '@xyflow/react';
import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { CanvasContext } from './canvas-context.ts';
import type { OrganisationCanvasProps } from './canvas-props.ts';
import { NEAR_ZOOM } from './card-geometry.ts';
import { CardFlow } from './card-flow.tsx';
import { CaptionLayer } from './caption-layer.tsx';
import { CardOverlay } from './card-overlay.tsx';
import { ConnectHandle } from './connect-handle.tsx';
import { DragLayer } from './drag-layer.tsx';
import { aimAt, showAim } from './aim.ts';
import { FocusTree } from './focus-tree.tsx';
import { GestureLayer } from './gesture-layer.tsx';
import { Minimap } from './minimap.tsx';
import { listenToPointer } from './pointer-gestures.ts';
import { Stage } from './stage.ts';
import { UnderLayer } from './under-layer.tsx';
import { ZOOM_FACTOR, ZoomControls } from './zoom-controls.tsx';
import './canvas-tokens.css';
import classes from './organisation-canvas.module.css';

export function OrganisationCanvas(props: OrganisationCanvasProps) {
  const host = useRef<HTMLDivElement>(null);
  const first = useRef(props);
  const [stage, setStage] = useState<Stage | null>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const made = new Stage(element, sizeOf(element), first.current);
    const observer = new ResizeObserver(() => made.resized(sizeOf(element)));
    observer.observe(element);
    setStage(made);
    return () => {
      observer.disconnect();
      made.frames.stop();
    };
  }, []);
  return (
    <div ref={host} className={classes.canvas} data-canvas-scheme={props.colorScheme}>
      {stage !== null && <StageView stage={stage} props={props} />}
    </div>
  );
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement) => ({
  width: Math.max(1, clientWidth),
  height: Math.max(1, clientHeight),
});

function StageView({ stage, props }: { readonly stage: Stage; readonly props: OrganisationCanvasProps }) {
  const surface = useRef<HTMLDivElement>(null);
  const focus = useRef<HTMLDivElement>(null);
  const [showsMinimap, setShowsMinimap] = useState(true);
  const { labels, overlay = null, wheelZooms = false, hasMinimap = true, hasControls = true, pair, side } = props;

  useLayoutEffect(() => stage.update(props), [stage, props]);
  useLayoutEffect(() => {
    const mark = (): void => void surface.current?.toggleAttribute('data-near', stage.viewport.zoom > NEAR_ZOOM);
    mark();
    return stage.onViewport(mark);
  }, [stage]);
  useEffect(() => (pair === undefined || side === undefined ? undefined : pair.join(side, stage)), [pair, side, stage]);
  useEffect(() => {
    const element = surface.current;
    return element === null
      ? undefined
      : listenToPointer(element, stage, () => focus.current?.focus({ preventScroll: true }));
  }, [stage]);
  useImperativeHandle(
    props.commands,
    () => ({
      fit: () => stage.fit(),
      fitSelection: () => stage.fitSelection(),
      zoomIn: () => stage.zoomTo(stage.viewport.zoom * ZOOM_FACTOR),
      zoomOut: () => stage.zoomTo(stage.viewport.zoom / ZOOM_FACTOR),
      zoomTo100: () => stage.zoomTo(1),
      reveal: (id) => stage.reveal(id),
      focus: () => focus.current?.focus(),
      aim: (at) => aimAt(stage, at),
      showAim: (isAllowed) => showAim(stage, isAllowed),
    }),
    [stage],
  );
  const toggleMinimap = useCallback(() => setShowsMinimap((shows) => !shows), []);
  const context = useMemo(() => ({ labels, toggleFold: stage.toggleFold }), [labels, stage]);

  return (
    <>
      <FocusTree stage={stage} props={props} element={focus} />
      <div ref={surface} className={classes.surface} aria-hidden="true">
        <UnderLayer stage={stage} />
        <CanvasContext value={context}>
          <ReactFlowProvider>
            <CardFlow stage={stage} wheelZooms={wheelZooms} />
          </ReactFlowProvider>
        </CanvasContext>
        <ConnectHandle stage={stage} labels={labels} />
      </div>
      <CaptionLayer stage={stage} />
      <DragLayer stage={stage} labels={labels} />
      <GestureLayer stage={stage} labels={labels} />
      {overlay !== null && <CardOverlay key={overlay.id} stage={stage} id={overlay.id} content={overlay.content} />}
      {hasControls && (
        <ZoomControls
          stage={stage}
          labels={labels}
          showsMinimap={hasMinimap ? showsMinimap : null}
          onToggleMinimap={toggleMinimap}
        />
      )}
      {hasMinimap && showsMinimap && <Minimap stage={stage} labels={labels} />}
    </>
  );
}
