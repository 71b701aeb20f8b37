/** One or two letters that stand for a word where there is no room for it, each of them once. */

/** The signs of the words, in their order. Words beyond what letters can tell apart get numbers. */
export function shortSigns(words: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return words.map((word, index) => {
    const sign = candidatesOf(word).find((candidate) => !taken.has(candidate)) ?? String(index + 1);
    taken.add(sign);
    return sign;
  });
}

function candidatesOf(word: string): readonly string[] {
  const parts = word
    .toLocaleUpperCase('en')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '')
    .map((part) => graphemes(part));
  const letters = parts.flat();
  const [first = ''] = letters;
  if (first === '') return [];
  const initials = parts.map(([initial = '']) => initial);
  const pairs = letters.slice(1).map((letter) => `${first}${letter}`);
  return [...(initials.length > 1 ? [initials.slice(0, 2).join('')] : []), ...pairs, first];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Only the beginning of a word matters, however long it is. */
const graphemes = (word: string): readonly string[] =>
  [...segmenter.segment(word.slice(0, 60))].map(({ segment }) => segment);
