/** Reads the body of a request, within a limit: JSON, or a line of JSON and the text of a document. */
import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly status: 'ok'; readonly json: unknown; readonly text: string | null }
  | { readonly status: 'too-big' }
  | { readonly status: 'not-json' };

const NEWLINE = 10;

/** Stops reading at `limit` bytes, whatever length the request claims. `isFramed`: a text follows the first line. */
export async function readBody(request: IncomingMessage, limit: number, isFramed: boolean): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > limit) return { status: 'too-big' };
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const end = isFramed ? bytes.indexOf(NEWLINE) : bytes.byteLength;
  if (end === -1) return { status: 'not-json' };
  try {
    const json: unknown = JSON.parse(utf8(bytes.subarray(0, end)));
    return { status: 'ok', json, text: isFramed ? utf8(bytes.subarray(end + 1)) : null };
  } catch {
    return { status: 'not-json' };
  }
}

/** Throws for bytes that are not UTF-8. A text keeps its first character, whatever that is. */
const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
