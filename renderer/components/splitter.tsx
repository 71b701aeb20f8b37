/** A line between two parts of the screen, moved by dragging it or with the arrow keys. */
import type { KeyboardEvent, PointerEvent } from 'react';
import classes from './splitter.module.css';

export interface SplitterProps {
  readonly label: string;
  /** How the line runs. */
  readonly orientation: 'vertical' | 'horizontal';
  /** Size of the part that it belongs to, in CSS pixels. */
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** 1: the part grows as the line moves right or down; -1: as it moves left or up. */
  readonly grows: 1 | -1;
  /** While the line moves. */
  readonly onMove: (value: number) => void;
  /** Where it was let go. */
  readonly onDone: (value: number) => void;
}

/** One press of an arrow key, in CSS pixels. */
const STEP = 16;

export function Splitter(props: SplitterProps) {
  const { label, orientation, value, least, most } = props;
  return (
    // A separator that can be moved is a widget with a value; the rule takes every separator for a mere line.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={classes['splitter'] ?? ''}
      data-orientation={orientation}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value)}
      aria-valuemin={least}
      aria-valuemax={most}
      onPointerDown={(event) => beginMoving(event, props)}
      onKeyDown={(event) => moveByKey(event, props)}
    />
  );
}

const within = ({ least, most }: SplitterProps, value: number): number =>
  Math.round(Math.max(least, Math.min(most, value)));

function beginMoving(event: PointerEvent<HTMLDivElement>, props: SplitterProps): void {
  if (event.button !== 0) return;
  event.preventDefault();
  const line = event.currentTarget;
  const start = along(event, props);
  let value = props.value;
  line.setPointerCapture(event.pointerId);
  const stop = new AbortController();
  const end = (): void => {
    stop.abort();
    props.onDone(value);
  };
  const move = (moved: globalThis.PointerEvent): void => {
    value = within(props, props.value + (along(moved, props) - start) * props.grows);
    props.onMove(value);
  };
  line.addEventListener('pointermove', move, { signal: stop.signal });
  line.addEventListener('pointerup', end, { signal: stop.signal });
  line.addEventListener('pointercancel', end, { signal: stop.signal });
}

const along = (event: { clientX: number; clientY: number }, { orientation }: SplitterProps): number =>
  orientation === 'vertical' ? event.clientX : event.clientY;

function moveByKey(event: KeyboardEvent, props: SplitterProps): void {
  const { value, least, most, grows, orientation } = props;
  const [back, forth] = orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  const values: Readonly<Record<string, number>> = {
    [back ?? '']: value - STEP * grows,
    [forth ?? '']: value + STEP * grows,
    Home: least,
    End: most,
  };
  const next = values[event.key];
  if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  props.onDone(within(props, next));
}
