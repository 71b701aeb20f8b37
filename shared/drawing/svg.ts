/** Writes a scene as SVG 1.1: shapes and text only, no links, no styles from outside, nothing that runs. */
import type { GroupShape, PathShape, RectShape, Scene, Shape, Stroke, TextShape } from './scene.ts';
import { short } from './scene.ts';
import { assertNever } from '../util/assert-never.ts';

/** Inter where the reader has it; the system's own type otherwise. */
const FAMILY = "Inter, 'Inter Variable', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
/** What XML 1.0 cannot hold, not even escaped. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Nearly all texts need nothing done. */
const PLAIN = /^[\u0020\u0021\u0023-\u0025\u0028-\u003B\u003D\u003F-\uD7FF]*$/;
const SPECIAL = /[&<>"']/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as XML holds it: special characters escaped, broken and illegal ones left out. */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  const legal = text.replaceAll(ILLEGAL, '');
  return legal.replaceAll(SPECIAL, (sign) => ESCAPES[sign] ?? '');
}

/** The scene as the text of an SVG file. */
export function sceneToSvg(scene: Scene): string {
  const { title, background } = scene;
  const [width, height] = [short(scene.width), short(scene.height)];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(title)}" font-family="${escapeXml(FAMILY)}">\n`,
    `<title>${escapeXml(title)}</title>\n`,
    `<rect width="${width}" height="${height}" fill="${background}"/>\n`,
    ...scene.shapes.map(shapeToSvg),
    '</svg>\n',
  ].join('');
}

function shapeToSvg(shape: Shape): string {
  switch (shape.kind) {
    case 'group':
      return groupToSvg(shape);
    case 'rect':
      return rectToSvg(shape);
    case 'path':
      return pathToSvg(shape);
    case 'text':
      return textToSvg(shape);
    default:
      return assertNever(shape);
  }
}

function groupToSvg({ name, label, shapes }: GroupShape): string {
  const said = label === undefined ? '' : `<title>${escapeXml(label)}</title>`;
  return `<g class="${name}">${said}\n${shapes.map(shapeToSvg).join('')}</g>\n`;
}

function rectToSvg({ x, y, width, height, radius, fill, stroke }: RectShape): string {
  const rounded = radius === undefined ? '' : ` rx="${short(radius)}"`;
  const place = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
  return `<rect ${place}${rounded}${paintOf(fill, stroke)}/>\n`;
}

function pathToSvg({ d, fill, stroke, from, to }: PathShape): string {
  const ends =
    from === undefined || to === undefined ? '' : ` data-from="${escapeXml(from)}" data-to="${escapeXml(to)}"`;
  return `<path d="${escapeXml(d)}"${ends}${paintOf(fill, stroke)}/>\n`;
}

function textToSvg({ x, y, text, size, weight, colour, anchor, struck, length }: TextShape): string {
  const bold = weight === 400 ? '' : ' font-weight="600"';
  const anchored = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
  const line = struck === true ? ' text-decoration="line-through"' : '';
  const kept = length === undefined ? '' : ` textLength="${short(length)}" lengthAdjust="spacingAndGlyphs"`;
  const place = `x="${short(x)}" y="${short(y)}"`;
  return `<text ${place} font-size="${short(size)}"${bold}${anchored}${line}${kept} fill="${colour}">${escapeXml(text)}</text>\n`;
}

function paintOf(fill: string | undefined, stroke: Stroke | undefined): string {
  const filled = ` fill="${fill ?? 'none'}"`;
  if (stroke === undefined) return filled;
  const dash = stroke.dash === undefined ? '' : ` stroke-dasharray="${stroke.dash.map(short).join(' ')}"`;
  return `${filled} stroke="${stroke.colour}" stroke-width="${short(stroke.width)}"${dash}`;
}
