/** Shapes as the operators of a PDF page (ISO 32000-1, 8 and 9). The page has been turned so that y goes down. */
import {
  plainShapes,
  short,
  type PathShape,
  type RectShape,
  type Shape,
  type Stroke,
  type TextShape,
} from '../scene.ts';
import { runWidth, type DocumentFonts, type Run } from './fonts.ts';
import type { TextPictures } from './text-pictures.ts';
import { hex4 } from './objects.ts';
import { colour, numbers, startOf } from './operands.ts';

/** What drawing shares over all pages of a document. */
export interface Drawing {
  readonly fonts: DocumentFonts;
  readonly pictures: TextPictures;
}

/** How far the handles of a Bézier curve reach for a quarter of a circle. */
const QUARTER = 0.5523;

/** The shapes as operators. */
export function drawShapes(shapes: readonly Shape[], drawing: Drawing): string {
  const operators: string[] = [];
  for (const shape of plainShapes(shapes)) {
    if (shape.kind === 'rect') operators.push(drawRect(shape));
    else if (shape.kind === 'path') operators.push(drawPath(shape));
    else operators.push(drawText(shape, drawing));
  }
  return operators.join('');
}

function drawRect({ x, y, width, height, radius = 0, fill, stroke }: RectShape): string {
  const outline = radius === 0 ? `${numbers(x, y, width, height)} re` : roundedRect(x, y, { width, height, radius });
  return painted(outline, fill, stroke);
}

function roundedRect(
  x: number,
  y: number,
  { width, height, radius }: { readonly width: number; readonly height: number; readonly radius: number },
): string {
  const r = Math.min(radius, width / 2, height / 2);
  const c = r * (1 - QUARTER);
  const [right, bottom] = [x + width, y + height];
  return [
    `${numbers(x + r, y)} m ${numbers(right - r, y)} l`,
    `${numbers(right - c, y, right, y + c, right, y + r)} c ${numbers(right, bottom - r)} l`,
    `${numbers(right, bottom - c, right - c, bottom, right - r, bottom)} c ${numbers(x + r, bottom)} l`,
    `${numbers(x + c, bottom, x, bottom - c, x, bottom - r)} c ${numbers(x, y + r)} l`,
    `${numbers(x, y + c, x + c, y, x + r, y)} c h`,
  ].join(' ');
}

function drawPath({ d, fill, stroke }: PathShape): string {
  return painted(pathOperators(d), fill, stroke);
}

/** `M 1 2 L 3 4` as `1 2 m 3 4 l`. */
function pathOperators(d: string): string {
  const steps = d.match(/[MLCZ][^MLCZ]*/g) ?? [];
  return steps
    .map((step) => {
      const operator = step.charAt(0) === 'Z' ? 'h' : step.charAt(0).toLowerCase();
      return `${step.slice(1).trim()} ${operator}`.trimStart();
    })
    .join(' ');
}

function painted(outline: string, fill: string | undefined, stroke: Stroke | undefined): string {
  const colours = `${fill === undefined ? '' : `${colour(fill)} rg `}${stroke === undefined ? '' : strokeOperators(stroke)}`;
  const end = fill === undefined ? (stroke === undefined ? 'n' : 'S') : stroke === undefined ? 'f' : 'B';
  return `${colours}${outline} ${end}\n`;
}

const strokeOperators = ({ colour: stroke, width, dash }: Stroke): string =>
  `${colour(stroke)} RG ${short(width)} w [${dash?.map(short).join(' ') ?? ''}] 0 d `;

function drawText(shape: TextShape, drawing: Drawing): string {
  const picture = drawing.pictures.of(shape);
  if (picture !== null) return picture;
  const runs = drawing.fonts.runsOf(shape.text, shape.weight);
  const width = (runs.reduce((sum, run) => sum + runWidth(run), 0) * shape.size) / 1000;
  const x = startOf(shape, width);
  const line = shape.struck === true ? struckLine(shape, x, width) : '';
  return `BT ${colour(shape.colour)} rg 1 0 0 -1 ${numbers(x, shape.y)} Tm ${runs.map((run) => shown(run, shape.size)).join(' ')} ET\n${line}`;
}

const shown = ({ font, glyphs }: Run, size: number): string =>
  `/${font.name} ${short(size)} Tf <${glyphs.map(hex4).join('')}> Tj`;

function struckLine({ y, size, colour: ink }: TextShape, x: number, width: number): string {
  const middle = y - size * 0.28;
  return `${colour(ink)} RG ${short(size / 15)} w [] 0 d ${numbers(x, middle)} m ${numbers(x + width, middle)} l S\n`;
}
