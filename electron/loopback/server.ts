/** The HTTP server on 127.0.0.1: static files from a fixed map, and three requests that need our own page. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dispatch, Reply } from '../../shared/contract/dispatcher.ts';
import { apart, FRAMED_TEXT, together } from '../../shared/contract/framed-text.ts';
import { MAX_CALL_BYTES } from '../../shared/contract/limits.ts';
import { z } from '../../shared/util/zod.ts';
import { answerFile, type StaticFiles } from '../host/static-files.ts';
import type { EventStreams } from './event-streams.ts';
import { readBody } from './read-body.ts';
import { bearerOf, isApiPath, isFramed, refusalOf, type ApiPath, type OwnAddress } from './request-guard.ts';
import type { Session } from './session.ts';

/** A code is 43 characters; more is not worth reading. */
const MAX_SESSION_BYTES = 1_000;
const MAX_EVENTS_BYTES = 100;

const sessionRequest = z.strictObject({ code: z.string().max(100) });
const callRequest = z.strictObject({ method: z.unknown(), input: z.unknown() });

export interface ServerOptions {
  readonly files: StaticFiles;
  readonly session: Session;
  readonly streams: EventStreams;
  readonly dispatch: Dispatch;
  readonly onBug: (where: string, error: unknown) => void;
}

export interface RunningServer extends OwnAddress {
  close(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1, never on an address another computer can reach. */
export async function listen(options: ServerOptions): Promise<RunningServer> {
  const server = createServer({
    maxHeaderSize: 8 * 1024,
    headersTimeout: 5_000,
    requestTimeout: 10_000,
    connectionsCheckingInterval: 1_000,
    requireHostHeader: true,
  });
  server.maxConnections = 64;
  const own = await new Promise<OwnAddress>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      // A server listening on a port has an address of this kind.
      const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
      resolve({ host, origin: `http://${host}` });
    });
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response, { ...options, own }).catch((error: unknown) => {
      options.onBug('answering a request', error);
      request.destroy();
    });
  });
  // No WebSocket, no tunnel: what asks for one is not our page.
  server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n'));
  server.on('connect', (_, socket) => socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\n\r\n'));
  server.on('clientError', (_, socket) => socket.destroy());
  return { ...own, close: () => close(server) };
}

type AnswerOptions = ServerOptions & { readonly own: OwnAddress };

async function answer(request: IncomingMessage, response: ServerResponse, options: AnswerOptions): Promise<void> {
  const path = request.url ?? '';
  const refusal = refusalOf(request, options.own);
  if (refusal !== null) return refuse(request, response, refusal);
  if (!isApiPath(path)) return sendFile(response, options.files, path);
  if (path !== '/session' && !options.session.isToken(bearerOf(request))) return refuse(request, response, 401);
  return answerApi(path, { request, response }, options);
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function answerApi(path: ApiPath, { request, response }: Exchange, options: AnswerOptions): Promise<void> {
  const limits: Readonly<Record<ApiPath, number>> = {
    '/session': MAX_SESSION_BYTES,
    '/events': MAX_EVENTS_BYTES,
    '/call': MAX_CALL_BYTES,
  };
  const body = await readBody(request, limits[path], isFramed(request));
  if (body.status === 'too-big') return refuse(request, response, 413);
  if (body.status === 'not-json') return refuse(request, response, 400);
  switch (path) {
    case '/session': {
      const asked = sessionRequest.safeParse(body.json);
      const token = asked.success ? options.session.exchange(asked.data.code) : null;
      if (token === null) return refuse(request, response, 401);
      return sendJson(response, { token });
    }
    case '/events':
      startAnswer(response, 'application/x-ndjson');
      return options.streams.add(response);
    case '/call': {
      const call = callRequest.safeParse(body.json);
      if (!call.success) return refuse(request, response, 400);
      const input = body.text === null ? call.data.input : together(call.data.input, body.text);
      if (body.text !== null && input === null) return refuse(request, response, 400);
      return sendReply(response, await options.dispatch(call.data.method, input));
    }
  }
}

function sendFile(response: ServerResponse, files: StaticFiles, path: string): void {
  const { status, headers, body } = answerFile(files, path, "'self'");
  response.writeHead(status, headers).end(body);
}

/** A document's text goes behind the rest of the answer as it is. */
function sendReply(response: ServerResponse, reply: Reply): void {
  const parts = reply.ok ? apart(reply.value) : null;
  if (parts === null) return sendJson(response, reply);
  startAnswer(response, FRAMED_TEXT);
  response.write(`${JSON.stringify({ ...reply, value: parts.rest })}\n`);
  response.end(parts.text);
}

function sendJson(response: ServerResponse, value: unknown): void {
  startAnswer(response, 'application/json');
  response.end(JSON.stringify(value));
}

/** Answers of the API carry the same locks as files, should one ever be opened as a page. */
function startAnswer(response: ServerResponse, contentType: string): void {
  const { headers } = answerFile(new Map(), '', "'self'");
  response.writeHead(200, { ...headers, 'Content-Type': contentType });
}

/** A refusal ends the connection: what is left of the request must not be read as another one. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  const { headers } = answerFile(new Map(), '', "'self'");
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain', Connection: 'close' }).end('Refused.\n');
  response.on('finish', () => request.destroy());
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
