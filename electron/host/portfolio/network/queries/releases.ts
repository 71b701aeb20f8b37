/** Releases of one repository with the downloads of their files, the newest first. */
import { z } from '../../../../../shared/util/zod.ts';
import { RATE_LIMIT } from './rate-limit.ts';
import { count, instant, pageInfo } from './shapes.ts';

export const RELEASES = {
  name: 'Releases',
  text: `query Releases($id: ID!, $first: Int!, $cursor: String) {
  ${RATE_LIMIT}
  node(id: $id) {
    ... on Repository {
      id
      releases(first: $first, after: $cursor, orderBy: { field: CREATED_AT, direction: DESC }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          tagName name publishedAt createdAt isPrerelease isDraft
          releaseAssets(first: 30) { totalCount nodes { downloadCount } }
        }
      }
    }
  }
}`,
  shape: z.object({
    node: z
      .object({
        id: z.string(),
        releases: z.object({
          totalCount: count,
          pageInfo,
          nodes: z.array(
            z.object({
              tagName: z.string(),
              name: z.string().nullable(),
              publishedAt: instant.nullable(),
              createdAt: instant,
              isPrerelease: z.boolean(),
              isDraft: z.boolean(),
              releaseAssets: z.object({ totalCount: count, nodes: z.array(z.object({ downloadCount: count })) }),
            }),
          ),
        }),
      })
      .nullable(),
  }),
};
