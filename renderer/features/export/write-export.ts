/** Writes what was chosen into a file, or hands it to the printer. */
import { joined } from '../../../shared/drawing/pdf/objects.ts';
import type { Page } from '../../../shared/drawing/pages.ts';
import { sceneToSvg } from '../../../shared/drawing/svg.ts';
import { t } from '../../i18n/t.ts';
import { exportBytes, exportText } from '../../state/export.ts';
import type { Choice, Format } from './choice.ts';
import { drawPng } from './draw-png.ts';
import { loadTypeFor } from './paint-scene.ts';
import { pictureText } from './picture-text.ts';
import { printPages } from './print-pages.ts';

const FILES: Readonly<Record<Format, { readonly ending: string; readonly type: string }>> = {
  svg: { ending: 'svg', type: 'image/svg+xml' },
  png: { ending: 'png', type: 'image/png' },
  pdf: { ending: 'pdf', type: 'application/pdf' },
  print: { ending: 'pdf', type: 'application/pdf' },
  csv: { ending: 'csv', type: 'text/csv' },
  json: { ending: 'json', type: 'application/json' },
  markdown: { ending: 'md', type: 'text/markdown' },
  mermaid: { ending: 'mmd', type: 'text/plain' },
  jsoncanvas: { ending: 'canvas', type: 'application/json' },
};

/** A name for the file, after the plan and the part. */
export function fileName({ format, what }: Choice, plan: string): string {
  const name = what === 'whole' ? plan : t('export.partName', { plan, part: t(`export.part.${what}`) });
  return `${name}.${FILES[format].ending}`;
}

/** Pictures come as pages, everything else as text. True when it was written or printed. */
export async function writeExport(choice: Choice, plan: string, content: readonly Page[] | string): Promise<boolean> {
  const name = fileName(choice, plan);
  const { type } = FILES[choice.format];
  if (typeof content === 'string') return exportText(name, content, type);
  const [first] = content;
  if (first === undefined) return false;
  if (choice.format === 'png') {
    return exportBytes(name, bytesOf(joined(await drawPng(first.scene, choice.scale))), type);
  }
  if (choice.format === 'pdf') return exportBytes(name, bytesOf(await pdfOf(content, plan)), type);
  if (choice.format === 'svg') return exportText(name, sceneToSvg(first.scene), type);
  await printPages(content);
  return true;
}

/** Write pages as one PDF; true when there is a file now. */
export const writePdf = async (name: string, pages: readonly Page[]): Promise<boolean> =>
  exportBytes(name, bytesOf(await pdfOf(pages, name)), FILES.pdf.type);

async function pdfOf(pages: readonly Page[], title: string): Promise<Uint8Array> {
  // The embedded type is a third of a megabyte: read when the first PDF is made.
  const { pagesToPdf } = await import('../../../shared/drawing/pdf/pdf.ts');
  await loadTypeFor(pages.map(({ scene }) => scene));
  return (await pagesToPdf(pages, { title, pictureText })).bytes;
}

/** The same bytes, said to be no shared memory. */
const bytesOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
