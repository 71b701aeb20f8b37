/** Real mouse input through the browser's protocol, step by step: drags, and the wheel with Control. */
import type { CDPSession } from 'playwright-core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Stroke {
  readonly button: 'left' | 'middle';
  readonly dx: number;
  readonly dy: number;
  readonly steps: number;
}

/** One drag of the mouse. With the left button, Escape at its end leaves what was held where it was. */
export async function drag(session: CDPSession, from: Point, { button, dx, dy, steps }: Stroke): Promise<void> {
  const buttons = button === 'left' ? 1 : 4;
  const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', step: number) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x: from.x + dx * step,
      y: from.y + dy * step,
      button,
      buttons: type === 'mouseReleased' ? 0 : buttons,
      clickCount: 1,
    });
  await send('mousePressed', 0);
  for (let step = 1; step <= steps; step++) await send('mouseMoved', step);
  if (button === 'left') {
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Escape', code: 'Escape' });
  }
  await send('mouseReleased', steps);
}

export async function zoomInAndOut(session: CDPSession, at: Point, steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    await session.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...at,
      deltaX: 0,
      deltaY: step < steps / 2 ? -20 : 20,
      // Control, as a pinch on a touchpad comes.
      modifiers: 2,
    });
  }
}
