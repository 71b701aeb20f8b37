/** Pieces that answers of GitHub are made of. */
import { z } from '../../../../../shared/util/zod.ts';

export const count = z.int().min(0);
export const counted = z.object({ totalCount: count });
export const instant = z.string().refine((text) => !Number.isNaN(Date.parse(text)));
export const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
export const nameWithOwner = z.string().regex(/^(?!_)[A-Za-z0-9_-]{1,100}\/[A-Za-z0-9._-]{1,100}$/);
/** Of an owner; on servers with managed users there may be an underscore. */
export const login = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/);
export const repositoryNumber = z.int().min(1);

/** Whoever wrote something: their login, and whether GitHub says that it is a program. Null for a deleted account. */
export const ACTOR = '{ __typename login }';
export const actor = z
  .object({ __typename: z.string(), login: z.string() })
  .nullable()
  .transform((found) => (found === null ? null : { login: found.login, isBot: found.__typename === 'Bot' }));

/** Comments and reviews that are read of one issue or pull request: behind a few programs there still is a person. */
export const MOST_ANSWERS = 5;

/** Nodes one by one, so that a bad one does not spoil the others. */
export const someNodes = z.object({ nodes: z.array(z.unknown()) });
