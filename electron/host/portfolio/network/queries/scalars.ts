/** Facts and plain numbers of up to a hundred repositories: nothing in it has to be counted, so it is quick. */
import { z } from '../../../../../shared/util/zod.ts';
import { RATE_LIMIT } from './rate-limit.ts';
import { count, instant, nameWithOwner, repositoryNumber, someNodes } from './shapes.ts';

export const SCALARS_PAGE = 100;

export const SCALARS = {
  name: 'Scalars',
  text: `query Scalars($ids: [ID!]!) {
  ${RATE_LIMIT}
  nodes(ids: $ids) {
    __typename
    ... on Repository {
      id databaseId nameWithOwner description homepageUrl
      stargazerCount forkCount
      isArchived isFork isPrivate
      createdAt pushedAt
      primaryLanguage { name }
      licenseInfo { spdxId }
    }
  }
}`,
  shape: someNodes,
};

export const scalarsNode = z.object({
  id: z.string(),
  databaseId: repositoryNumber,
  nameWithOwner,
  description: z.string().nullable(),
  homepageUrl: z.string().nullable(),
  stargazerCount: count,
  forkCount: count,
  isArchived: z.boolean(),
  isFork: z.boolean(),
  isPrivate: z.boolean(),
  createdAt: instant,
  pushedAt: instant.nullable(),
  primaryLanguage: z.object({ name: z.string() }).nullable(),
  licenseInfo: z.object({ spdxId: z.string().nullable() }).nullable(),
});
export type ScalarsNode = z.output<typeof scalarsNode>;
