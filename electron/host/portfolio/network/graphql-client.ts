/** Asks GitHub's GraphQL interface: `@octokit/graphql` behind the guarded door, answers checked against their schema. */
import { graphql } from '@octokit/graphql';
import { fail, ok, type Result } from '../../../../shared/util/result.ts';
import type { z } from '../../../../shared/util/zod.ts';
import type { Call, Head, Judgement } from './call.ts';
import { NetworkError, type NetworkFailure } from './failure.ts';
import { answerSchema, failureOfErrors, type Missing, missingOf } from './graphql-errors.ts';
import { fetchThrough, type Network } from './network.ts';
import { fieldsOf } from './query-fields.ts';
import { rateLimitSchema } from './queries/rate-limit.ts';

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
  return async (query, asked) => {
    const started = network.timing.now();
    let head: Head | null = null;
    const judge = (json: unknown, of: Head): Judgement => {
      head = of;
      return judgement(query, json, of);
    };
    const call = (body: string): Call => ({
      service: 'github',
      method: 'POST',
      url: network.addresses.graphql,
      label: `POST ${new URL(network.addresses.graphql).pathname} ${query.name} ${asked.about}`.trimEnd(),
      purpose: asked.purpose,
      fields: fieldsOf(query.text),
      withToken: true,
      body,
      judge,
    });
    const answered = await throughOctokit(query.text, asked.variables, fetchThrough(network, call, asked.signal));
    asked.signal?.throwIfAborted();
    if (!answered.ok) return answered;
    const { data, errors = [] } = answerSchema.parse(answered.value);
    const milliseconds = Math.max(0, network.timing.now() - started);
    return ok({
      data: query.shape.parse(data),
      missing: head === null ? [] : missingOf(head, errors),
      milliseconds,
    });
  };
}

type GuardedFetch = ReturnType<typeof fetchThrough>;

/** The body of the answer as the library hands it over: whole where it succeeds, data and errors where it throws. */
async function throughOctokit(
  text: string,
  variables: Readonly<Record<string, unknown>>,
  fetch: GuardedFetch,
): Promise<Result<unknown, NetworkFailure>> {
  try {
    return ok({ data: await graphql(text, { ...variables, request: { fetch } }) });
  } catch (error) {
    const carried = error instanceof Error ? error.cause : null;
    if (carried instanceof NetworkError) return fail(carried.failure);
    if (error instanceof Error && 'response' in error && 'errors' in error) return ok(error.response);
    throw carried ?? error;
  }
}

/** What a well-formed answer to the query says. */
export function judgement(query: Query<z.ZodType>, json: unknown, head: Head): Judgement {
  const answer = answerSchema.safeParse(json);
  if (!answer.success) return { failure: { kind: 'unexpected', host: head.host }, points: null };
  const { data, errors = [] } = answer.data;
  const cost = rateLimitSchema.safeParse(data?.['rateLimit']);
  const points = cost.success ? cost.data.cost : null;
  const hasData = data !== null && data !== undefined;
  if (errors.length > 0 || !hasData) {
    const failure = failureOfErrors(head, errors, hasData);
    if (failure !== null) return { failure, points };
  }
  const isShaped = query.shape.safeParse(data).success;
  return { failure: isShaped ? null : { kind: 'unexpected', host: head.host }, points };
}
