/** The fonts of one PDF: which file draws which letter, and which glyphs were used of each. */
import type { Weight } from '../text-width.ts';
import { readRuns, seenOf } from '../text-width.ts';
import type { FontFile } from './font-file.ts';
import { INTER } from './inter-fonts.ts';

/** A stretch of text in one font, as glyphs. */
export interface Run {
  readonly font: UsedFont;
  readonly glyphs: readonly number[];
}

interface LoadedFont {
  readonly file: FontFile;
  readonly glyphs: ReadonlyMap<number, number>;
  readonly widths: readonly number[];
}

/** A font file that the document uses. */
export class UsedFont {
  /** The name that pages call it by. */
  readonly name: string;
  readonly file: FontFile;
  readonly widths: readonly number[];
  /** The letter each used glyph stands for. */
  readonly letters = new Map<number, string>();

  constructor(name: string, { file, widths }: LoadedFont) {
    this.name = name;
    this.file = file;
    this.widths = widths;
  }
}

let loaded: readonly LoadedFont[] | null = null;

/** Read once: fifteen hundred letters take a millisecond. */
function loadedFonts(): readonly LoadedFont[] {
  loaded ??= INTER.map((file) => ({
    file,
    glyphs: readRuns(file.glyphs),
    widths: file.widths.split(' ').map((width) => Number.parseInt(width, 36)),
  }));
  return loaded;
}

function fontFor(letter: string, weight: Weight): LoadedFont | undefined {
  const code = letter.codePointAt(0) ?? 0;
  return loadedFonts().find(({ file, glyphs }) => file.weight === weight && glyphs.has(code));
}

/** The fonts one document uses; they are asked for letter by letter. */
export class DocumentFonts {
  readonly used: UsedFont[] = [];
  private readonly byFile = new Map<LoadedFont, UsedFont>();

  /** The text as runs of glyphs. A letter that Inter lacks becomes the empty box of its first file. */
  runsOf(text: string, weight: Weight): readonly Run[] {
    const runs: { font: UsedFont; glyphs: number[] }[] = [];
    for (const letter of seenOf(text)) {
      const font = fontFor(letter, weight) ?? loadedFonts().find(({ file }) => file.weight === weight);
      if (font === undefined) continue;
      const glyph = font.glyphs.get(letter.codePointAt(0) ?? 0) ?? 0;
      const used = this.use(font);
      if (glyph !== 0) used.letters.set(glyph, letter);
      const last = runs.at(-1);
      if (last?.font === used) last.glyphs.push(glyph);
      else runs.push({ font: used, glyphs: [glyph] });
    }
    return runs;
  }

  private use(font: LoadedFont): UsedFont {
    const known = this.byFile.get(font);
    if (known !== undefined) return known;
    const used = new UsedFont(`F${this.used.length + 1}`, font);
    this.byFile.set(font, used);
    this.used.push(used);
    return used;
  }
}

/** Width of a run in thousandths of the type size. */
export const runWidth = ({ font, glyphs }: Run): number =>
  glyphs.reduce((sum, glyph) => sum + (font.widths[glyph] ?? 0), 0);
