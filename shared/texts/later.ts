/**
 * Sentences that are loaded with the code that says them, so that a start screen need not carry them. Their keys are
 * keys like all others.
 */
const known = new Map<string, string>();

/** Said once by the file that has them, which whoever says one of them imports. */
export function addSentences(texts: Readonly<Record<string, string>>): void {
  for (const [key, text] of Object.entries(texts)) known.set(key, text);
}

export const laterSentence = (key: string): string | undefined => known.get(key);
