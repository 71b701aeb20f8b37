/** The least that drawing can cost: one canvas, painted anew for each frame, with nothing around it. */
import { laidOut, viewportFor, type Viewport } from './layout.ts';
import { CARD, type DrawPeer } from './peer.ts';

/** Below this zoom cards are boxes, as nobody could read them. */
const TEXT_FROM = 0.25;

export const drawPlainCanvas: DrawPeer = (host, people) => {
  const layout = laidOut(people);
  const { x, y, manager } = layout;
  const canvas = document.createElement('canvas');
  canvas.width = window.innerWidth;
  canvas.height = window.innerHeight;
  host.append(canvas);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('No drawing context.');
  let viewport: Viewport = viewportFor('near', people, layout);

  const paint = (): void => {
    const { zoom } = viewport;
    const [left, top] = [-viewport.x / zoom, -viewport.y / zoom];
    const [right, bottom] = [left + canvas.width / zoom, top + canvas.height / zoom];
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = '#f6f7f9';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.setTransform(zoom, 0, 0, zoom, viewport.x, viewport.y);
    context.beginPath();
    context.lineWidth = 1 / zoom;
    context.strokeStyle = '#b8bcc4';
    for (let at = 0; at < people.length; at++) {
      const above = manager[at]!;
      if (above === -1) continue;
      const [fromX, toX] = [x[above]! + CARD.width / 2, x[at]! + CARD.width / 2];
      const [fromY, toY] = [y[above]! + CARD.height, y[at]!];
      if (Math.max(fromX, toX) < left || Math.min(fromX, toX) > right || toY < top || fromY > bottom) continue;
      context.moveTo(fromX, fromY);
      context.lineTo(fromX, toY - 18);
      context.lineTo(toX, toY - 18);
      context.lineTo(toX, toY);
    }
    context.stroke();
    context.font = '600 13px sans-serif';
    for (let at = 0; at < people.length; at++) {
      const [cardX, cardY] = [x[at]!, y[at]!];
      if (cardX > right || cardX + CARD.width < left || cardY > bottom || cardY + CARD.height < top) continue;
      context.fillStyle = '#ffffff';
      context.fillRect(cardX, cardY, CARD.width, CARD.height);
      if (zoom < TEXT_FROM) continue;
      context.strokeRect(cardX, cardY, CARD.width, CARD.height);
      context.fillStyle = '#1f2430';
      context.fillText(people[at]!.name, cardX + 12, cardY + 20);
      context.fillText(people[at]!.title, cardX + 12, cardY + 36);
      context.fillText(people[at]!.team, cardX + 12, cardY + 52);
    }
  };
  let pending = false;
  const request = (): void => {
    if (pending) return;
    pending = true;
    requestAnimationFrame(() => {
      pending = false;
      paint();
    });
  };
  listen(canvas, (change) => {
    viewport = change(viewport);
    request();
  });
  paint();
  return {
    show(view) {
      viewport = viewportFor(view, people, layout);
      request();
    },
  };
};

/** Drags pan, wheels zoom. */
function listen(canvas: HTMLCanvasElement, move: (change: (viewport: Viewport) => Viewport) => void): void {
  canvas.addEventListener('pointermove', ({ buttons, movementX, movementY }) => {
    if (buttons !== 0) move(({ x, y, zoom }) => ({ x: x + movementX, y: y + movementY, zoom }));
  });
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const factor = 2 ** (-event.deltaY * 0.01);
      const { clientX, clientY } = event;
      move(({ x, y, zoom }) => ({
        x: clientX - (clientX - x) * factor,
        y: clientY - (clientY - y) * factor,
        zoom: zoom * factor,
      }));
    },
    { passive: false },
  );
}
