/** Requests and answers of the loopback GitHub, apart from sockets. */
import type { KnownToken } from './tokens.ts';

export interface Asked {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** The name of the GraphQL query; null for everything else. */
  readonly operation: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Who asks: a token that is known, nobody, or somebody with a token that is none. */
export type Asker = { readonly token: KnownToken | null } | 'bad-credentials';

export const JSON_TYPE = 'application/json; charset=utf-8';

export const json = (status: number, body: unknown, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers: { 'content-type': JSON_TYPE, ...headers },
  body: JSON.stringify(body),
});

export const html = (status: number, body: string): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
});

export const notFound = (): Reply =>
  json(404, { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' });
