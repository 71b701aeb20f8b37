/** Numbers by chance in the shapes that the life of a repository has. */
import type { Random } from './seeded-random.ts';

/** Above this the count is drawn from the bell curve, which is then as good and takes one step. */
const MANY = 30;

/** How many of something that happens `mean` times on average. */
export function countByChance(random: Random, mean: number): number {
  if (mean <= 0) return 0;
  if (mean > MANY) return Math.max(0, Math.round(mean + Math.sqrt(mean) * bell(random)));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.next(); product > limit; product *= random.next()) count++;
  return count;
}

/** A span around a median, as waiting times are: mostly near it, sometimes far above. */
export const spanByChance = (random: Random, median: number, spread: number): number =>
  median * Math.exp(spread * bell(random));

/** Irwin and Hall: twelve throws summed up are close enough to a bell curve. */
function bell(random: Random): number {
  let sum = -6;
  for (let throws = 0; throws < 12; throws++) sum += random.next();
  return sum;
}

/** Between the first and the last value, by how much of the way is gone. */
export const along = ([first, last]: readonly [first: number, last: number], gone: number): number =>
  first + (last - first) * Math.min(1, Math.max(0, gone));
