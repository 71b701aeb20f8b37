/** What the list of errors in an answer means: for the whole answer, or for some of its nodes only. */
import { z } from '../../../../shared/util/zod.ts';
import type { Head } from './call.ts';
import type { NetworkFailure } from './failure.ts';
import { isOutOfTime, limitOf, reasonOf } from './http-failures.ts';
import { primaryLimit } from './limits.ts';

const errorSchema = z.object({
  type: z.string().optional(),
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.object({ saml_failure: z.boolean().optional() }).optional(),
});
export type GraphqlError = z.output<typeof errorSchema>;

export const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(errorSchema).optional(),
});

/** One thing that could not be had: where it would have been, and why not. */
export interface Missing {
  readonly path: readonly (string | number)[];
  readonly failure: NetworkFailure;
}

/** Why nothing of the answer can be used; null when something can. */
export function failureOfErrors(head: Head, errors: readonly GraphqlError[], hasData: boolean): NetworkFailure | null {
  for (const error of errors) {
    const limit = error.type === 'RATE_LIMITED' || error.type === 'RATE_LIMIT' ? primaryLimit(head) : null;
    const found = limit ?? limitOf(head, error.message);
    if (found !== null) return found;
  }
  if (hasData && errors.every(({ path }) => path !== undefined && path.length > 0)) return null;
  const first = errors.find(({ path }) => path === undefined || path.length === 0) ?? errors[0];
  return first === undefined ? { kind: 'unexpected', host: head.host } : failureOfError(head, first);
}

/** Everything that could not be had of an answer that can be used. */
export const missingOf = (head: Head, errors: readonly GraphqlError[]): readonly Missing[] =>
  errors.map((error) => ({ path: error.path ?? [], failure: failureOfError(head, error) }));

function failureOfError(head: Head, error: GraphqlError): NetworkFailure {
  if (isOutOfTime(error.message)) return { kind: 'overloaded', host: head.host };
  const { type, message, extensions } = error;
  if (type === 'NOT_FOUND') return { kind: 'notFound', what: 'It' };
  if (type === 'INSUFFICIENT_SCOPES') return { kind: 'scopes' };
  if (type === 'RESOURCE_LIMITS_EXCEEDED' || type === 'MAX_NODE_LIMIT_EXCEEDED') return { kind: 'resourceLimits' };
  if (type === 'INTERNAL') return { kind: 'server', host: head.host, status: head.status };
  // GitHub answers a question it cannot parse or check without a type.
  if (type === undefined) return { kind: 'notUnderstood', host: head.host };
  const because = extensions?.saml_failure === true ? 'saml' : reasonOf(message, null);
  return { kind: 'forbidden', because };
}
