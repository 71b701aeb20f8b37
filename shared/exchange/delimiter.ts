/** Finds out what stands between the cells of a table that is text. */
import Papa from 'papaparse';

/** Where two would give as many columns, the one that is rarer inside texts comes first. */
const DELIMITERS = ['\t', ';', '|', ','] as const;

/** Lines that decide on the delimiter. */
const SAMPLE_LINES = 30;

/** The delimiter that splits the typical line into most cells. */
export function guessDelimiter(text: string): string {
  const widths = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE_LINES, skipEmptyLines: 'greedy' });
    const counts = data.map(({ length }) => length).sort((a, b) => a - b);
    return counts[Math.floor(counts.length / 2)] ?? 0;
  });
  return DELIMITERS[widths.indexOf(Math.max(...widths))] ?? ',';
}
