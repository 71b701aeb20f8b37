/** A real organisation of 2,907 positions under two tops: every reporting line is in its pictures, and pages can be read. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageOf, READABLE, smallestType, type Page } from '../../../../shared/drawing/pages.ts';
import { pagesToPdf } from '../../../../shared/drawing/pdf/pdf.ts';
import { branchPages } from '../../../../shared/drawing/picture-pages.ts';
import { planScene } from '../../../../shared/drawing/plan-picture.ts';
import { sceneToSvg } from '../../../../shared/drawing/svg.ts';
import { ARRANGEMENTS } from '../../../../shared/model/view.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { importText } from '../../../support/import-list.ts';
import { pictureOf } from '../../../support/picture-options.ts';
import { pdfContent } from '../../../support/read-pdf.ts';

const FILE = new URL('../../../fixtures/orgs/health-department-2011-03-31-positions.csv', import.meta.url);
const POSITIONS = 2_907;
const LINES = POSITIONS - 2;
/** How the line to a report begins in a PDF: its colour, one wide, not dashed. */
const LINE = '0.71 0.74 0.78 RG 1 w [] 0 d ';

let tables: Tables;

beforeAll(async () => {
  ({ tables } = importText(await readFile(FILE, 'utf8')));
  expect(tables.position.size).toBe(POSITIONS);
});

async function linesInPdf(pages: readonly Page[]): Promise<number> {
  const { bytes } = await pagesToPdf(pages, { title: '', pictureText: () => null });
  return pdfContent(bytes)
    .split('\n')
    .filter((operator) => operator.startsWith(LINE)).length;
}

describe.each(ARRANGEMENTS)('arranged as %s', (arrangement) => {
  it('has a line in SVG and PDF for every position but the two at the top', async () => {
    const scene = planScene(tables, pictureOf(tables, { arrangement }));
    const svg = sceneToSvg(scene);
    expect(svg.match(/<path [^>]*data-from=/g)).toHaveLength(LINES);
    expect(svg.match(/<g class="card">/g)).toHaveLength(POSITIONS);
    expect(await linesInPdf([pageOf(scene, 'fit')])).toBe(LINES);
  });
});

describe.each([
  ['a4', 2],
  ['a3', 4],
] as const)('on pages of %s, by the managers of layer %i', (paper, layer) => {
  it('has every line on one page or another, all large enough to read, and the contents name every page', async () => {
    const pages = branchPages(tables, pictureOf(tables), { paper, layer });
    for (const page of pages) expect(smallestType(page), page.scene.title).toBeGreaterThanOrEqual(READABLE);
    expect(await linesInPdf(pages)).toBe(LINES);
    const contents = pages.filter(({ scene }) =>
      scene.shapes.some((shape) => shape.kind === 'group' && shape.name === 'index'),
    );
    const named = contents.flatMap(({ links }) => links.map(({ page }) => page));
    expect(named).toEqual(pages.slice(contents.length).map((_, index) => contents.length + index));
  });

  it('leads from every folded card to the page of its branch', () => {
    const pages = branchPages(tables, pictureOf(tables), { paper, layer });
    const drawn = pages.filter(({ scene }) =>
      scene.shapes.some((shape) => shape.kind === 'group' && shape.name === 'lines'),
    );
    const [above, ...branches] = drawn;
    const first = pages.length - drawn.length;
    const linked = drawn.flatMap(({ links }) => links.map(({ page }) => page));
    expect(above?.links.length).toBeGreaterThan(0);
    expect(linked.toSorted((a, b) => a - b)).toEqual(branches.map((_, index) => first + 1 + index));
  });
});
