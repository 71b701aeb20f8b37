/** Binary search over whole numbers. */

/** The largest number from `first` to `last` that holds, where all below it hold as well; null when `first` does not. */
export function lastThat(first: number, last: number, holds: (value: number) => boolean): number | null {
  if (first > last || !holds(first)) return null;
  let [known, end] = [first, last];
  while (known < end) {
    const middle = Math.ceil((known + end) / 2);
    if (holds(middle)) known = middle;
    else end = middle - 1;
  }
  return known;
}
