/** Reads the JSON body of a request, within a limit. */
import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly status: 'ok'; readonly json: unknown }
  | { readonly status: 'too-big' }
  | { readonly status: 'not-json' };

/** Stops reading at `limit` bytes, whatever length the request claims. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > limit) return { status: 'too-big' };
    chunks.push(chunk);
  }
  try {
    return { status: 'ok', json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) };
  } catch {
    return { status: 'not-json' };
  }
}
