/** Writes pages of scenes as one PDF: vectors, real text in an embedded Inter, links from the index, bookmarks. */
import type { Page } from '../pages.ts';
import { drawShapes, type Drawing } from './draw.ts';
import { embedFont } from './embed-font.ts';
import { DocumentFonts } from './fonts.ts';
import { PdfObjects, pdfText, type Reference } from './objects.ts';
import { colour, numbers } from './operands.ts';
import { TextPictures, type PictureText } from './text-pictures.ts';

export interface PdfOptions {
  readonly title: string;
  /** Draws what Inter cannot; without it those letters are empty boxes, and `missing` tells which texts hold them. */
  readonly pictureText: PictureText;
}

export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly missing: readonly string[];
}

/** Everything one page's objects refer to. */
interface Frame {
  readonly objects: PdfObjects;
  readonly tree: Reference;
  readonly resources: Reference;
  readonly references: readonly Reference[];
}

/** The pages as the bytes of a PDF file. */
export async function pagesToPdf(pages: readonly Page[], { title, pictureText }: PdfOptions): Promise<PdfFile> {
  const objects = new PdfObjects();
  const drawing: Drawing = { fonts: new DocumentFonts(), pictures: new TextPictures(pictureText) };
  const frame: Frame = {
    objects,
    tree: objects.reserve(),
    resources: objects.reserve(),
    references: pages.map(() => objects.reserve()),
  };
  for (const [index, page] of pages.entries()) await writePage(frame, page, { index, drawing });
  const fonts: string[] = [];
  for (const font of drawing.fonts.used) fonts.push(`/${font.name} ${await embedFont(objects, font)} 0 R`);
  const { pictures, font } = await drawing.pictures.write(objects);
  objects.add(`<</Font<<${fonts.join('')}${font}>>/XObject<<${pictures}>>>>`, frame.resources);
  const kids = frame.references.map((reference) => `${reference} 0 R`).join(' ');
  objects.add(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`, frame.tree);
  const outline = writeOutline(frame, pages);
  const root = objects.add(
    `<</Type/Catalog/Pages ${frame.tree} 0 R/Lang(en)/ViewerPreferences<</DisplayDocTitle true>>${outline}>>`,
  );
  const info = objects.add(`<</Title${pdfText(title)}/Creator(Orgwright)/Producer(Orgwright)>>`);
  return { bytes: objects.toFile(root, info), missing: [...drawing.pictures.missing] };
}

async function writePage(
  { objects, tree, resources, references }: Frame,
  page: Page,
  { index, drawing }: { readonly index: number; readonly drawing: Drawing },
): Promise<void> {
  const { scene, width, height, left, top, scale } = page;
  // y goes down in scenes and up on pages.
  const turn = `${scaled(scale)} 0 0 ${scaled(-scale)} ${numbers(left, height - top)} cm`;
  const ground = scene.background === '#ffffff' ? '' : drawGround(page);
  const content = await objects.addPackedText(
    '',
    `${ground}q 1 J 1 j ${turn}\n${drawShapes(scene.shapes, drawing)}Q\n`,
  );
  const links = page.links.flatMap((link) => {
    const target = references[link.page];
    if (target === undefined) return [];
    const [x, y] = [left + link.x * scale, height - top - (link.y + link.height) * scale];
    const box = numbers(x, y, x + link.width * scale, y + link.height * scale);
    return [`<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[${box}]/Dest[${target} 0 R/Fit]>>`];
  });
  const annotations = links.length === 0 ? '' : `/Annots[${links.join('')}]`;
  objects.add(
    `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${numbers(width, height)}]/Resources ${resources} 0 R/Contents ${content} 0 R${annotations}>>`,
    references[index],
  );
}

/** A small scale needs more decimals than a place does. */
const scaled = (value: number): string => String(Math.round(value * 1e6) / 1e6);

const drawGround = ({ scene, width, height }: Page): string =>
  `${colour(scene.background)} rg 0 0 ${numbers(width, height)} re f\n`;

/** Bookmarks, one a page, where there is more than one. */
function writeOutline({ objects, references }: Frame, pages: readonly Page[]): string {
  if (pages.length < 2) return '';
  const outline = objects.reserve();
  const items = pages.map(() => objects.reserve());
  for (const [index, { scene }] of pages.entries()) {
    const before = index === 0 ? '' : `/Prev ${items[index - 1]} 0 R`;
    const after = index === items.length - 1 ? '' : `/Next ${items[index + 1]} 0 R`;
    objects.add(
      `<</Title${pdfText(scene.name)}/Parent ${outline} 0 R${before}${after}/Dest[${references[index]} 0 R/Fit]>>`,
      items[index],
    );
  }
  objects.add(`<</Type/Outlines/First ${items[0]} 0 R/Last ${items.at(-1)} 0 R/Count ${items.length}>>`, outline);
  return `/Outlines ${outline} 0 R/PageMode/UseOutlines`;
}
