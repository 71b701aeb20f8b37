/** Beside the pointer: in words, what letting go here would do, or why it does not work. */
import type { RefObject } from 'react';
import type { DropVerdict } from './canvas-props.ts';
import type { Point, Size } from './viewport.ts';
import classes from './organisation-canvas.module.css';

interface VerdictLabelProps {
  readonly verdict: DropVerdict | null;
  readonly element: RefObject<HTMLDivElement | null>;
}

export function VerdictLabel({ verdict, element }: VerdictLabelProps) {
  return (
    <div
      ref={element}
      role="status"
      className={classes.verdict}
      data-refused={verdict?.ok === false || undefined}
      hidden={verdict === null}
    >
      {verdict === null ? '' : verdict.ok ? verdict.label : verdict.reason}
    </div>
  );
}

/** Beside the pointer, never over the edge of the canvas. */
export function placeLabel(label: HTMLElement | null, { x, y }: Point, { width, height }: Size): void {
  if (label === null) return;
  const left = Math.max(8, Math.min(x + 16, width - label.offsetWidth - 8));
  const top = Math.max(8, Math.min(y + 20, height - label.offsetHeight - 8));
  label.style.transform = `translate(${left}px, ${top}px)`;
}
