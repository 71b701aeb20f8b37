/** Asks GitHub's REST interface, and registries, for JSON; answers are checked against their schema. */
import { fail, ok, type Result } from '../../../../shared/util/result.ts';
import type { z } from '../../../../shared/util/zod.ts';
import type { Service } from './addresses.ts';
import type { NetworkFailure } from './failure.ts';
import type { Network } from './network.ts';
import { hasNextPage, lastPageOf } from './rate-headers.ts';

export interface RestQuestion<Shape extends z.ZodType> {
  readonly service: Service;
  /** Below the address of the service, with its query: `/orgs/acme/repos?page=2`. */
  readonly path: string;
  readonly shape: Shape;
  readonly purpose: string;
  /** What of the answer is used. */
  readonly fields: readonly string[];
  readonly withToken: boolean;
  /** Nothing at all (204) is an answer. */
  readonly mayBeEmpty?: boolean;
  readonly signal?: AbortSignal;
}

export interface RestAnswer<Data> {
  /** Null where there is nothing (204), and that may be. */
  readonly data: Data | null;
  readonly hasNext: boolean;
  readonly lastPage: number | null;
}

export type RestClient = <Shape extends z.ZodType>(
  question: RestQuestion<Shape>,
) => Promise<Result<RestAnswer<z.output<Shape>>, NetworkFailure>>;

export function restClient(network: Network): RestClient {
  return async (question) => {
    const { service, path, shape, purpose, fields, withToken, mayBeEmpty = false, signal } = question;
    const answer = await network.call(
      {
        service,
        method: 'GET',
        url: `${network.addresses.base[service]}${path}`,
        label: `GET ${path}`,
        purpose,
        fields,
        withToken,
        mayBeEmpty,
        judge: (json, { host }) => {
          const read = shape.safeParse(json);
          return read.success
            ? { failure: null, points: null, value: read.data }
            : { failure: { kind: 'unexpected', host }, points: null, value: null };
        },
      },
      signal,
    );
    if (!answer.ok) return fail(answer.error);
    const { headers, value } = answer.value;
    return ok({
      // What the judge above has let through has the shape.
      data: value as z.output<typeof shape> | null,
      hasNext: hasNextPage(headers.get('link')),
      lastPage: lastPageOf(headers.get('link')),
    });
  };
}
