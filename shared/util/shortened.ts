/** Repeats what somebody typed inside a sentence without letting it become the sentence. */

/** Longest part of a typed text that a refusal repeats. */
const REPEATED = 40;

/** The text, cut where a sentence would no longer be one. */
export const shortened = (text: string): string =>
  text.length > REPEATED ? `${text.slice(0, REPEATED).toWellFormed()}…` : text;
