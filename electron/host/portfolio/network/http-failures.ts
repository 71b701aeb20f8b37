/** What a status other than "here it is" means. GitHub uses few of them for many things, so the message decides. */
import { z } from '../../../../shared/util/zod.ts';
import type { Head } from './call.ts';
import type { NetworkFailure } from './failure.ts';
import { primaryLimit, secondaryLimit } from './limits.ts';

const messageSchema = z.object({ message: z.string() });
const errorsSchema = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

const SECONDARY = /secondary rate limit|abuse detection/i;
const PRIMARY = /rate limit (?:already )?exceeded/i;
const SAML = /SAML/;
const LIFETIME = /token's lifetime|lifetime is greater/i;
const OUT_OF_TIME = /^Something went wrong while executing your query/;

/** Null for an answer that is as it should be. `json` is undefined where the body is none. */
export function failureOfStatus(head: Head, json: unknown): NetworkFailure | null {
  const { status, host } = head;
  if (status >= 200 && status < 400) return null;
  if (status === 511) return { kind: 'captivePortal', host };
  if (status >= 500) {
    const isHeavy = status !== 500 || OUT_OF_TIME.test(messageOf(json) ?? '');
    return isHeavy && status !== 501 ? { kind: 'overloaded', host } : { kind: 'server', host, status };
  }
  const message = messageOf(json);
  if (status === 429) return limitOf(head, message ?? '') ?? secondaryLimit(head);
  // Registries refuse in words of their own, or with a page.
  if (head.service !== 'github')
    return isGone(status) ? { kind: 'notFound', what: 'It' } : { kind: 'unexpected', host };
  // Whatever refuses without GitHub's own words is something in between.
  if (message === null) return { kind: 'captivePortal', host };
  switch (status) {
    case 401:
      return { kind: 'badCredentials' };
    case 403:
      return limitOf(head, message) ?? { kind: 'forbidden', because: reasonOf(message, head.headers) };
    case 451:
      return { kind: 'forbidden', because: 'other' };
    default:
      return isGone(status) ? { kind: 'notFound', what: 'It' } : { kind: 'unexpected', host };
  }
}

const isGone = (status: number): boolean => status === 404 || status === 410;

/** A limit, if that is what the message says. */
export function limitOf(head: Head, message: string): NetworkFailure | null {
  if (SECONDARY.test(message)) return secondaryLimit(head);
  if (PRIMARY.test(message)) return primaryLimit(head);
  if (head.status !== 200 && head.headers.has('retry-after')) return secondaryLimit(head);
  return head.status !== 200 && head.headers.get('x-ratelimit-remaining') === '0' ? primaryLimit(head) : null;
}

export function reasonOf(message: string, headers: Headers | null): 'saml' | 'lifetime' | 'other' {
  if (LIFETIME.test(message)) return 'lifetime';
  return SAML.test(message) || headers?.has('x-github-sso') === true ? 'saml' : 'other';
}

export const isOutOfTime = (message: string): boolean => OUT_OF_TIME.test(message);

function messageOf(json: unknown): string | null {
  const plain = messageSchema.safeParse(json);
  if (plain.success) return plain.data.message;
  const errors = errorsSchema.safeParse(json);
  return errors.success ? (errors.data.errors[0]?.message ?? null) : null;
}
