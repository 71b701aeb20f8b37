/** A panel beside the main part of the screen, or over it where there is no room; its width is the person's. */
import { CloseButton } from '@mantine/core';
import { useState, type CSSProperties, type ReactNode } from 'react';
import classes from './side-panel.module.css';
import { Splitter } from './splitter.tsx';

export interface SidePanelProps {
  readonly side: 'left' | 'right';
  readonly width: number;
  readonly least: number;
  readonly most: number;
  /** Open over the main part instead of beside it. */
  readonly isOver: boolean;
  readonly resizeLabel: string;
  readonly closeLabel: string;
  readonly onWidth: (width: number) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function SidePanel(props: SidePanelProps) {
  const { side, isOver, closeLabel, onClose, children } = props;
  const [moving, setMoving] = useState<number | null>(null);
  const width = moving ?? props.width;
  const splitter = (
    <Splitter
      label={props.resizeLabel}
      orientation="vertical"
      value={width}
      least={props.least}
      most={props.most}
      grows={side === 'left' ? 1 : -1}
      onMove={setMoving}
      onDone={(value) => {
        setMoving(null);
        props.onWidth(value);
      }}
    />
  );
  return (
    // Only hears Escape from what is inside.
    <div
      role="presentation"
      className={classes['holder'] ?? ''}
      data-side={side}
      data-over={isOver || undefined}
      onKeyDown={(event) => {
        if (!isOver || event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      {side === 'right' && !isOver && splitter}
      <div className={classes['panel'] ?? ''} style={{ '--panel-width': `${width}px` } as CSSProperties}>
        {isOver && (
          <CloseButton className={classes['close'] ?? ''} size="sm" aria-label={closeLabel} onClick={onClose} />
        )}
        {children}
      </div>
      {side === 'left' && !isOver && splitter}
    </div>
  );
}
