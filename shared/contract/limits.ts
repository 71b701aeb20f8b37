/** Limits of the wire between page and host. */

/** Largest call from the page to its host, in bytes. Larger than any plan with its quoting. */
export const MAX_CALL_BYTES = 32 * 1024 * 1024;

/** Longest exported file, in letters; bytes come as base 64, so 96 MiB of them. Only native doors carry it. */
export const MAX_EXPORT_LETTERS = 128 * 1024 * 1024;
