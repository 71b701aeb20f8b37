/** Limits that file, host and page hold to alike, so that whatever opens can also be saved. */

/**
 * Largest plan file, in bytes of UTF-8: about 58,000 people. It leaves room for the quoting of JSON inside JSON below
 * the largest call of the contract: a plan that could be opened but never sent back would be lost work.
 */
export const MAX_PLAN_BYTES = 24 * 1024 * 1024;

/** Deepest nesting of brackets in a plan file. JSON.parse takes millions; sending such a value on does not work. */
export const MAX_DEPTH = 32;

/** Largest number kept exactly enough in a plan; beyond it is a typing error. */
export const MAX_NUMBER = 1e12;
