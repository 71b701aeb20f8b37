/** What happened in one repository lately, as the REST interface tells it: contributors, releases, issues, comments. */
import { z } from '../../../../../shared/util/zod.ts';
import { count, instant } from '../queries/shapes.ts';
import type { RestClient } from '../rest-client.ts';

const PAGE = 100;

export const restActor = z
  .object({ login: z.string(), type: z.string() })
  .nullable()
  .transform((found) => (found === null ? null : { login: found.login, isBot: found.type === 'Bot' }));

interface Asking {
  readonly name: string;
  readonly withToken: boolean;
  readonly signal?: AbortSignal;
}

/** One contributor a page, so that the number of the last page is the number of contributors. */
export const contributorsPage = (rest: RestClient, { name, ...asking }: Asking) =>
  rest({
    service: 'github',
    path: `/repos/${name}/contributors?per_page=1&anon=1`,
    // Who they are is not looked at.
    shape: z.array(z.unknown()).max(1),
    purpose: 'counts',
    fields: ['(number of pages)'],
    // GitHub has nothing to say of a repository without a commit.
    mayBeEmpty: true,
    ...asking,
  });

const release = z.object({
  tag_name: z.string(),
  name: z.string().nullish(),
  draft: z.boolean(),
  prerelease: z.boolean(),
  created_at: instant,
  published_at: instant.nullish(),
  assets: z.array(z.object({ download_count: count })).default([]),
});

export const releasesPage = (rest: RestClient, page: number, { name, ...asking }: Asking) =>
  rest({
    service: 'github',
    path: `/repos/${name}/releases?per_page=${PAGE}&page=${page}`,
    shape: z.array(release),
    purpose: 'releases',
    fields: ['tag_name', 'name', 'draft', 'prerelease', 'created_at', 'published_at', 'assets.download_count'],
    ...asking,
  });

const item = z.object({
  number: z.int().min(1),
  user: restActor,
  created_at: instant,
  updated_at: instant,
  closed_at: instant.nullish(),
  /** Only of pull requests. */
  pull_request: z.object({ merged_at: instant.nullish() }).nullish(),
});

/** Issues and pull requests touched since an instant, the last touched first. */
export const itemsPage = (rest: RestClient, at: { readonly since: string; readonly page: number }, asking: Asking) =>
  rest({
    service: 'github',
    path: `/repos/${asking.name}/issues?state=all&sort=updated&direction=desc&since=${at.since}&per_page=${PAGE}&page=${at.page}`,
    shape: z.array(item),
    purpose: 'community',
    fields: ['number', 'user.login', 'user.type', 'created_at', 'updated_at', 'closed_at', 'pull_request.merged_at'],
    withToken: asking.withToken,
    ...(asking.signal === undefined ? {} : { signal: asking.signal }),
  });

const comment = z.object({ user: restActor, created_at: instant, issue_url: z.string() });

/** Comments on issues and pull requests since an instant, the newest first. */
export const commentsPage = (rest: RestClient, at: { readonly since: string; readonly page: number }, asking: Asking) =>
  rest({
    service: 'github',
    path: `/repos/${asking.name}/issues/comments?sort=created&direction=desc&since=${at.since}&per_page=${PAGE}&page=${at.page}`,
    shape: z.array(comment),
    purpose: 'community',
    fields: ['user.login', 'user.type', 'created_at', 'issue_url'],
    withToken: asking.withToken,
    ...(asking.signal === undefined ? {} : { signal: asking.signal }),
  });
