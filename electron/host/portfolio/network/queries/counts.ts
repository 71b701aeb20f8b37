/** What has to be counted daily. GitHub takes about 50 ms for each number, so few repositories go into a request. */
import { z } from '../../../../../shared/util/zod.ts';
import { RATE_LIMIT } from './rate-limit.ts';
import { counted, instant, someNodes } from './shapes.ts';

export const COUNTS = {
  name: 'CountsDaily',
  text: `query CountsDaily($ids: [ID!]!) {
  ${RATE_LIMIT}
  nodes(ids: $ids) {
    __typename
    ... on Repository {
      id
      watchers { totalCount }
      openIssues: issues(states: OPEN) { totalCount }
      openPullRequests: pullRequests(states: OPEN) { totalCount }
      mergedPullRequests: pullRequests(states: MERGED) { totalCount }
      releases { totalCount }
      discussions { totalCount }
      latestRelease { tagName publishedAt }
    }
  }
}`,
  shape: someNodes,
};

export const countsNode = z.object({
  id: z.string(),
  watchers: counted,
  openIssues: counted,
  openPullRequests: counted,
  mergedPullRequests: counted,
  releases: counted,
  discussions: counted,
  latestRelease: z.object({ tagName: z.string(), publishedAt: instant.nullable() }).nullable(),
});
export type CountsNode = z.output<typeof countsNode>;
