/** Runs one law on many seeds; a failure names its seed, a success says how many there were. */
import { it } from 'vitest';
import { seededRandom, type Random } from '../../build/sample/seeded-random.ts';

const DEFAULT_SEEDS = 1_000;

/** A test of one law. `ORGWRIGHT_SEED` and `ORGWRIGHT_SEQUENCES` choose where seeds start and how many run. */
export function forEverySeed(
  law: string,
  holds: (random: Random, seed: number) => void,
  seeds: number = DEFAULT_SEEDS,
): void {
  const first = Number(process.env['ORGWRIGHT_SEED'] ?? 1);
  const count = Number(process.env['ORGWRIGHT_SEQUENCES'] ?? seeds);
  it(law, { timeout: Math.max(30_000, count * 60) }, () => {
    for (let seed = first; seed < first + count; seed++) {
      try {
        holds(seededRandom(seed), seed);
      } catch (error) {
        throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    }
    console.log(`${law}: ${count} seeds from ${first}, 0 failures`);
  });
}
