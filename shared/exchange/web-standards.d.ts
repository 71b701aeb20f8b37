/**
 * The few standards of the web that reading files uses. They are pure, and the same in browsers and in Node; declaring
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
  pipeThrough(transform: DecompressionStream): ByteStream;
}

declare class Blob {
  constructor(parts: readonly Uint8Array[]);
  stream(): ByteStream;
}

declare class DecompressionStream {
  constructor(format: 'deflate-raw');
  readonly readable: ByteStream;
}
