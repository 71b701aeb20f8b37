/** Releases and packages of repositories. */
import type { z } from '../../../../shared/util/zod.ts';
import type { PortfolioPackage, repositoryRelease } from '../../../../shared/contract/portfolio.ts';
import { cleanInstant, cleanLine } from './clean.ts';
import type { Database } from './database.ts';

export type Release = z.output<typeof repositoryRelease>;

export interface Releases {
  /**
   * Store releases by their tags; others stay. Those without a date or tag, and of repositories that are gone, are left
   * out. Where not all was read (a release with very many files), downloads that are stored are not lowered.
   */
  put(repositoryId: number, releases: readonly Release[], isWhole?: boolean): void;
  /** The newest first. */
  of(repositoryId: number): Release[];
  packagesOf(repositoryId: number): PortfolioPackage[];
  allPackages(): readonly (PortfolioPackage & { readonly repositoryId: number })[];
  setPackages(repositoryId: number, packages: readonly PortfolioPackage[]): void;
}

interface Row {
  readonly tag: string;
  readonly name: string | null;
  readonly published_at: string;
  readonly is_prerelease: number;
  readonly downloads: number | null;
}

const putting = (
  downloads: string,
): string => `INSERT INTO release (repository_id, tag, name, published_at, is_prerelease, downloads)
  SELECT repository_id, ?, ?, ?, ?, ? FROM repository WHERE repository_id = ?
  ON CONFLICT (repository_id, tag) DO UPDATE SET name = excluded.name, published_at = excluded.published_at,
  is_prerelease = excluded.is_prerelease, downloads = coalesce(${downloads}, downloads)`;
const PUT = putting('excluded.downloads');
/** Null where one of the two is. */
const PUT_PART = putting('max(excluded.downloads, downloads), excluded.downloads');

export function releasesIn(database: Database): Releases {
  return {
    put: (repositoryId, releases, isWhole = true) =>
      database.inTransaction(() => {
        for (const { tag, name, publishedAt, isPrerelease, downloads } of releases) {
          const [cleanTag, at] = [cleanLine(tag), cleanInstant(publishedAt)];
          if (cleanTag === null || at === null) continue;
          const counted = downloads !== null && downloads >= 0 && Number.isFinite(downloads) ? downloads : null;
          const values = [cleanTag, cleanLine(name), at, Number(isPrerelease), counted, repositoryId];
          database.run(isWhole ? PUT : PUT_PART, ...values);
        }
      }),
    of: (repositoryId) =>
      database
        .all<Row>('SELECT * FROM release WHERE repository_id = ? ORDER BY published_at DESC, tag', repositoryId)
        .map(({ tag, name, published_at, is_prerelease, downloads }) => ({
          tag,
          name,
          publishedAt: published_at,
          isPrerelease: is_prerelease === 1,
          downloads,
        })),
    packagesOf: (repositoryId) =>
      database
        .all<PortfolioPackage>(
          'SELECT registry, name FROM package WHERE repository_id = ? ORDER BY registry, name',
          repositoryId,
        )
        .map(({ registry, name }) => ({ registry, name })),
    allPackages: () =>
      database.all('SELECT repository_id AS repositoryId, registry, name FROM package ORDER BY registry, name'),
    setPackages: (repositoryId, packages) =>
      database.inTransaction(() => {
        database.run('DELETE FROM package WHERE repository_id = ?', repositoryId);
        for (const { registry, name } of packages) {
          database.run(
            'INSERT OR IGNORE INTO package (repository_id, registry, name) SELECT repository_id, ?, ? FROM repository WHERE repository_id = ?',
            registry,
            name,
            repositoryId,
          );
        }
      }),
  };
}
