/** Repositories as the REST interface tells of them, to whoever asks without a token. */
import { z } from '../../../../../shared/util/zod.ts';
import { count, instant, nameWithOwner, repositoryNumber } from '../queries/shapes.ts';
import type { RestClient } from '../rest-client.ts';

export const REST_PAGE = 100;

const FIELDS = [
  'id',
  'node_id',
  'full_name',
  'private',
  'description',
  'homepage',
  'fork',
  'archived',
  'created_at',
  'pushed_at',
  'language',
  'topics',
  'license.spdx_id',
  'stargazers_count',
  'forks_count',
  'open_issues_count',
];

export const restRepository = z.object({
  id: repositoryNumber,
  node_id: z.string(),
  full_name: nameWithOwner,
  private: z.boolean(),
  description: z.string().nullish(),
  homepage: z.string().nullish(),
  fork: z.boolean(),
  archived: z.boolean().default(false),
  created_at: instant.nullish(),
  pushed_at: instant.nullish(),
  language: z.string().nullish(),
  topics: z.array(z.string()).default([]),
  license: z.object({ spdx_id: z.string().nullish() }).nullish(),
  stargazers_count: count,
  forks_count: count,
  /** Issues and pull requests together. */
  open_issues_count: count,
  /** Who watches it; only where one repository is asked for by itself. What REST calls watchers are stars. */
  subscribers_count: count.optional(),
});
export type RestRepository = z.output<typeof restRepository>;

interface Asking {
  readonly withToken: boolean;
  readonly signal?: AbortSignal;
}

const PURPOSE = 'roster';

/** One page of an owner's public repositories, the oldest first, so that new ones do not shift the pages. */
export const ownersRepositories = (
  rest: RestClient,
  { owner, kind, page }: { readonly owner: string; readonly kind: 'orgs' | 'users'; readonly page: number },
  asking: Asking,
) =>
  rest({
    service: 'github',
    path: `/${kind}/${encodeURIComponent(owner)}/repos?type=${kind === 'orgs' ? 'public' : 'owner'}&sort=created&direction=asc&per_page=${REST_PAGE}&page=${page}`,
    // One that has no proper name is left out by itself.
    shape: z.array(restRepository.extend({ full_name: z.string() })),
    purpose: PURPOSE,
    fields: FIELDS,
    ...asking,
  });

/** One repository by name; a former name leads to it. */
export const repositoryNamed = (rest: RestClient, name: string, asking: Asking) =>
  rest({
    service: 'github',
    path: `/repos/${name}`,
    shape: restRepository,
    purpose: PURPOSE,
    fields: [...FIELDS, 'subscribers_count'],
    ...asking,
  });

/** One repository by its number, whatever it is called by now. */
export const repositoryNumbered = (rest: RestClient, repositoryId: number, asking: Asking) =>
  rest({
    service: 'github',
    path: `/repositories/${repositoryId}`,
    shape: restRepository,
    purpose: PURPOSE,
    fields: [...FIELDS, 'subscribers_count'],
    ...asking,
  });
