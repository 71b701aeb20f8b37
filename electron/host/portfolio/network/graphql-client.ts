/** Asks GitHub's GraphQL interface: `@octokit/graphql` behind the guarded door, answers checked against their schema. */
import { graphql } from '@octokit/graphql';
import { fail, ok, type Result } from '../../../../shared/util/result.ts';
import { z } from '../../../../shared/util/zod.ts';
import type { Call, Head, Judgement } from './call.ts';
import { NetworkError, type NetworkFailure } from './failure.ts';
import { answerSchema, failureOfErrors, type Missing, missingOf } from './graphql-errors.ts';
import { fetchThrough, type Network } from './network.ts';
import { fieldsOf } from './query-fields.ts';
import { rateLimitSchema } from './queries/rate-limit.ts';

const pricedSchema = z.object({ data: z.object({ rateLimit: rateLimitSchema }) });

/** A question and the shape of its answer. */
export interface Query<Shape extends z.ZodType> {
  readonly name: string;
  readonly text: string;
  /** Of the whole of `data`. */
  readonly shape: Shape;
}

export interface Asked {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly purpose: string;
  /** For the ledger: what it is about, such as `acme`. */
  readonly about: string;
  readonly signal?: AbortSignal;
}

export interface GraphqlAnswer<Data> {
  readonly data: Data;
  /** Parts that the token could not have; what stands in their place in `data` is not to be believed. */
  readonly missing: readonly Missing[];
  readonly milliseconds: number;
}

export type GraphqlClient = <Shape extends z.ZodType>(
  query: Query<Shape>,
  asked: Asked,
) => Promise<Result<GraphqlAnswer<z.output<Shape>>, NetworkFailure>>;

export function graphqlClient(network: Network): GraphqlClient {
  return async <Shape extends z.ZodType>(query: Query<Shape>, asked: Asked) => {
    const started = network.timing.now();
    let read: Shaped<z.output<Shape>> | null = null;
    const call = (body: string): Call => ({
      service: 'github',
      method: 'POST',
      url: network.addresses.graphql,
      label: `POST ${new URL(network.addresses.graphql).pathname} ${query.name} ${asked.about}`.trimEnd(),
      purpose: asked.purpose,
      fields: fieldsOf(query.text),
      withToken: true,
      body,
      judge: (json, head) => {
        const judged = judgement(query, json, head);
        read = judged.value;
        return judged;
      },
    });
    const failure = await throughOctokit(query.text, asked.variables, fetchThrough(network, call, asked.signal));
    if (failure !== null) return fail(failure);
    const shaped = read as Shaped<z.output<Shape>> | null;
    if (shaped === null) throw new Error('An answer was accepted that nobody has read.');
    return ok({ ...shaped, milliseconds: Math.max(0, network.timing.now() - started) });
  };
}

type GuardedFetch = ReturnType<typeof fetchThrough>;

/** Sends the query by way of the library, which knows how one is sent. Gives back why there is no answer; null when there is. */
async function throughOctokit(
  text: string,
  variables: Readonly<Record<string, unknown>>,
  fetch: GuardedFetch,
): Promise<NetworkFailure | null> {
  try {
    await graphql(text, { ...variables, request: { fetch } });
    return null;
  } catch (error) {
    // The library wraps what `fetch` threw.
    const carried = error instanceof Error && error.cause !== undefined ? error.cause : error;
    if (carried instanceof NetworkError) return carried.failure;
    throw carried;
  }
}

interface Shaped<Data> {
  readonly data: Data;
  readonly missing: readonly Missing[];
}

/** What a well-formed answer to the query says. */
export function judgement<Shape extends z.ZodType>(
  query: Query<Shape>,
  json: unknown,
  head: Head,
): Judgement & { readonly value: Shaped<z.output<Shape>> | null } {
  const answer = answerSchema.safeParse(json);
  const points = pointsOf(json);
  const refused = (failure: NetworkFailure) => ({ failure, points, value: null });
  if (!answer.success) return refused({ kind: 'unexpected', host: head.host });
  const { data, errors = [] } = answer.data;
  const hasData = data !== null && data !== undefined;
  if (errors.length > 0 || !hasData) {
    const failure = failureOfErrors(head, errors, hasData);
    if (failure !== null) return refused(failure);
  }
  const shaped = query.shape.safeParse(data);
  if (!shaped.success) return refused({ kind: 'unexpected', host: head.host });
  return { failure: null, points, value: { data: shaped.data, missing: missingOf(head, errors) } };
}

function pointsOf(json: unknown): number | null {
  const found = pricedSchema.safeParse(json);
  return found.success ? found.data.data.rateLimit.cost : null;
}
