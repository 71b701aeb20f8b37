/** Where a repository is seen in a browser: on GitHub, or on the Enterprise server that is asked. */
import type { Whose } from '../../shared/contract/portfolio.ts';

/** Null for the sample's repositories: they are nowhere, and whoever takes that name one day is somebody else. */
export function repositoryAddress(of: Whose, service: string, name: string): string | null {
  if (of === 'sample') return null;
  const host = service.startsWith('api.') ? service.slice('api.'.length) : service;
  return `https://${host}/${name}`;
}
