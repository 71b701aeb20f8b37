/** How few carry a project. */

/** The share of contributions that the fewest must have made together. */
const HALF = 0.5;

/**
 * Contributor Absence Factor, in people: the fewest whose contributions make at least half of all (CHAOSS, "the smallest
 * number of people that make up 50% of the total contributions"). `contributions` holds one number per person; 0 where
 * nobody contributed. Over organisations the same is the Elephant Factor.
 */
export function absenceFactor(contributions: Iterable<number>, share: number = HALF): number {
  const sorted = [...contributions].filter((count) => count > 0).sort((a, b) => b - a);
  const enough = share * sorted.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  for (const [index, count] of sorted.entries()) {
    sum += count;
    if (sum >= enough) return index + 1;
  }
  return sorted.length;
}
