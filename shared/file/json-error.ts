/** Where JSON text breaks, from the message of the parser, in lines and columns counted from 1. */

export interface JsonErrorPlace {
  readonly line: number;
  readonly column: number;
  /** Whether the text is fine as far as it goes and ends too early. */
  readonly atEnd: boolean;
}

/** The place of the first error. When the parser names none, it is the end of the text. */
export function locateJsonError(text: string, error: unknown): JsonErrorPlace {
  const said = error instanceof Error ? error.message : '';
  const position = /position (\d+)/.exec(said)?.[1];
  const atEnd = position === undefined ? /end of|unterminated/i.test(said) : Number(position) >= text.trimEnd().length;
  const offset = position === undefined || atEnd ? text.length : Number(position);
  const before = text.slice(0, offset);
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, atEnd };
}
