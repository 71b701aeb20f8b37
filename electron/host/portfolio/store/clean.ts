/** Makes what was read elsewhere fit for storing: bounded, well-formed, of the form the contract promises. */

/** Longest line and longest text that the contract carries. */
const LINE = 500;
const TEXT = 2_000;

const cut = (text: string, length: number): string =>
  // Cutting may leave half of a pair behind.
  text.toWellFormed().slice(0, length).toWellFormed();

/** A line of text; null for none, and for an empty one. */
export const cleanLine = (text: string | null): string | null =>
  text === null || text === '' ? null : cut(text, LINE);

/** A longer text; null for none, and for an empty one. */
export const cleanText = (text: string | null): string | null =>
  text === null || text === '' ? null : cut(text, TEXT);

/** An instant as ISO 8601; null for none, and for what is no instant. */
export function cleanInstant(text: string | null): string | null {
  if (text === null) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** Lines as the JSON they are stored as. */
export const storedLines = (lines: readonly string[]): string =>
  JSON.stringify(lines.map(cleanLine).filter((line) => line !== null));

/** Stored lines again; nothing where the column holds something else. */
export function linesOf(stored: string): string[] {
  if (stored === '[]') return [];
  const lines = parsed(stored);
  return Array.isArray(lines) ? lines.filter((line) => typeof line === 'string') : [];
}

/** Stored numbers again; nothing where the column holds something else. */
export function numbersOf(stored: string): number[] {
  const numbers = parsed(stored);
  return Array.isArray(numbers) ? numbers.filter((number) => Number.isSafeInteger(number)) : [];
}

/** The value of a JSON text; null for what is none. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
