/** PDF files: sound, with real text, every line, links from the index, and the truth about letters that are missing. */
import { describe, expect, it } from 'vitest';
import { pageOf, millimetres } from '../../../../shared/drawing/pages.ts';
import { pagesToPdf } from '../../../../shared/drawing/pdf/pdf.ts';
import type { PictureText } from '../../../../shared/drawing/pdf/text-pictures.ts';
import { planScene } from '../../../../shared/drawing/plan-picture.ts';
import type { Scene, Shape } from '../../../../shared/drawing/scene.ts';
import { samplePlan } from '../../../../build/sample/sample-plan.ts';
import { pictureOf } from '../../../support/picture-options.ts';
import { pdfContent, pdfObjects } from '../../../support/read-pdf.ts';

const NO_PICTURE: PictureText = () => null;

const sceneOf = (...shapes: readonly Shape[]): Scene => ({
  title: 'A',
  name: 'A',
  note: '',
  width: 400,
  height: 200,
  background: '#ffffff',
  shapes,
});

const textShape = (text: string): Shape => ({
  kind: 'text',
  x: 10,
  y: 20,
  text,
  size: 12,
  weight: 400,
  colour: '#000000',
});

describe('a PDF of the sample', () => {
  it('draws every reporting line as a line, and every name as text of glyphs', async () => {
    const { tables } = samplePlan();
    const scene = planScene(tables, pictureOf(tables));
    const { bytes, missing } = await pagesToPdf([pageOf(scene, 'fit')], {
      title: scene.title,
      pictureText: NO_PICTURE,
    });
    expect(missing).toEqual([]);
    const operators = pdfContent(bytes).split('\n');
    const line = '0.71 0.74 0.78 RG 1 w [] 0 d ';
    expect(operators.filter((operator) => operator.startsWith(line))).toHaveLength(tables.position.size - 1);
    const texts = [...scene.shapes].flatMap(function inside(shape): readonly Shape[] {
      return shape.kind === 'group' ? shape.shapes.flatMap(inside) : shape.kind === 'text' ? [shape] : [];
    });
    expect(operators.filter((operator) => operator.startsWith('BT '))).toHaveLength(texts.length);
  });
});

describe('text', () => {
  it('can be read back, letter by letter', async () => {
    const typed = 'Żółć Ελένη Иванова Nguyễn';
    const { bytes, missing } = await pagesToPdf([pageOf(sceneOf(textShape(typed)), 'a4')], {
      title: '',
      pictureText: NO_PICTURE,
    });
    expect(missing).toEqual([]);
    const objects = pdfObjects(bytes);
    const all = [...objects.values()];
    const [resources = ''] = all.filter((object) => object.includes('/Font<<'));
    const lettersOf = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number]) => {
        const font = objects.get(Number(number)) ?? '';
        const map = objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1])) ?? '';
        const entries = [...map.matchAll(/^<(\w{4})> <(\w+)>$/gm)];
        return [
          name,
          new Map(
            entries.map(([, code = '', letter = '']) => [code, String.fromCharCode(Number.parseInt(letter, 16))]),
          ),
        ];
      }),
    );
    const read = [...pdfContent(bytes).matchAll(/\/(F\d+) 12 Tf <(\w+)> Tj/g)].flatMap(([, name = '', codes = '']) =>
      (codes.match(/.{4}/g) ?? []).map((code) => lettersOf.get(name)?.get(code)),
    );
    expect(read.join('')).toBe(typed);
  });

  it('names what cannot be drawn', async () => {
    const scene = sceneOf(textShape('Ana'), textShape('李 Wei'), textShape('عمر'));
    const { missing } = await pagesToPdf([pageOf(scene, 'a4')], { title: '', pictureText: NO_PICTURE });
    expect(missing).toEqual(['李 Wei', 'عمر']);
  });

  it('becomes a picture with unseen text over it where somebody can draw it', async () => {
    const pictureText: PictureText = () => ({
      width: 30,
      left: 1,
      ascent: 12,
      pictureWidth: 32,
      pictureHeight: 16,
      pixelWidth: 2,
      pixelHeight: 1,
      colours: Uint8Array.of(0, 0, 0, 0, 0, 0),
      opacity: Uint8Array.of(0, 255),
    });
    const { bytes, missing } = await pagesToPdf([pageOf(sceneOf(textShape('李伟'), textShape('李伟')), 'a4')], {
      title: '',
      pictureText,
    });
    expect(missing).toEqual([]);
    const content = pdfContent(bytes);
    expect(content.match(/\/P1 Do/g)).toHaveLength(2);
    expect(content.match(/3 Tr .* <00010002> Tj/g)).toHaveLength(2);
    const all = [...pdfObjects(bytes).values()];
    expect(all.filter((object) => object.includes('/Subtype/Image'))).toHaveLength(2);
    expect(all.some((object) => object.includes('<0001> <674E>\n<0002> <4F1F>'))).toBe(true);
  });
});

describe('pages', () => {
  it('lie or stand, whichever shows the picture larger, and never enlarge it', () => {
    const wide = { ...sceneOf(), width: 3_000, height: 1_000 };
    const page = pageOf(wide, 'a4');
    expect([millimetres(page.width), millimetres(page.height)]).toEqual([297, 210]);
    const high = pageOf({ ...wide, width: 1_000, height: 3_000 }, 'a3');
    expect([millimetres(high.width), millimetres(high.height)]).toEqual([297, 420]);
    expect(pageOf(sceneOf(), 'a3').scale).toBe(0.75);
    const fit = pageOf(wide, 'fit');
    expect([fit.width, fit.height, fit.scale]).toEqual([2_250, 750, 0.75]);
  });

  it('never grow beyond what programs can show', () => {
    const page = pageOf({ ...sceneOf(), width: 470_000, height: 900 }, 'fit');
    expect(page.width).toBeCloseTo(14_400);
  });

  it('are linked from the index and listed as bookmarks', async () => {
    const links = [{ x: 10, y: 10, width: 100, height: 20, page: 1 }];
    const pages = [pageOf(sceneOf(textShape('Contents')), 'a4', links), pageOf(sceneOf(textShape('Two')), 'a4')];
    const { bytes } = await pagesToPdf(pages, { title: 'Zwei Seiten – 二', pictureText: NO_PICTURE });
    const objects = pdfObjects(bytes);
    const all = [...objects.values()];
    const [tree = ''] = all.filter((object) => object.includes('/Type/Pages'));
    const kids = /Kids\[(\d+) 0 R (\d+) 0 R\]/.exec(tree)?.slice(1) ?? [];
    expect(objects.get(Number(kids[0]))).toContain(`/Dest[${kids[1]} 0 R/Fit]`);
    expect(all.filter((object) => object.startsWith('<</Title<FEFF') && object.includes('/Parent'))).toHaveLength(2);
    expect(all.some((object) => object.includes('/Title<FEFF005A0077006500690020'))).toBe(true);
  });
});
