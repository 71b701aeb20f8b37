/** Text from anywhere as one line that says the same, without what only machines see. */

/** Control characters, byte order marks and the characters that Unicode keeps for nobody; joiners inside emoji stay. */
const INVISIBLE = /[\p{Cc}\uFEFF\u200B\u2060\p{Noncharacter_Code_Point}]/gu;

/** Broken halves of characters replaced, blanks made single, ends trimmed. */
export const oneLine = (text: string): string =>
  text.toWellFormed().trim().replaceAll(/\s/g, ' ').replaceAll(INVISIBLE, '').replaceAll(/ {2,}/g, ' ').trim();
