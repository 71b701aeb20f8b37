/** The head of a plan file, and what this version of Orgwright reads and writes. */

/** Marks a file as ours. */
export const FORMAT = 'orgwright.plan';

/** The version of the format that this Orgwright writes. */
export const FORMAT_VERSION = 1;

/** The oldest Orgwright that reads what this one writes without losing anything. */
export const MIN_READER = 1;

/** Top-level fields that belong to the head, in the order in which they are written. */
export const HEADER_FIELDS = ['format', 'formatVersion', 'minReader', 'docId', 'name'] as const;
