/** Commits on the default branch since a day: when, and by whom if GitHub knows the account. No address, no message. */
import { z } from '../../../../../shared/util/zod.ts';
import { RATE_LIMIT } from './rate-limit.ts';
import { count, instant, pageInfo } from './shapes.ts';

export const COMMITS = {
  name: 'Commits',
  text: `query Commits($id: ID!, $first: Int!, $since: GitTimestamp!, $cursor: String) {
  ${RATE_LIMIT}
  node(id: $id) {
    ... on Repository {
      id
      defaultBranchRef {
        target {
          ... on Commit {
            history(first: $first, since: $since, after: $cursor) {
              totalCount
              pageInfo { hasNextPage endCursor }
              nodes { committedDate author { user { login } } }
            }
          }
        }
      }
    }
  }
}`,
  shape: z.object({
    node: z
      .object({
        id: z.string(),
        /** Null for an empty repository. */
        defaultBranchRef: z
          .object({
            target: z
              .object({
                history: z
                  .object({
                    totalCount: count,
                    pageInfo,
                    nodes: z.array(
                      z.object({
                        committedDate: instant,
                        author: z.object({ user: z.object({ login: z.string() }).nullable() }).nullable(),
                      }),
                    ),
                  })
                  .optional(),
              })
              .nullable(),
          })
          .nullable(),
      })
      .nullable(),
  }),
};
