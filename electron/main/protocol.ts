/** The address `app://orgwright/`: the files of the built page and nothing else. */
import type { Protocol } from 'electron';
import { answerFile, type StaticFiles } from '../host/static-files.ts';

const SCHEME = 'app';
const HOST = 'orgwright';

export const PAGE_URL = `${SCHEME}://${HOST}/`;

/** Whether an address is of our page: parsed, never compared by its beginning. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === '';
}

/** Tell Chromium about the scheme; only once, and before the program is ready. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  // Not corsEnabled, bypassCSP or allowServiceWorkers: each would open what the policy closes.
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Answer every request to the scheme from the map of files; the page itself never connects anywhere. */
export function servePage(protocol: Pick<Protocol, 'handle'>, files: StaticFiles): void {
  protocol.handle(SCHEME, (request) => answerRequest(files, request));
}

/** The answer to one request: 405 for another method, 404 for what is not in the map. */
export function answerRequest(files: StaticFiles, request: Pick<Request, 'method' | 'url'>): Response {
  if (request.method !== 'GET') return new Response(null, { status: 405 });
  if (!isOurs(request.url)) return new Response(null, { status: 404 });
  const { status, headers, body } = answerFile(files, new URL(request.url).pathname, "'none'");
  return new Response(body, { status, headers });
}
