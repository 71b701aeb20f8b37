/** Paints a scene on a canvas: for previews and for PNG. The third writer beside SVG and PDF, over the same shapes. */
import { fontOf } from '../../canvas/fit-text.ts';
import {
  plainShapes,
  type GroupShape,
  type Scene,
  type Shape,
  type Stroke,
  type TextShape,
} from '../../../shared/drawing/scene.ts';

type PlainShape = Exclude<Shape, GroupShape>;

/** A shape with the rows it covers, so that strips paint only what is in them. */
interface Ranged {
  readonly shape: PlainShape;
  readonly top: number;
  readonly bottom: number;
}

/** What of a scene is painted, and how large. */
export interface Window {
  /** Left and top of the canvas on the scene. */
  readonly x: number;
  readonly y: number;
  /** Pixels of the canvas to a pixel of the scene. */
  readonly scale: number;
}

export type PaintScene = (context: CanvasRenderingContext2D, window: Window) => void;

/** A painter of this scene; what can be known beforehand is found out once. */
export function scenePainter(scene: Scene): PaintScene {
  const shapes = [...plainShapes(scene.shapes)].map(ranged);
  return (context, { x, y, scale }) => {
    const { width, height } = context.canvas;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = scene.background;
    context.fillRect(0, 0, width, height);
    context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
    context.lineCap = 'square';
    context.lineJoin = 'round';
    const end = y + height / scale;
    for (const { shape, top, bottom } of shapes) if (bottom >= y && top <= end) paint(context, shape);
  };
}

/** Load every part of the type that these scenes need; canvases draw with what is there. */
export async function loadTypeFor(scenes: readonly Scene[]): Promise<void> {
  const letters = new Set<string>();
  for (const { shapes } of scenes) {
    for (const shape of plainShapes(shapes))
      if (shape.kind === 'text') for (const letter of shape.text) letters.add(letter);
  }
  const text = [...letters].join('');
  await Promise.allSettled(([400, 600] as const).map((weight) => document.fonts.load(fontOf(weight, 13), text)));
}

function ranged(shape: PlainShape): Ranged {
  if (shape.kind === 'rect') return { shape, top: shape.y - 2, bottom: shape.y + shape.height + 2 };
  if (shape.kind === 'text') return { shape, top: shape.y - 2 * shape.size, bottom: shape.y + shape.size };
  // Every second number of a path is a y.
  const numbers = shape.d.match(/-?\d+(\.\d+)?/g) ?? [];
  let [top, bottom] = [Infinity, -Infinity];
  for (let at = 1; at < numbers.length; at += 2) {
    const y = Number(numbers[at]);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { shape, top: top - 2, bottom: bottom + 2 };
}

function paint(context: CanvasRenderingContext2D, shape: PlainShape): void {
  if (shape.kind === 'text') {
    paintText(context, shape);
    return;
  }
  const outline = new Path2D(shape.kind === 'path' ? shape.d : undefined);
  if (shape.kind === 'rect') outline.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 0);
  const { fill: inside } = shape;
  if (inside !== undefined) {
    context.fillStyle = inside;
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is no array
    context.fill(outline);
  }
  if (shape.stroke !== undefined) {
    setStroke(context, shape.stroke);
    context.stroke(outline);
  }
}

function setStroke(context: CanvasRenderingContext2D, { colour, width, dash }: Stroke): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = dash === undefined ? 'square' : 'butt';
  context.setLineDash([...(dash ?? [])]);
}

function paintText(
  context: CanvasRenderingContext2D,
  { text, x, y, size, weight, colour, anchor, struck }: TextShape,
): void {
  context.font = fontOf(weight, size);
  context.fillStyle = colour;
  context.textAlign = anchor === 'end' ? 'right' : anchor === 'middle' ? 'center' : 'left';
  context.fillText(text, x, y);
  if (struck !== true) return;
  const { width } = context.measureText(text);
  context.fillRect(x, y - size * 0.3, width, size / 15);
}
