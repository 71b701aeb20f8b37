/** Limits that both sides of the contract hold to, so that whatever opens can also be saved. */

/**
 * Largest plan file, in bytes of UTF-8. About 58,000 people. It leaves room for the quoting of JSON inside JSON
 * below `MAX_CALL_BYTES`: a plan that could be opened but never sent back would be lost work.
 */
export const MAX_PLAN_BYTES = 24 * 1024 * 1024;

/** Largest call from the page to its host, in bytes. */
export const MAX_CALL_BYTES = 32 * 1024 * 1024;
