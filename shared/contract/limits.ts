/** Limits of the wire between page and host. */

/** Largest call from the page to its host, in bytes. Larger than any plan with its quoting. */
export const MAX_CALL_BYTES = 32 * 1024 * 1024;
