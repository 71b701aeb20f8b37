/** Zoom out, the zoom itself (back to 100 %), zoom in, everything into view, and the switch of the minimap. */
import { memo, useSyncExternalStore, type ReactNode } from 'react';
import { IconFocusCentered, IconMap, IconMinus, IconPlus } from '@tabler/icons-react';
import type { CanvasLabels } from './canvas-props.ts';
import type { Stage } from './stage.ts';
import classes from './organisation-canvas.module.css';

const ICON = { size: 16, stroke: 1.6 } as const;
/** One press zooms by this factor. */
export const ZOOM_FACTOR = 1.25;

interface ZoomControlsProps {
  readonly stage: Stage;
  readonly labels: CanvasLabels;
  /** Null: there is none. */
  readonly showsMinimap: boolean | null;
  readonly onToggleMinimap: () => void;
}

export const ZoomControls = memo(function ZoomControls({
  stage,
  labels,
  showsMinimap,
  onToggleMinimap,
}: ZoomControlsProps) {
  const percent = useSyncExternalStore(stage.onViewport, () => percentOf(stage.viewport.zoom));
  return (
    <div className={classes.controls} role="group">
      <ControlButton label={labels.zoomOut} onClick={() => stage.zoomTo(stage.viewport.zoom / ZOOM_FACTOR)}>
        <IconMinus {...ICON} />
      </ControlButton>
      <button
        type="button"
        className={classes.percent}
        title={labels.zoomTo100}
        aria-label={`${labels.zoomTo100}, ${percent}`}
        onClick={() => stage.zoomTo(1)}
      >
        {percent}
      </button>
      <ControlButton label={labels.zoomIn} onClick={() => stage.zoomTo(stage.viewport.zoom * ZOOM_FACTOR)}>
        <IconPlus {...ICON} />
      </ControlButton>
      <ControlButton label={labels.fit} onClick={() => stage.fit()}>
        <IconFocusCentered {...ICON} />
      </ControlButton>
      {showsMinimap !== null && (
        <ControlButton
          label={showsMinimap ? labels.hideMinimap : labels.showMinimap}
          isPressed={showsMinimap}
          onClick={onToggleMinimap}
        >
          <IconMap {...ICON} />
        </ControlButton>
      )}
    </div>
  );
});

const percentOf = (zoom: number): string => {
  const percent = zoom * 100;
  return `${percent < 2 ? percent.toFixed(1) : Math.round(percent)}%`;
};

function ControlButton({
  label,
  isPressed,
  onClick,
  children,
}: {
  readonly label: string;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={classes.control}
      title={label}
      aria-label={label}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
