/** What can be saved of a plan whose text was cut short: every entry that stands complete before the cut. */

export interface Salvage {
  /** Text that parses: the complete entries, with the open brackets closed. */
  readonly text: string;
  /** The line on which the last complete entry ends, counted from 1. */
  readonly line: number;
}

const RECORD_DEPTH = 2;

/** The longest head of the text that ends after a complete entry of a collection; `undefined` when there is none. */
export function salvage(text: string): Salvage | undefined {
  const open: string[] = [];
  let end = -1;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') open.push(char);
    else if (char === '}' || char === ']') {
      open.pop();
      if (char === '}' && open.length === RECORD_DEPTH) end = at + 1;
    }
  }
  if (end < 0) return undefined;
  const head = text.slice(0, end);
  return { text: `${head}]}`, line: head.split('\n').length };
}
