/** Reads an answer's body up to a limit, and no further. */

export type Body = { readonly ok: true; readonly text: string } | { readonly ok: false };

/** The text; `ok: false` when it is longer than `limit` bytes. Rejects when the connection breaks. */
export async function readBody(response: Response, limit: number): Promise<Body> {
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body?.cancel();
    return { ok: false };
  }
  if (response.body === null) return { ok: true, text: '' };
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let length = 0;
  // Leaving the loop early cancels the rest.
  for await (const chunk of response.body) {
    length += chunk.byteLength;
    if (length > limit) return { ok: false };
    pieces.push(decoder.decode(chunk, { stream: true }));
  }
  pieces.push(decoder.decode());
  return { ok: true, text: pieces.join('') };
}
