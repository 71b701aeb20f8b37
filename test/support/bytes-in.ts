/** Looks for some bytes in every file below a folder: databases, logs, whatever a program has left. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Search {
  /** Paths of files that hold the text, as it is, in UTF-16, or in base 64. */
  readonly found: readonly string[];
  readonly files: number;
}

export async function bytesIn(folder: string, text: string): Promise<Search> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const patterns = [Buffer.from(text), Buffer.from(text, 'utf16le'), ...inBase64(text)];
  const found: string[] = [];
  for (const path of paths) {
    const bytes = await readFile(path);
    if (patterns.some((pattern) => bytes.includes(pattern)) || path.includes(text)) found.push(path);
  }
  return { found, files: paths.length };
}

/** The text within a longer one may begin at any of three places of base 64: of each, what does not depend on its neighbours. */
const inBase64 = (text: string): readonly Buffer[] =>
  [0, 1, 2].map((lead) => {
    const encoded = Buffer.from(' '.repeat(lead) + text).toString('base64');
    return Buffer.from(encoded.slice(lead === 0 ? 0 : 4, -4));
  });
