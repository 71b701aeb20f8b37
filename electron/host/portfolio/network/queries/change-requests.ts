/** Pull requests of one repository, the last touched first: who opened, answered and merged, and when. */
import { z } from '../../../../../shared/util/zod.ts';
import { RATE_LIMIT } from './rate-limit.ts';
import { ACTOR, actor, instant, MOST_ANSWERS, pageInfo } from './shapes.ts';

const answer = z.object({ createdAt: instant, author: actor }).nullable();
const review = z.object({ submittedAt: instant.nullable(), author: actor }).nullable();

export const CHANGE_REQUESTS = {
  name: 'Community',
  text: `query Community($id: ID!, $first: Int!, $cursor: String) {
  ${RATE_LIMIT}
  node(id: $id) {
    ... on Repository {
      id
      pullRequests(first: $first, after: $cursor, orderBy: { field: UPDATED_AT, direction: DESC }) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id createdAt updatedAt mergedAt closedAt
          author ${ACTOR}
          comments(first: ${MOST_ANSWERS}) { nodes { createdAt author ${ACTOR} } }
          reviews(first: ${MOST_ANSWERS}) { nodes { submittedAt author ${ACTOR} } }
        }
      }
    }
  }
}`,
  shape: z.object({
    node: z
      .object({
        id: z.string(),
        pullRequests: z.object({
          pageInfo,
          nodes: z.array(
            z.object({
              id: z.string(),
              createdAt: instant,
              updatedAt: instant,
              mergedAt: instant.nullable(),
              closedAt: instant.nullable(),
              author: actor,
              comments: z.object({ nodes: z.array(answer) }),
              reviews: z.object({ nodes: z.array(review) }).nullable(),
            }),
          ),
        }),
      })
      .nullable(),
  }),
};
