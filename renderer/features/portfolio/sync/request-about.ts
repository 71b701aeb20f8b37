/** What a request of the ledger was about, read from its line: a repository, an owner, a package; nothing for others. */

/** `GET /repos/acme/tool/releases?…`, `GET /orgs/acme/repos?…`. */
const OF_REST = /^GET \S*?\/(?:repos\/([^/?\s]+\/[^/?\s]+)|(?:orgs|users)\/([^/?\s]+))/;
/** `POST /graphql Community acme/tool`: what follows the name of the query. */
const OF_GRAPHQL = /^POST \S+ \S+ ([A-Za-z0-9][A-Za-z0-9-]*(?:\/[A-Za-z0-9._-]+)?)$/;

export function requestAbout(request: string): string {
  const [, repository, owner] = OF_REST.exec(request) ?? [];
  return repository ?? owner ?? OF_GRAPHQL.exec(request)?.[1] ?? '';
}
