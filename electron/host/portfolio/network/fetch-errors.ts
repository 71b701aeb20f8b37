/** What went wrong when no answer came, told by the error's cause and never by a status. */
import type { NetworkFailure } from './failure.ts';

const OFFLINE: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'ECONNREFUSED',
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'EADDRNOTAVAIL',
]);
const LATE: ReadonlySet<string> = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);
const CERTIFICATE = /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY|ERR_SSL|ERR_TLS/;

/** `isReading`: the head of the answer had come already. */
export function failureOfError(error: unknown, host: string, isReading: boolean): NetworkFailure {
  const codes = [...codesOf(error)];
  if (codes.some((code) => LATE.has(code)) || isTimeout(error)) return { kind: 'timeout', host };
  if (isReading) return { kind: 'cut', host };
  if (codes.some((code) => CERTIFICATE.test(code))) return { kind: 'certificate', host };
  if (codes.some((code) => OFFLINE.has(code))) return { kind: 'offline', host };
  if (codes.some((code) => code.startsWith('HPE_'))) return { kind: 'unexpected', host };
  return { kind: 'reset', host };
}

/** The codes of an error, its causes, and the errors it gathers (one for each address of a host). */
function* codesOf(error: unknown, depth = 0): Generator<string> {
  if (!(error instanceof Error) || depth > 5) return;
  if ('code' in error && typeof error.code === 'string') yield error.code;
  yield* codesOf(error.cause, depth + 1);
  if (error instanceof AggregateError) for (const inner of error.errors) yield* codesOf(inner, depth + 1);
}

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TimeoutError' || isTimeout(error.cause));
