/**
 * `node build/make-fonts.ts`: writes the parts of Inter that pictures need into shared/drawing, as modules that the
 * page and the command line read alike: widths of characters, and the font files that a PDF embeds, packed already.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { folders } from './folders.ts';
import { readCharacters, readWoff, tableOf, trueTypeFile, type FontTables } from './fonts/read-woff.ts';

const WEIGHTS = [400, 600] as const;
const PARTS = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'] as const;
/** What a PDF needs of a font (ISO 32000-1, 9.9): no layout tables, no names. */
const KEPT = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'cvt ', 'fpgm', 'prep'];
/** Widths are kept in thousandths of the type size. */
const EM = 1000;

interface Font {
  readonly part: (typeof PARTS)[number];
  readonly weight: (typeof WEIGHTS)[number];
  readonly tables: FontTables;
  readonly glyphs: ReadonlyMap<number, number>;
}

async function readFont(part: Font['part'], weight: Font['weight']): Promise<Font> {
  const name = `inter-${part}-${weight}-normal.woff`;
  const tables = readWoff(await readFile(join(folders.root, 'node_modules/@fontsource/inter/files', name)));
  return { part, weight, tables, glyphs: readCharacters(tableOf(tables, 'cmap')) };
}

function widthOf({ tables }: Font, glyph: number): number {
  const count = tableOf(tables, 'hhea').readUInt16BE(34);
  const width = tableOf(tables, 'hmtx').readUInt16BE(4 * Math.min(glyph, count - 1));
  return Math.round((width * EM) / unitsPerEm(tables));
}

const unitsPerEm = (tables: FontTables): number => tableOf(tables, 'head').readUInt16BE(18);

/** Runs of neighbours, "start:value value …", in base 36: short, and read in one pass. */
function runs(values: ReadonlyMap<number, number>): string {
  const written: string[] = [];
  let previous = -2;
  for (const [code, value] of [...values].sort(([a], [b]) => a - b)) {
    const text = value.toString(36);
    if (code === previous + 1) written.push(text);
    else written.push(`${written.length === 0 ? '' : ';'}${code.toString(36)}:${text}`);
    previous = code;
  }
  return written.join(' ').replaceAll(' ;', ';');
}

function fontSource(font: Font): string {
  const { part, weight, tables, glyphs } = font;
  const [head, hhea] = [tableOf(tables, 'head'), tableOf(tables, 'hhea')];
  const scaled = (value: number): number => Math.round((value * EM) / unitsPerEm(tables));
  const box = [36, 38, 40, 42].map((at) => scaled(head.readInt16BE(at))).join(', ');
  const count = tableOf(tables, 'maxp').readUInt16BE(4);
  const widths = Array.from({ length: count }, (_, glyph) => widthOf(font, glyph).toString(36)).join(' ');
  const file = trueTypeFile(tables, KEPT);
  return `  {
    part: '${part}',
    weight: ${weight},
    ascent: ${scaled(hhea.readInt16BE(4))},
    descent: ${scaled(hhea.readInt16BE(6))},
    box: [${box}],
    length: ${file.length},
    glyphs:
      '${runs(glyphs)}',
    widths:
      '${widths}',
    packed:
      '${deflateSync(file, { level: 9 }).toString('base64')}',
  },
`;
}

const fonts: Font[] = [];
for (const weight of WEIGHTS) for (const part of PARTS) fonts.push(await readFont(part, weight));

const widths = WEIGHTS.map((weight) => {
  const ofWeight = new Map<number, number>();
  for (const font of fonts.filter((one) => one.weight === weight)) {
    for (const [code, glyph] of font.glyphs) if (!ofWeight.has(code)) ofWeight.set(code, widthOf(font, glyph));
  }
  return `  ${weight}:\n    '${runs(ofWeight)}',\n`;
});

await writeFile(
  join(folders.root, 'shared/drawing/inter-widths.ts'),
  `/** Widths of Inter's characters in thousandths of the type size, per weight: runs of code points in base 36. Made by build/make-fonts.ts. */
export const INTER_WIDTHS = {\n${widths.join('')}} as const;\n`,
);
await writeFile(
  join(folders.root, 'shared/drawing/pdf/inter-fonts.ts'),
  `/** Inter (SIL Open Font License 1.1) as a PDF embeds it, in thousandths of the type size. Made by build/make-fonts.ts. */
import type { FontFile } from './font-file.ts';

export const INTER: readonly FontFile[] = [\n${fonts.map(fontSource).join('')}];\n`,
);
