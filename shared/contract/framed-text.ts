/**
 * Calls and answers that hold the text of a document, as one body: a line of JSON with everything else, then the text
 * as it is. As a string within JSON, megabytes would be quoted and copied once more at each end.
 */
import { joined, type TextPieces } from '../util/text-pieces.ts';

/** The content type of such a body. Like JSON's, no form and no script of another site can send it unasked. */
export const FRAMED_TEXT = 'application/vnd.orgwright.text';

/** The input of a call with its text in it. */
export const withText = (input: unknown, text: TextPieces | undefined): unknown =>
  text === undefined ? input : { ...(input as object), text: joined(text) };

/** An object without the text it holds, and the text; null when it holds none. */
export function apart(value: unknown): { readonly rest: object; readonly text: string } | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'text')) return null;
  const { text, ...rest } = value as { readonly text: unknown };
  return typeof text === 'string' ? { rest, text } : null;
}

/** The object with the text in it; null when it cannot be one of ours: it is no object, or holds a text already. */
export function together(rest: unknown, text: string): object | null {
  if (typeof rest !== 'object' || rest === null || Array.isArray(rest) || Object.hasOwn(rest, 'text')) return null;
  return { ...rest, text };
}
