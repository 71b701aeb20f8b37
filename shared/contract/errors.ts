/** How a host says no: a code for the program, a sentence for the person. Errors cross the wire as data. */
import { z } from '../util/zod.ts';

export const HOST_ERROR_CODES = [
  'unknown-method',
  'bad-input',
  'bad-reply',
  'not-allowed',
  'not-supported',
  'not-found',
  'not-a-file',
  'too-big',
  'not-utf8',
  'no-permission',
  'read-only',
  'disk-full',
  'in-use',
  'unreachable',
  'failed',
] as const;

export type HostErrorCode = (typeof HOST_ERROR_CODES)[number];

export const hostErrorSchema = z.object({ code: z.enum(HOST_ERROR_CODES), message: z.string() });

export interface HostError {
  readonly code: HostErrorCode;
  /** One sentence that says what happened and what would work. */
  readonly message: string;
}

/** Thrown by handlers for expected refusals, and by the client for every call the host refused. */
export class HostFailure extends Error {
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HostFailure';
    this.code = code;
  }
}
