/** What `orgwright export` can write: each format with what it makes of a plan. */
import type { PositionId } from '../../shared/analysis/reporting-tree.ts';
import { cardPlaces } from '../../shared/drawing/card-places.ts';
import { shownIn } from '../../shared/drawing/organisation-scene.ts';
import { branchPages } from '../../shared/drawing/picture-pages.ts';
import { pageOf, type Paper } from '../../shared/drawing/pages.ts';
import { pagesToPdf } from '../../shared/drawing/pdf/pdf.ts';
import { planScene, type PictureOptions } from '../../shared/drawing/plan-picture.ts';
import { sceneToSvg } from '../../shared/drawing/svg.ts';
import { peopleCsv } from '../../shared/exchange/people/people-csv.ts';
import { peopleJson } from '../../shared/exchange/people/people-json.ts';
import { treeCanvas } from '../../shared/exchange/tree/json-canvas.ts';
import { treeMarkdown } from '../../shared/exchange/tree/markdown.ts';
import { treeMermaid } from '../../shared/exchange/tree/mermaid.ts';
import type { DocumentOptions } from '../../shared/exchange/tree/tree-part.ts';
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import type { Tables } from '../../shared/model/tables.ts';

export interface ExportRequest {
  readonly tables: Tables;
  readonly picture: PictureOptions;
  readonly includePay: boolean;
  readonly paper: Paper;
  /** Every manager of this layer on a page of their own; null draws one picture. */
  readonly layer: number | null;
}

export interface Exported {
  readonly content: string | Uint8Array;
  /** What the file lacks, in a sentence; null when it lacks nothing. */
  readonly lack: string | null;
}

type Format = (request: ExportRequest) => Exported | Promise<Exported>;

const whole = (content: string): Exported => ({ content, lack: null });

const positionsOf = ({ tables, picture }: ExportRequest): ReadonlySet<PositionId> =>
  new Set(shownIn(reportingTree(tables), picture));

const documentOf = ({ picture, includePay }: ExportRequest): DocumentOptions => ({
  ...picture,
  note: picture.notes.join(' · '),
  includePay,
});

export const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['csv', (request) => whole(peopleCsv(request.tables, { ...request, only: positionsOf(request) }))],
  ['json', (request) => whole(peopleJson(request.tables, { ...request, only: positionsOf(request) }))],
  ['markdown', (request) => whole(treeMarkdown(request.tables, documentOf(request)))],
  ['mermaid', (request) => whole(treeMermaid(request.tables, documentOf(request)))],
  [
    'jsoncanvas',
    (request) => {
      const { tables, picture } = request;
      return whole(treeCanvas(tables, documentOf(request), cardPlaces(tables, picture, picture.colours)));
    },
  ],
  ['svg', ({ tables, picture }) => whole(sceneToSvg(planScene(tables, picture)))],
  ['pdf', pdf],
]);

/** Texts named in the sentence on what is missing. */
const NAMED = 3;

async function pdf({ tables, picture, paper, layer }: ExportRequest): Promise<Exported> {
  const pages =
    layer === null ? [pageOf(planScene(tables, picture), paper)] : branchPages(tables, picture, { layer, paper });
  const { bytes, missing } = await pagesToPdf(pages, { title: picture.title, pictureText: () => null });
  if (missing.length === 0) return { content: bytes, lack: null };
  const named = missing
    .slice(0, NAMED)
    .map((text) => `"${text}"`)
    .join(', ');
  const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : '';
  const lack = `Letters outside Latin, Greek and Cyrillic are empty boxes in this PDF: ${named}${more}. The app draws them; SVG keeps them as well.`;
  return { content: bytes, lack };
}
