/** How much can come from a clipboard at once; more is a list, and lists are imported. */

/** Characters looked at: 100,000 rows of a spreadsheet. */
export const MAX_CHARACTERS = 20_000_000;
/** Positions pasted at once, as commands make them at once. */
export const MAX_PASTED = 10_000;
/** Layers of pasted positions; each is a list in an object. */
export const MAX_DEPTH_PASTED = 1_000;
