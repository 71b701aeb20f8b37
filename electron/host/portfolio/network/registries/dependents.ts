/** Who depends on the packages of a repository, as ecosyste.ms has counted it (CC BY-SA 4.0). */
import { ok, type Result } from '../../../../../shared/util/result.ts';
import { z } from '../../../../../shared/util/zod.ts';
import type { NetworkFailure } from '../failure.ts';
import { count } from '../queries/shapes.ts';
import type { RestClient } from '../rest-client.ts';

const shape = z.array(z.object({ dependent_repos_count: count.nullish(), dependent_packages_count: count.nullish() }));

export interface Dependents {
  /** Of the package that has the most: who uses several must not count several times. Null where none is known. */
  readonly repositories: number | null;
  readonly packages: number | null;
  /** There are several packages, so the true numbers may be larger. */
  readonly isAtLeast: boolean;
}

export interface DependentsQuestion {
  readonly rest: RestClient;
  /** `owner/name` on github.com; names of another server must not get here. */
  readonly name: string;
  readonly signal?: AbortSignal;
}

export async function dependentsOf({
  rest,
  name,
  signal,
}: DependentsQuestion): Promise<Result<Dependents, NetworkFailure>> {
  const url = encodeURIComponent(`https://github.com/${name}`);
  const answer = await rest({
    service: 'ecosystems',
    path: `/packages/lookup?repository_url=${url}`,
    shape,
    purpose: 'packages',
    fields: ['dependent_repos_count', 'dependent_packages_count'],
    withToken: false,
    ...(signal === undefined ? {} : { signal }),
  });
  if (!answer.ok) return answer;
  const packages = answer.value.data ?? [];
  return ok({
    repositories: most(packages.map(({ dependent_repos_count }) => dependent_repos_count)),
    packages: most(packages.map(({ dependent_packages_count }) => dependent_packages_count)),
    isAtLeast: packages.length > 1,
  });
}

function most(counts: readonly (number | null | undefined)[]): number | null {
  const known = counts.filter((count) => count !== null && count !== undefined);
  return known.length === 0 ? null : Math.max(...known);
}
