/** Asks GitHub once about a token, before it is kept. */
import { fail, ok, type Result } from '../../../../shared/util/result.ts';
import type { NetworkFailure } from '../network/failure.ts';
import { judgement } from '../network/graphql-client.ts';
import type { Network } from '../network/network.ts';
import { fieldsOf } from '../network/query-fields.ts';
import { TOKEN } from '../network/queries/token.ts';
import { tokenHeadersOf } from '../network/rate-headers.ts';
import type { TokenFacts } from '../store/settings.ts';
import { tokenKind } from './token-facts.ts';

/** What GitHub tells of it: scopes of a classic token, and when it ends. */
export async function checkToken(network: Network, token: string): Promise<Result<TokenFacts, NetworkFailure>> {
  const { graphql } = network.addresses;
  const answer = await network.call({
    service: 'github',
    method: 'POST',
    url: graphql,
    label: `POST ${new URL(graphql).pathname} ${TOKEN.name}`,
    purpose: 'token',
    fields: fieldsOf(TOKEN.text),
    withToken: true,
    candidate: token,
    body: JSON.stringify({ query: TOKEN.text }),
    judge: (json, head) => judgement(TOKEN, json, head),
  });
  if (!answer.ok) return fail(answer.error);
  const { scopes, expiresAt } = tokenHeadersOf(answer.value.headers);
  return ok({
    kind: tokenKind(token),
    scopes: [...(scopes ?? [])].sort(),
    expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    checkedAt: new Date(network.clock.now()).toISOString(),
    trouble: null,
  });
}
