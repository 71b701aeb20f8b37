/**
 * The few standards of the web that reading and writing files uses. They are pure, and the same in browsers and in Node; declaring
 * them here keeps everything else of both out of this folder.
 */
declare class TextDecoder {
  constructor(encoding?: string, options?: { readonly fatal: boolean });
  decode(bytes: Uint8Array): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

interface ByteStream extends AsyncIterable<Uint8Array> {
  pipeThrough(transform: DecompressionStream | CompressionStream): ByteStream;
}

declare class Blob {
  constructor(parts: readonly Uint8Array[]);
  stream(): ByteStream;
}

declare class DecompressionStream {
  constructor(format: 'deflate-raw');
  readonly readable: ByteStream;
}

declare class CompressionStream {
  constructor(format: 'deflate');
  readonly readable: ByteStream;
  readonly writable: {
    getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> };
  };
}

/** The bytes of a text in base 64, as letters of Latin-1. */
declare function atob(text: string): string;

/** Letters of Latin-1 as base 64. */
declare function btoa(letters: string): string;
