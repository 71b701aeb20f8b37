/**
 * Text that Inter cannot draw, such as Arabic, Chinese or pictographs: whoever can shape it hands in a picture of it.
 * An invisible text lies over the picture, so that it can be found and copied all the same.
 */
import type { TextShape } from '../scene.ts';
import { isInInter } from '../text-width.ts';
import { embedUnseenFont } from './embed-font.ts';
import { hex4, type PdfObjects, type Reference } from './objects.ts';
import { numbers, startOf } from './operands.ts';

/** A text as pixels, with its place against the start of the baseline; lengths in pixels at 100 %. */
export interface PicturedText {
  /** How far the text reaches. */
  readonly width: number;
  /** From the left of the picture to the start of the text, and from its top down to the baseline. */
  readonly left: number;
  readonly ascent: number;
  readonly pictureWidth: number;
  readonly pictureHeight: number;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** Three bytes a pixel, and one for how much of it shows. */
  readonly colours: Uint8Array;
  readonly opacity: Uint8Array;
}

/** Draws a text with the fonts of the system; null where there is none to draw with. */
export type PictureText = (text: Pick<TextShape, 'text' | 'size' | 'weight' | 'colour'>) => PicturedText | null;

interface Kept {
  readonly picture: PicturedText;
  readonly name: string;
}

const UNSEEN = 'U0';

export class TextPictures {
  /** Texts with letters that could not be drawn at all. */
  readonly missing = new Set<string>();
  private readonly draw: PictureText;
  private readonly kept = new Map<string, Kept>();
  private readonly codes = new Map<string, number>();

  constructor(draw: PictureText) {
    this.draw = draw;
  }

  /** The operators of a text that must be a picture; null for all other text. */
  of(shape: TextShape): string | null {
    if (isInInter(shape.text)) return null;
    const kept = this.keptOf(shape);
    if (kept === null) {
      this.missing.add(shape.text);
      return null;
    }
    const { picture, name } = kept;
    const x = startOf(shape, picture.width);
    const place = numbers(
      picture.pictureWidth,
      0,
      0,
      -picture.pictureHeight,
      x - picture.left,
      shape.y - picture.ascent + picture.pictureHeight,
    );
    return `q ${place} cm /${name} Do Q\n${this.unseen(shape, x, picture.width)}`;
  }

  /** Write what the pages name: pictures and the unseen font. Gives the entries of their resources. */
  async write(objects: PdfObjects): Promise<{ readonly pictures: string; readonly font: string }> {
    const pictures: string[] = [];
    for (const { picture, name } of this.kept.values())
      pictures.push(`/${name} ${await writePicture(objects, picture)} 0 R`);
    if (this.codes.size === 0) return { pictures: '', font: '' };
    const letters = new Map([...this.codes].map(([letter, code]) => [code, letter]));
    return { pictures: pictures.join(''), font: `/${UNSEEN} ${await embedUnseenFont(objects, letters)} 0 R` };
  }

  private keptOf({ text, size, weight, colour }: TextShape): Kept | null {
    const key = `${size} ${weight} ${colour} ${text}`;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const picture = this.draw({ text, size, weight, colour });
    if (picture === null) return null;
    const made = { picture, name: `P${this.kept.size + 1}` };
    this.kept.set(key, made);
    return made;
  }

  /** Every letter is one type size wide in the unseen font; stretched, the text is as long as its picture. */
  private unseen({ text, size, y }: TextShape, x: number, width: number): string {
    const letters = Array.from(text);
    const codes = letters.map((letter) => hex4(this.codeOf(letter))).join('');
    const stretch = (width / (letters.length * size)) * 100;
    return `BT 3 Tr ${numbers(stretch)} Tz /${UNSEEN} ${numbers(size)} Tf 1 0 0 -1 ${numbers(x, y)} Tm <${codes}> Tj 0 Tr 100 Tz ET\n`;
  }

  private codeOf(letter: string): number {
    const known = this.codes.get(letter);
    if (known !== undefined) return known;
    const code = this.codes.size + 1;
    this.codes.set(letter, code);
    return code;
  }
}

async function writePicture(objects: PdfObjects, picture: PicturedText): Promise<Reference> {
  const size = `/Width ${picture.pixelWidth}/Height ${picture.pixelHeight}/BitsPerComponent 8`;
  const mask = await objects.addPacked(`/Type/XObject/Subtype/Image/ColorSpace/DeviceGray${size}`, picture.opacity);
  return objects.addPacked(
    `/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/SMask ${mask} 0 R${size}`,
    picture.colours,
  );
}
