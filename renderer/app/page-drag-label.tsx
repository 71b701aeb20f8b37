/** Beside the pointer while something is dragged across the page: in words, what a drop here would do. */
import { useLayoutEffect, useRef } from 'react';
import { useApp } from '../state/store.ts';
import classes from './page-drag-label.module.css';

export function PageDragLabel() {
  const verdict = useApp((state) => state.pageDrag?.verdict ?? null);
  const label = useRef<HTMLDivElement>(null);
  const pointer = useRef({ x: 0, y: 0 });
  useLayoutEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent): void => {
      pointer.current = { x: clientX, y: clientY };
      place(label.current, pointer.current);
    };
    window.addEventListener('pointermove', follow);
    return () => window.removeEventListener('pointermove', follow);
  }, []);
  // Another sentence is of another size.
  useLayoutEffect(() => place(label.current, pointer.current));
  return (
    <div
      ref={label}
      role="status"
      className={classes['label']}
      data-refused={verdict?.ok === false || undefined}
      hidden={verdict === null}
    >
      {verdict === null ? '' : verdict.ok ? verdict.label : verdict.reason}
    </div>
  );
}

/** Never over the edge of the page. */
function place(label: HTMLElement | null, { x, y }: { readonly x: number; readonly y: number }): void {
  if (label === null || label.hidden) return;
  const left = Math.max(8, Math.min(x + 16, window.innerWidth - label.offsetWidth - 8));
  const top = Math.max(8, Math.min(y + 20, window.innerHeight - label.offsetHeight - 8));
  label.style.transform = `translate(${left}px, ${top}px)`;
}
