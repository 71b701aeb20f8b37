/** Prints pages through the browser: each a drawing of its own on a sheet of its size, and nothing of the screen. */
import type { Page } from '../../../shared/drawing/pages.ts';
import type { Scene, Shape, Stroke } from '../../../shared/drawing/scene.ts';
import { assertNever } from '../../../shared/util/assert-never.ts';
import { loadTypeFor } from './paint-scene.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';
const SHEETS = 'print-sheets';
const FAMILY = '"Inter Variable", system-ui, sans-serif';

/** Ask the browser to print; resolves when its dialog is gone. */
export async function printPages(pages: readonly Page[]): Promise<void> {
  await loadTypeFor(pages.map(({ scene }) => scene));
  const sheets = document.createElement('div');
  sheets.className = SHEETS;
  sheets.append(...pages.map(sheetOf));
  const style = new CSSStyleSheet();
  style.replaceSync(printStyle(pages));
  document.body.append(sheets);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  const done = new Promise<void>((resolve) => window.addEventListener('afterprint', () => resolve(), { once: true }));
  window.print();
  await done;
  sheets.remove();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== style);
}

/** Every page has its own size, by a page name of its own; everything else of the page stays away. */
function printStyle(pages: readonly Page[]): string {
  const sizes = pages.map(
    ({ width, height }, index) =>
      `@page sheet-${index} { size: ${width}pt ${height}pt; margin: 0 } .${SHEETS} > :nth-child(${index + 1}) { page: sheet-${index} }`,
  );
  return `
    .${SHEETS} { display: none }
    @media print {
      html, body { width: auto !important; height: auto !important; margin: 0; overflow: visible !important; background: none }
      body > *:not(.${SHEETS}) { display: none !important }
      .${SHEETS} { display: block; print-color-adjust: exact; -webkit-print-color-adjust: exact }
      .${SHEETS} > * { position: relative; overflow: hidden; break-after: page; break-inside: avoid }
      .${SHEETS} > :last-child { break-after: auto }
    }
    ${sizes.join('\n')}
  `;
}

function sheetOf({ scene, width, height, left, top, scale }: Page): HTMLElement {
  const sheet = document.createElement('div');
  Object.assign(sheet.style, { width: `${width}pt`, height: `${height}pt`, background: scene.background });
  const drawing = drawingOf(scene);
  Object.assign(drawing.style, {
    position: 'absolute',
    left: `${left}pt`,
    top: `${top}pt`,
    width: `${scene.width * scale}pt`,
    height: `${scene.height * scale}pt`,
  });
  sheet.append(drawing);
  return sheet;
}

function drawingOf(scene: Scene): SVGElement {
  const drawing = element('svg', {
    viewBox: `0 0 ${scene.width} ${scene.height}`,
    'font-family': FAMILY,
    'stroke-linecap': 'square',
  });
  drawing.append(...scene.shapes.map(shapeElement));
  return drawing;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function element(name: string, attributes: Attributes): SVGElement {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, String(value));
  return made;
}

function shapeElement(shape: Shape): SVGElement {
  switch (shape.kind) {
    case 'group': {
      const group = element('g', {});
      group.append(...shape.shapes.map(shapeElement));
      return group;
    }
    case 'rect': {
      const { x, y, width, height, radius, fill, stroke } = shape;
      return element('rect', { x, y, width, height, rx: radius, ...paintOf(fill, stroke) });
    }
    case 'path':
      return element('path', { d: shape.d, ...paintOf(shape.fill, shape.stroke) });
    case 'text': {
      const { x, y, size, weight, colour, anchor, struck } = shape;
      const text = element('text', {
        x,
        y,
        'font-size': size,
        'font-weight': weight,
        'text-anchor': anchor,
        'text-decoration': struck === true ? 'line-through' : undefined,
        fill: colour,
      });
      text.textContent = shape.text;
      return text;
    }
    default:
      return assertNever(shape);
  }
}

const paintOf = (fill: string | undefined, stroke: Stroke | undefined): Attributes => ({
  fill: fill ?? 'none',
  stroke: stroke?.colour,
  'stroke-width': stroke?.width,
  'stroke-dasharray': stroke?.dash?.join(' '),
  'stroke-linecap': stroke?.dash === undefined ? undefined : 'butt',
});
