/** Random choices that a seed repeats exactly on every machine, for made-up organisations and for tests. */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of the items; picking from nothing is a bug. */
  readonly pick: <T>(items: readonly T[]) => T;
  readonly shuffled: <T>(items: readonly T[]) => T[];
  /** The tail of an id: letters and digits. */
  readonly idTail: () => string;
}

const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const ID_LENGTH = 12;

/** A generator started from a whole number. The same seed gives the same choices. */
export function seededRandom(seed: number): Random {
  const next = mulberry32(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new Error('Nothing to pick from');
    return items[below(items.length)] as T;
  };
  const shuffled = <T>(items: readonly T[]): T[] => {
    const result = [...items];
    for (let at = result.length - 1; at > 0; at--) {
      const other = below(at + 1);
      [result[at], result[other]] = [result[other] as T, result[at] as T];
    }
    return result;
  };
  return {
    next,
    below,
    pick,
    shuffled,
    chance: (probability) => next() < probability,
    idTail: () => Array.from({ length: ID_LENGTH }, () => ID_LETTERS[below(ID_LETTERS.length)]).join(''),
  };
}

/** Mulberry32, by Tommy Ettinger, public domain: 32 bits of state, enough for choices, not for secrets. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
