/** Issues of one repository that were touched since a day, the last touched first. */
import { z } from '../../../../../shared/util/zod.ts';
import { RATE_LIMIT } from './rate-limit.ts';
import { ACTOR, actor, instant, MOST_ANSWERS, pageInfo } from './shapes.ts';

export const ISSUES = {
  name: 'CommunityIssues',
  text: `query CommunityIssues($id: ID!, $first: Int!, $since: DateTime!, $cursor: String) {
  ${RATE_LIMIT}
  node(id: $id) {
    ... on Repository {
      id
      issues(first: $first, after: $cursor, filterBy: { since: $since }, orderBy: { field: UPDATED_AT, direction: DESC }) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id createdAt updatedAt closedAt
          author ${ACTOR}
          comments(first: ${MOST_ANSWERS}) { nodes { createdAt author ${ACTOR} } }
        }
      }
    }
  }
}`,
  shape: z.object({
    node: z
      .object({
        id: z.string(),
        issues: z.object({
          pageInfo,
          nodes: z.array(
            z.object({
              id: z.string(),
              createdAt: instant,
              updatedAt: instant,
              closedAt: instant.nullable(),
              author: actor,
              comments: z.object({ nodes: z.array(z.object({ createdAt: instant, author: actor }).nullable()) }),
            }),
          ),
        }),
      })
      .nullable(),
  }),
};
