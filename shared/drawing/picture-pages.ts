/** A plan on several pages: pages of contents in front, what is above the branches, and a page per branch. */
import type { PositionId } from '../analysis/reporting-tree.ts';
import { branchPictures, type BranchPicture } from './branch-pictures.ts';
import { indexScenes } from './index-page.ts';
import { pageOf, type Page, type PageLink, type Paper } from './pages.ts';
import type { PictureOptions } from './plan-picture.ts';
import type { Tables } from '../model/tables.ts';
import type { Scene } from './scene.ts';

/** The managers of a layer, 1 at the top, on pages of their own; more pages where one would be too small to read. */
export function branchPages(
  tables: Tables,
  options: PictureOptions,
  cut: { readonly layer: number; readonly paper: Paper },
): readonly Page[] {
  return paged(branchPictures(tables, options, cut), cut.paper, options);
}

/** Pages of these pictures; with more than one, pages of contents come first and folded cards lead to their pages. */
function paged(pictures: readonly BranchPicture[], paper: Paper, options: PictureOptions): readonly Page[] {
  const [only] = pictures;
  if (only !== undefined && pictures.length === 1) return [pageOf(only.scene, paper)];
  const { title, notes, theme, say } = options;
  const index = indexScenes(pictures, { title, note: notes.join(' · '), theme, say });
  const pageOfTop = new Map<string, number>();
  for (const [at, { top }] of pictures.entries()) if (top !== null) pageOfTop.set(top, index.length + at);
  return [
    ...index.map(({ scene, links }) => pageOf(scene, paper === 'fit' ? 'a4' : paper, links)),
    ...pictures.map(({ scene, top }) => pageOf(scene, paper, cardLinks(scene, top, pageOfTop))),
  ];
}

/** Cards whose reports are on another page lead there. */
function cardLinks(
  { shapes }: Scene,
  top: PositionId | null,
  pageOfTop: ReadonlyMap<string, number>,
): readonly PageLink[] {
  return shapes.flatMap((shape) => {
    if (shape.kind !== 'group' || shape.of === undefined || shape.of === top) return [];
    const page = pageOfTop.get(shape.of);
    const [body] = shape.shapes;
    if (page === undefined || body?.kind !== 'rect') return [];
    return [{ x: body.x, y: body.y, width: body.width, height: body.height, page }];
  });
}
