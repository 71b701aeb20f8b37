/** The middle of numbers. */

/** The middle value, or the mean of the two in the middle; null for no numbers. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  const lower = sorted.length % 2 === 0 ? sorted[half - 1] : upper;
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** The middle value where each counts as often as its weight says; null where the weights sum to nothing. */
export function weightedMedian(numbers: readonly { readonly value: number; readonly weight: number }[]): number | null {
  const sorted = numbers.filter(({ weight }) => weight > 0).sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const [index, { value, weight }] of sorted.entries()) {
    sum += weight;
    if (sum > half) return value;
    if (sum === half) return (value + (sorted[index + 1]?.value ?? value)) / 2;
  }
  return null;
}
