/** Columns of text in line, for a terminal: the first to the left, figures to the right. */

const GAP = '  ';

/** Lines without spaces at their ends. */
export function textTable(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - widthOf(cell));
        return at === 0 ? `${cell}${space}` : `${space}${cell}`;
      })
      .join(GAP)
      .trimEnd(),
  );
}

/** Signs as people count them: an accent of its own is none. */
const widthOf = (text: string): number => Array.from(text.normalize('NFC')).length;
