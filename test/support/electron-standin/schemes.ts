/** Custom schemes: Chromium sees an https address that exists nowhere, the program sees its own. */
import type { Chromium, Params } from './chromium.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const SUFFIX = '.stand-in';
const handlers = new Map<string, Handler>();

export const protocol = {
  registerSchemesAsPrivileged: (): void => {},
  handle: (scheme: string, handler: Handler): void => void handlers.set(scheme, handler),
};

/** `app://orgwright/x` as Chromium loads it: `https://orgwright.app.stand-in/x`. Other addresses stay. */
export const toChromium = (url: string): string =>
  url.replace(/^([a-z]+):\/\/([^/]+)/, (whole, scheme: string, host: string) =>
    handlers.has(scheme) ? `https://${host}.${scheme}${SUFFIX}` : whole,
  );

/** The way back. */
export const fromChromium = (url: string): string =>
  url.replace(/^https:\/\/([^/]+)\.([a-z]+)\.stand-in(?=\/|$)/, '$2://$1');

/** The part of Chromium's paused request that an answer needs. */
interface PausedRequest {
  readonly requestId: string;
  readonly request: { readonly url: string; readonly method: string };
}

/** Forbids what only a policy can forbid: Chromium asks nobody before it opens another window. */
const NO_NEW_WINDOWS = {
  name: 'Content-Security-Policy',
  value: 'sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-downloads',
};

export interface AnswerOptions {
  readonly sessionId: string;
  readonly mayOpenWindows: boolean;
}

/** Answer a paused request from the program's handler; an address without one fails, as if offline. */
export async function answerRequest(
  chromium: Chromium,
  params: Params,
  { sessionId, mayOpenWindows }: AnswerOptions,
): Promise<void> {
  const { requestId, request } = params as unknown as PausedRequest;
  const url = fromChromium(request.url);
  const handler = handlers.get(new URL(url).protocol.slice(0, -1));
  if (handler === undefined) {
    await chromium.tell('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' }, sessionId);
    return;
  }
  const response = await handler(new Request(url, { method: request.method }));
  const headers = [...response.headers].map(([name, value]) => ({ name, value }));
  const answer = {
    requestId,
    responseCode: response.status,
    responseHeaders: mayOpenWindows ? headers : [...headers, NO_NEW_WINDOWS],
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  };
  await chromium.tell('Fetch.fulfillRequest', answer, sessionId);
}
