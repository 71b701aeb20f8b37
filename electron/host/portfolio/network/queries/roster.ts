/** Which public repositories an owner has: a hundred at a time, with what is needed to ask for more. */
import { z } from '../../../../../shared/util/zod.ts';
import { RATE_LIMIT } from './rate-limit.ts';
import { login, pageInfo, repositoryNumber } from './shapes.ts';

export const ROSTER_PAGE = 100;

const entry = z.object({
  id: z.string(),
  databaseId: repositoryNumber,
  /** One that is no name is left out by itself. */
  nameWithOwner: z.string(),
  isFork: z.boolean(),
  isArchived: z.boolean(),
});

export const ROSTER = {
  name: 'Roster',
  text: `query Roster($login: String!, $first: Int!, $cursor: String) {
  ${RATE_LIMIT}
  repositoryOwner(login: $login) {
    login
    repositories(first: $first, after: $cursor, privacy: PUBLIC, ownerAffiliations: [OWNER], orderBy: { field: CREATED_AT, direction: ASC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id databaseId nameWithOwner isFork isArchived }
    }
  }
}`,
  shape: z.object({
    repositoryOwner: z
      .object({
        login,
        repositories: z.object({ totalCount: z.int().min(0), pageInfo, nodes: z.array(entry) }),
      })
      .nullable(),
  }),
};
