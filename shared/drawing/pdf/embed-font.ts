/** Writes a font into a PDF: the file, its measures, and which letter each glyph stands for, so that text can be found and copied. */
import type { UsedFont } from './fonts.ts';
import { hex4, utf16, type PdfObjects, type Reference } from './objects.ts';

/** Entries of one block in a ToUnicode map (Adobe Technical Note 5411). */
const BLOCK = 100;
/** Not symbolic; the rest of the flags say nothing about a plain upright type. */
const FLAGS = 32;

/** A composite font whose codes are the glyphs of the file. */
export async function embedFont(objects: PdfObjects, font: UsedFont): Promise<Reference> {
  const { file } = font;
  const name = `AAAAAA+Inter-${file.weight === 400 ? 'Regular' : 'SemiBold'}-${file.part}`;
  const bytes = Uint8Array.from(atob(file.packed), (letter) => letter.charCodeAt(0));
  const data = objects.addStream(`/Filter/FlateDecode/Length1 ${file.length}`, bytes);
  const descriptor = objects.add(
    `<</Type/FontDescriptor/FontName/${name}/Flags ${FLAGS}/FontBBox[${file.box.join(' ')}]/ItalicAngle 0` +
      `/Ascent ${file.ascent}/Descent ${file.descent}/CapHeight 728/StemV ${file.weight === 400 ? 90 : 130}/FontFile2 ${data} 0 R>>`,
  );
  const descendant = objects.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${descriptor} 0 R/CIDToGIDMap/Identity/DW 1000/W[${usedWidths(font)}]>>`,
  );
  return composite(objects, { name, descendant, letters: font.letters });
}

/**
 * A font that draws nothing: it lies invisibly over text that is a picture, so that this can be found and copied as
 * well. Its codes are those of `letters`.
 */
export function embedUnseenFont(objects: PdfObjects, letters: ReadonlyMap<number, string>): Promise<Reference> {
  const name = 'Unseen';
  const descriptor = objects.add(
    `<</Type/FontDescriptor/FontName/${name}/Flags ${FLAGS}/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>`,
  );
  const descendant = objects.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${descriptor} 0 R/CIDToGIDMap/Identity/DW 1000>>`,
  );
  return composite(objects, { name, descendant, letters });
}

interface Composite {
  readonly name: string;
  readonly descendant: Reference;
  readonly letters: ReadonlyMap<number, string>;
}

async function composite(objects: PdfObjects, { name, descendant, letters }: Composite): Promise<Reference> {
  const map = await objects.addPackedText('', toUnicode(letters));
  return objects.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${map} 0 R>>`,
  );
}

const usedWidths = ({ letters, widths }: UsedFont): string =>
  [0, ...letters.keys()].map((glyph) => `${glyph}[${widths[glyph] ?? 0}]`).join('');

function toUnicode(letters: ReadonlyMap<number, string>): string {
  const entries = [...letters].map(([code, letter]) => `<${hex4(code)}> <${utf16(letter)}>\n`);
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += BLOCK) {
    const block = entries.slice(at, at + BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('')}endbfchar\n`);
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n' +
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    `1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${blocks.join('')}` +
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n'
  );
}
