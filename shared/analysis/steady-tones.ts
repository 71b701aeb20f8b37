/** Tones for words that stay the same when other words come and go: a team keeps its colour from scenario to scenario. */

/**
 * A tone below `count` for each word. Each begins at a tone of its own, found from its letters, and takes the next free one
 * when another has it; no tone is used a second time before all are used once. A word that comes or goes moves only those
 * that stood in each other's way.
 */
export function steadyTones(words: readonly string[], count: number): readonly number[] {
  const used = Array.from({ length: count }, () => 0);
  return words.map((word, index) => {
    const round = Math.floor(index / count);
    const first = toneFromLetters(word, count);
    const steps = used.findIndex((_, step) => used[(first + step) % count]! <= round);
    const tone = (first + steps) % count;
    used[tone]! += 1;
    return tone;
  });
}

/** FNV-1a over the letters: neighbouring words land far apart. */
function toneFromLetters(word: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % count;
}
