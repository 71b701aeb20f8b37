/** What a cell says, without what only machines see. */
import { MAX_LINE } from '../../model/fields.ts';
import { oneLine } from '../../util/one-line.ts';
import { unescapeFormula } from '../csv.ts';

/** Letters, digits and marks of ASCII with single blanks between them: most cells, and nothing to clean. */
const PLAIN = /^[!-&(-~]+(?: [!-~]+)*$/;

/** One line of text: formula escape undone, broken halves of characters replaced, blanks made single, ends trimmed. */
export function cleanCell(cell: string): string {
  if (cell === '' || (cell.length <= MAX_LINE && PLAIN.test(cell))) return cell;
  return oneLine(unescapeFormula(cell.trim())).slice(0, MAX_LINE).toWellFormed();
}

/** Texts that people use to say "nothing". */
const NOTHING = new Set([
  '',
  '-',
  '--',
  '—',
  '–',
  '.',
  '/',
  'xx',
  'none',
  'n/a',
  'na',
  'n/d',
  'nd',
  'null',
  'nil',
  'keine',
  'keiner',
  'k.a.',
]);

/** Whether the text only says that there is nothing. */
export const saysNothing = (text: string): boolean => NOTHING.has(text.toLowerCase());

/** The text in the form in which names and references are compared: case and blanks do not matter. */
export const fold = (text: string): string =>
  PLAIN.test(text) ? text.toLowerCase() : text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
