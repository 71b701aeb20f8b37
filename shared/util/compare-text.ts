/** Order by UTF-16 code unit: the same on every machine and in every language, as a canonical file needs. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
