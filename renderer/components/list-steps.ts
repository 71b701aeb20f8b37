/** Where a key leads in a long list of rows. */

/** Rows that Page Up and Page Down pass. */
const PAGE = 10;

/** The row a key leads to from row `at` of a list whose last row is `last`, not yet kept within it; undefined for other keys. */
export function stepOf(key: string, at: number, last: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: last,
  };
  return Object.hasOwn(steps, key) ? steps[key] : undefined;
}
