/** Sentences of what comes from the clipboard. */
export const PASTE_TEXTS = {
  'paste.empty':
    'There is nothing on the clipboard that could become a position. Copy positions, cells or lines of text.',
  'paste.tooLong': 'That is more than {{limit}} million characters. Save it as CSV or XLSX and import it instead.',
  'paste.tooMany':
    'That would be {{count}} positions. {{limit}} can be pasted at once: save them as CSV or XLSX and import them.',
  'paste.html': 'That is the source of a web page. Copy what the page shows, not its source.',
  'paste.json': 'That is JSON. Copy positions in Orgwright, cells of a spreadsheet, or lines of text.',
  'paste.notOurs': 'Those positions cannot be read: they were copied by another version, or the clipboard broke them.',
} as const;
