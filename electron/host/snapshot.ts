/** One recovery file: a line that says what it is, then the document. A file that was cut off has no valid line or sum. */
import { z } from '../../shared/util/zod.ts';
import { diskIdentity, documentId, instant } from '../../shared/contract/documents.ts';
import { sha256 } from './disk-identity.ts';

const preambleSchema = z.object({
  format: z.literal('orgwright.snapshot'),
  documentId,
  name: z.string(),
  /** Absolute path of the document; null for one without a file. */
  path: z.string().nullable(),
  base: diskIdentity.nullable(),
  at: instant,
  /** Of the document's text. */
  sha256: z.string().length(64),
});

export interface Snapshot extends Omit<z.output<typeof preambleSchema>, 'format'> {
  readonly text: string;
}

export const joinSnapshot = ({ text, ...preamble }: Snapshot): string =>
  `${JSON.stringify({ format: 'orgwright.snapshot', ...preamble })}\n${text}`;

/** The snapshot in these bytes; null when they are not one, whole and unchanged. Never an empty document. */
export function parseSnapshot(bytes: Uint8Array): Snapshot | null {
  const content = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const end = content.indexOf('\n');
  const preamble = preambleSchema.safeParse(parseJson(content.slice(0, Math.max(end, 0))));
  if (!preamble.success) return null;
  const { format: _, ...rest } = preamble.data;
  const text = content.slice(end + 1);
  return sha256(text) === rest.sha256 ? { ...rest, text } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
