/** The files of the built page, read once at start. Both doors serve from this map and know no other path. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import {
  contentSecurityPolicy,
  newStyleNonce,
  securityHeaders,
  type PolicyOptions,
} from './content-security-policy.ts';

export interface StaticFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

/** Files by the path of their URL, such as `/assets/main.js`. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

export interface FileAnswer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

const PAGE = '/index.html';
const NONCE_PLACEHOLDER = '__CSP_NONCE__';
const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.orgwright', 'application/json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
]);

/** Every file under `folder`; symbolic links are not followed. Throws when the page was not built. */
export async function readStaticFiles(folder: string): Promise<StaticFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const urlPath = `/${relative(folder, path).split(sep).join('/')}`;
        const contentType = CONTENT_TYPES.get(extname(entry.name)) ?? 'application/octet-stream';
        return [urlPath, { body: new Uint8Array(await readFile(path)), contentType }] as const;
      }),
  );
  return new Map(files);
}

/** The answer to a request for `urlPath`, compared letter by letter: nothing is decoded, resolved or guessed. */
export function answerFile(files: StaticFiles, urlPath: string, connect: PolicyOptions['connect']): FileAnswer {
  const path = urlPath === '/' ? PAGE : urlPath;
  const file = files.get(path);
  const styleNonce = newStyleNonce();
  const headers = securityHeaders(contentSecurityPolicy({ styleNonce, connect }));
  if (file === undefined) {
    return { status: 404, headers: { ...headers, 'Content-Type': 'text/plain' }, body: new Uint8Array() };
  }
  const body = path === PAGE ? fillNonce(file.body, styleNonce) : file.body;
  return { status: 200, headers: { ...headers, 'Content-Type': file.contentType }, body };
}

function fillNonce(html: Uint8Array, nonce: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(new TextDecoder().decode(html).replaceAll(NONCE_PLACEHOLDER, nonce));
}
