/** Decides from its head alone whether a request may be answered. Everything not allowed here is refused. */
import type { IncomingMessage } from 'node:http';
import { FRAMED_TEXT } from '../../shared/contract/framed-text.ts';
import { MAX_CALL_BYTES } from '../../shared/contract/limits.ts';

/** The part of a request that is looked at before its body. */
export type RequestHead = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>;

export interface OwnAddress {
  /** `127.0.0.1:<port>`: the only name this server answers to. */
  readonly host: string;
  /** `http://` and the same. */
  readonly origin: string;
}

const API_PATHS = ['/session', '/call', '/events'] as const;
export type ApiPath = (typeof API_PATHS)[number];

export const isApiPath = (path: string): path is ApiPath => API_PATHS.some((known) => known === path);

const JSON_TYPE = 'application/json';

/** Whether the body says that it is a line of JSON and a text. */
export const isFramed = ({ headers }: Pick<RequestHead, 'headers'>): boolean => headers['content-type'] === FRAMED_TEXT;

/** The status of the refusal; null when the request may go on to the file map or the API. */
export function refusalOf(head: RequestHead, own: OwnAddress): number | null {
  const { method, url = '', headers } = head;
  // A name that was rebound to 127.0.0.1 shows here; two names are an attempt to be read differently by two programs.
  if (countOf(head, 'host') !== 1 || headers.host !== own.host) return 421;
  if (!url.startsWith('/') || url.startsWith('//')) return 400;
  if (headers.origin !== undefined && headers.origin !== own.origin) return 403;
  return isApiPath(url) ? apiRefusal(head, own) : fileRefusal(method, headers);
}

function apiRefusal({ method, url, headers, rawHeaders }: RequestHead, own: OwnAddress): number | null {
  // Links, images and scripts can only GET, and forms cannot send these content types.
  if (method !== 'POST') return 405;
  if (headers.origin !== own.origin || countOf({ rawHeaders }, 'origin') !== 1) return 403;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return 403;
  if (headers['content-type'] !== JSON_TYPE && !(url === '/call' && isFramed({ headers }))) return 415;
  if (headers['content-encoding'] !== undefined) return 415;
  return Number(headers['content-length'] ?? 0) > MAX_CALL_BYTES ? 413 : null;
}

function fileRefusal(method: string | undefined, headers: RequestHead['headers']): number | null {
  if (method !== 'GET') return 405;
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return null;
  // The launch file sends the browser here from file://, which is another site; only whole pages may come that way.
  const isPageVisit = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return isPageVisit ? null : 403;
}

/** How often a header was sent; Node joins or drops repeated ones. */
function countOf({ rawHeaders }: Pick<RequestHead, 'rawHeaders'>, name: string): number {
  return rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === name).length;
}

/** The token of an `Authorization: Bearer` header; empty when there is none. */
export const bearerOf = ({ headers }: Pick<RequestHead, 'headers'>): string =>
  /^Bearer ([A-Za-z0-9_-]{1,200})$/.exec(headers.authorization ?? '')?.[1] ?? '';
