/** What pasted text means: a list for the import, a few rows of a spreadsheet, or lines indented by who reports to whom. */
import { fail, ok, type Result } from '../../util/result.ts';
import { message, type Message } from '../../texts/message.ts';
import type { PositionDraft } from '../../commands/position-draft.ts';
import { guessMapping } from '../people/guess-mapping.ts';
import { MAX_CHARACTERS, MAX_PASTED } from './limits.ts';
import { draftsOfLines } from './indented-lines.ts';
import { draftsOfRows, hasHeaders, rowsIn } from './pasted-rows.ts';
import { readTableText } from '../people/read-table-text.ts';

export type Pasted =
  | { readonly kind: 'positions'; readonly drafts: readonly PositionDraft[] }
  /** Rows with headers that say who is who: the import asks about columns, and compares with the plan. */
  | { readonly kind: 'list' };

/** More rows than these under headers are a list, whatever columns they have. */
const FEW_ROWS = 25;

/** The meaning of a text, or why it has none. */
export function readPasted(text: string): Result<Pasted, Message> {
  if (text.trim() === '') return fail(message('paste.empty'));
  if (text.length > MAX_CHARACTERS) return fail(message('paste.tooLong', { limit: MAX_CHARACTERS / 1_000_000 }));
  if (/^\s*<(?:!doctype|html|table|tr|div|ul|ol|\?xml)\b/i.test(text)) return fail(message('paste.html'));
  if (/^\s*(?:\{|\[\s*[{["\]])/.test(text)) return fail(message('paste.json'));
  const rows = rowsIn(text);
  if (rows === null) return positions(draftsOfLines(text));
  if (hasHeaders(rows) && isList(text, rows.length - 1)) return ok({ kind: 'list' });
  return positions(draftsOfRows(rows));
}

/** A list has a column of managers, or is long. */
function isList(text: string, rowCount: number): boolean {
  if (rowCount > FEW_ROWS) return true;
  const sheet = readTableText(text);
  return sheet.ok && guessMapping(sheet.value).manager !== undefined;
}

function positions(drafts: readonly PositionDraft[]): Result<Pasted, Message> {
  if (drafts.length === 0) return fail(message('paste.empty'));
  return drafts.length > MAX_PASTED
    ? fail(message('paste.tooMany', { count: drafts.length, limit: MAX_PASTED }))
    : ok({ kind: 'positions', drafts });
}
