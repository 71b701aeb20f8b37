/** Whether two names could be one person's: another order, an initial, accents, a slip of the pen. */
import { foldText } from '../../util/fold-text.ts';

/** Letters that a word must have to tie two names together. */
const TELLING = 3;

/** The words of a name without accents, case and punctuation. Numbers are no names: 1204 and 1205 are two people. */
export const nameWords = (name: string): readonly string[] =>
  /\d/.test(name)
    ? []
    : foldText(name)
        .split(/[^\p{L}]+/u)
        .filter(Boolean);

/** Words that names must share to be looked at together. */
export const tellingWords = (name: string): readonly string[] =>
  nameWords(name).filter((word) => word.length >= TELLING);

/** Whether the names differ only a little. Equal names are roughly equal too. */
export function isRoughlySameName(one: string, other: string): boolean {
  const mine = nameWords(one);
  const theirs = nameWords(other);
  if (mine.length === 0 || theirs.length === 0) return false;
  if (sorted(mine) === sorted(theirs)) return true;
  if (fits(mine, theirs) || fits(theirs, mine)) return true;
  const [a, b] = [mine.join(' '), theirs.join(' ')];
  const isShared = mine.some((word) => word.length >= TELLING && theirs.includes(word));
  return isShared && editsBetween(a, b, 2) <= (Math.min(a.length, b.length) < 8 ? 1 : 2);
}

const sorted = (words: readonly string[]): string => [...words].sort().join(' ');

/** Whether every word of the shorter name is, or begins, a word of the longer one, and the last names are equal. */
function fits(shorter: readonly string[], longer: readonly string[]): boolean {
  if (shorter.length < 2 || shorter.length > longer.length || shorter.at(-1) !== longer.at(-1)) return false;
  const rest = [...longer];
  return shorter.every((word) => {
    const at = rest.findIndex((candidate) => candidate.startsWith(word));
    if (at !== -1) rest.splice(at, 1);
    return at !== -1;
  });
}

/** Letters to change, add or leave out to make one text of the other; more than `limit` counts as `limit + 1`. */
function editsBetween(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let at = 1; at <= other.length; at++) {
      const changed = (before[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      now.push(Math.min(changed, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1));
    }
    if (Math.min(...now) > limit) return limit + 1;
    before = now;
  }
  return before[other.length] ?? limit + 1;
}
