/** Lines of text as positions: one a line, who is indented reports to the line above with less. */
import type { PositionDraft } from '../../commands/position-draft.ts';
import { cleanCell } from '../people/clean-cell.ts';
import { namedBy } from './person-or-title.ts';

/** Columns that a tab stands for. */
const TAB = 4;
const BULLET = /^(?:[-*•‣◦▪–—]|\d{1,4}[.)])\s+/;

interface Line {
  readonly indent: number;
  readonly draft: Building;
}

type Building = Omit<PositionDraft, 'reports'> & { readonly reports: Building[] };

/** The drafts of the topmost lines, with everyone below. Empty lines and bullets mean nothing. */
export function draftsOfLines(text: string): readonly PositionDraft[] {
  const tops: Building[] = [];
  const above: Line[] = [];
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const { indent, words } = lineOf(raw);
    if (words === '') continue;
    const draft: Building = { ...namedBy(words), reports: [] };
    while (above.length > 0 && (above.at(-1)?.indent ?? 0) >= indent) above.pop();
    (above.at(-1)?.draft.reports ?? tops).push(draft);
    above.push({ indent, draft });
  }
  return tops;
}

function lineOf(raw: string): { readonly indent: number; readonly words: string } {
  const [blank = ''] = /^[\s\u00A0]*/.exec(raw) ?? [];
  const indent = blank.split('').reduce((columns, sign) => columns + (sign === '\t' ? TAB - (columns % TAB) : 1), 0);
  return { indent, words: cleanCell(raw.slice(blank.length).replace(BULLET, '')) };
}
