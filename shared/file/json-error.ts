/** Where JSON text breaks, in lines and columns counted from 1, as told by the parser. */

export interface JsonErrorPlace {
  readonly line: number;
  readonly column: number;
  /** Whether the text is fine as far as it goes and ends too early. */
  readonly atEnd: boolean;
}

/** The place of the first error in text that the parser refused with this error. */
export function locateJsonError(text: string, error: unknown): JsonErrorPlace {
  const atEnd = endsTooEarly(text, error);
  const offset = atEnd ? text.length : (positionIn(error) ?? firstUnexpected(text));
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, atEnd };
}

function endsTooEarly(text: string, error: unknown): boolean {
  const position = positionIn(error);
  return position === undefined
    ? error instanceof SyntaxError && error.message === 'Unexpected end of JSON input'
    : position >= text.trimEnd().length;
}

function positionIn(error: unknown): number | undefined {
  const position =
    error instanceof SyntaxError
      ? / in JSON at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(error.message)?.[1]
      : undefined;
  return position === undefined ? undefined : Number(position);
}

/**
 * The parser names no place for a character it did not expect at all. That character is the one before which every
 * head of the text is fine as far as it goes, and after which none is, so halving finds it.
 */
function firstUnexpected(text: string): number {
  let fine = 0;
  let broken = text.length;
  while (broken - fine > 1) {
    const middle = Math.floor((fine + broken) / 2);
    if (isFineAsFarAsItGoes(text.slice(0, middle))) fine = middle;
    else broken = middle;
  }
  return fine;
}

function isFineAsFarAsItGoes(head: string): boolean {
  try {
    JSON.parse(head);
    return true;
  } catch (error) {
    return endsTooEarly(head, error);
  }
}
