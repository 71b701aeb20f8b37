/** The bytes of a text file as text, whichever of the usual encodings they are in. */

export interface DecodedText {
  readonly text: string;
  /** Whether the bytes were not Unicode and the encoding of Western Windows was assumed. */
  readonly isGuess: boolean;
}

/** UTF-8, UTF-16 with its mark, else Windows-1252, in which every byte means something. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), isGuess: false };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), isGuess: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isGuess: false };
  } catch {
    // Not UTF-8: old spreadsheet programs on Windows write their own code page.
    return { text: new TextDecoder('windows-1252').decode(bytes), isGuess: true };
  }
}

/** Whether the bytes are no text at all: text has no zero bytes, unless it is UTF-16. */
export function isBinary(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return !isUtf16 && bytes.subarray(0, 8_192).includes(0);
}
