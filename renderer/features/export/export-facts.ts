/** What there is to say of an export before it is written: its size, and what its format will do to it. */
import { millimetres, READABLE, smallestType, type Page } from '../../../shared/drawing/pages.ts';
import { foreignTexts } from '../../../shared/drawing/foreign-texts.ts';
import { t } from '../../i18n/t.ts';
import { hasPages, type Choice, type Source } from './choice.ts';
import { fits, largestScale, pixelSize } from './draw-png.ts';

export interface Facts {
  readonly size: string;
  readonly notes: readonly string[];
  readonly canWrite: boolean;
}

const MERMAID_LINES = 500;

export function factsOf(choice: Choice, content: readonly Page[] | string, source: Source): Facts {
  if (typeof content === 'string') return textFacts(choice, content);
  const [first] = content;
  if (first === undefined) return { size: '', notes: [], canWrite: false };
  const notes = payNotes(choice, source);
  if (hasPages(choice.format))
    return { size: paperSize(content), notes: [...notes, ...paperNotes(choice, content)], canWrite: true };
  return choice.format === 'png'
    ? pngFacts(choice, first, notes)
    : { size: svgSize(first), notes: [...notes, t('export.systemType')], canWrite: true };
}

function textFacts({ format }: Choice, text: string): Facts {
  const size = t('export.sizeLetters', { size: Math.max(1, Math.round(text.length / 1000)) });
  const lines = format === 'mermaid' ? (text.match(/ (-->|\.->) /g)?.length ?? 0) : 0;
  return { size, notes: lines > MERMAID_LINES ? [t('export.mermaidLimit', { count: lines })] : [], canWrite: true };
}

function pngFacts({ scale }: Choice, { scene }: Page, notes: readonly string[]): Facts {
  const pixels = pixelSize(scene, scale);
  const size = t('export.sizePixels', { ...pixels });
  if (fits(pixels)) return { size, notes, canWrite: true };
  const largest = largestScale(scene);
  const instead = largest === null ? t('export.tooLarge.vector') : t('export.tooLarge.scale', { scale: largest });
  return { size, notes: [...notes, t('export.tooLarge', { ...pixels, instead })], canWrite: false };
}

const svgSize = ({ scene }: Page): string => t('export.sizePixels', { width: scene.width, height: scene.height });

function paperSize(pages: readonly Page[]): string {
  const largest = pages.reduce((most, page) => (page.width * page.height > most.width * most.height ? page : most));
  const size = t('export.sizeMillimetres', { width: millimetres(largest.width), height: millimetres(largest.height) });
  return pages.length === 1 ? size : `${t('export.pages', { count: pages.length })} · ${size}`;
}

function paperNotes({ format }: Choice, pages: readonly Page[]): readonly string[] {
  const points = Math.min(...pages.map(smallestType));
  const foreign = format === 'pdf' ? foreignTexts(pages.map(({ scene }) => scene)) : 0;
  return [
    points < READABLE ? t('export.smallType', { points }) : '',
    foreign === 0 ? '' : t('export.foreign', { count: foreign }),
  ].filter((note) => note !== '');
}

const payNotes = ({ includePay }: Choice, { look }: Source): readonly string[] =>
  look.colourBy === 'cost' && !includePay ? [t('export.payColour')] : [];
