/** One repository by its name; a former name leads to it as well. */
import { z } from '../../../../../shared/util/zod.ts';
import { RATE_LIMIT } from './rate-limit.ts';
import { nameWithOwner, repositoryNumber } from './shapes.ts';

export const RESOLVE = {
  name: 'Resolve',
  text: `query Resolve($owner: String!, $name: String!) {
  ${RATE_LIMIT}
  repository(owner: $owner, name: $name, followRenames: true) { id databaseId nameWithOwner isPrivate }
}`,
  shape: z.object({
    repository: z
      .object({ id: z.string(), databaseId: repositoryNumber, nameWithOwner, isPrivate: z.boolean() })
      .nullable(),
  }),
};
