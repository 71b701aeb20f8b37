/** Sheets for telling people as one Markdown document, a heading for each. */
import { message, type Message } from '../../texts/message.ts';
import { escapeMarkdown } from '../tree/markdown.ts';
import type { Sheet } from './sheets.ts';

export interface SheetDocument {
  /** What it is about: the scenario. */
  readonly title: string;
  readonly note: string;
  readonly say: (text: Message) => string;
}

/** The document; it ends with a line break. */
export function sheetsMarkdown(sheets: readonly Sheet[], { title, note, say }: SheetDocument): string {
  return [
    `# ${escapeMarkdown(title)}\n`,
    note === '' ? '' : `\n${escapeMarkdown(note)}\n`,
    sheets.length === 0 ? `\n${escapeMarkdown(say(message('sheet.nobody')))}\n` : '',
    ...sheets.map((sheet) => sheetMarkdown(sheet, say)),
  ].join('');
}

function sheetMarkdown({ name, subtitle, days }: Sheet, say: SheetDocument['say']): string {
  const parts = days.map(({ date, lines, why }) => {
    const told = lines.map(({ label, text }) =>
      text === '' ? `- ${escapeMarkdown(label)}\n` : `- **${escapeMarkdown(label)}**: ${escapeMarkdown(text)}\n`,
    );
    const reason = why === '' ? '' : `\n${escapeMarkdown(say(message('sheet.why', { reason: why })))}\n`;
    return `\n### ${escapeMarkdown(date)}\n\n${told.join('')}${reason}`;
  });
  const under = subtitle === '' ? '' : `\n${escapeMarkdown(subtitle)}\n`;
  return `\n## ${escapeMarkdown(name)}\n${under}${parts.join('')}`;
}
