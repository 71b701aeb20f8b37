/** The REST routes that a reader of public repositories may use, and those that it may not. */
import { createHash } from 'node:crypto';
import { json, notFound, type Asked, type Reply } from './http.ts';
import { repositoryPart } from './rest-repository.ts';
import { repositoryRestView, wholeRepositoryView } from './rest-views.ts';
import { barredBy, type KnownToken } from './tokens.ts';
import { repositoryNamed } from './repository-view.ts';
import { fullNameOf, type Owner, type Repository, type World } from './world.ts';

export interface RestSurroundings {
  readonly world: World;
  readonly token: KnownToken | null;
  /** `http://127.0.0.1:…`, for addresses in answers. */
  readonly origin: string;
  readonly now: number;
}

export function restReply(asked: Asked, around: RestSurroundings): Reply {
  const { path } = asked;
  const { world, token } = around;
  const list = /^\/(?:orgs|users)\/([^/]+)\/repos$/.exec(path);
  if (list !== null) return ownersRepositories(asked, around, list[1] ?? '');
  const one = /^\/(orgs|users)\/([^/]+)$/.exec(path);
  if (one !== null) return ownerReply(world, one[1] === 'orgs', one[2] ?? '');
  if (path === '/user') return token === null ? needsToken() : json(200, { login: token.login, type: 'User' });
  const named = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(path);
  if (named !== null) {
    const [, owner = '', name = '', part = ''] = named;
    const found = repositoryNamed(world.repositories, owner, name);
    if (found === null) return notFound();
    if (fullNameOf(found).toLowerCase() !== `${owner}/${name}`.toLowerCase()) return moved(around, found, part);
    return ofRepository(asked, around, { repository: found, part });
  }
  const numbered = /^\/repositories\/(\d+)(\/.*)?$/.exec(path);
  if (numbered !== null) {
    const found = world.repositories.find(({ databaseId, isGone }) => databaseId === Number(numbered[1]) && !isGone);
    return found === undefined
      ? notFound()
      : ofRepository(asked, around, { repository: found, part: numbered[2] ?? '' });
  }
  return notFound();
}

const needsToken = (): Reply => json(401, { message: 'Requires authentication', status: '401' });

function moved({ origin }: RestSurroundings, { databaseId }: Repository, part: string): Reply {
  const url = `${origin}/repositories/${databaseId}${part}`;
  return json(
    301,
    {
      message: 'Moved Permanently',
      url,
      documentation_url: 'https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects',
    },
    { location: url },
  );
}

function ownerReply(world: World, asOrganisation: boolean, login: string): Reply {
  const owner = world.owners.find((candidate) => candidate.login.toLowerCase() === login.toLowerCase());
  if (owner === undefined || (asOrganisation && owner.kind !== 'Organization')) return notFound();
  const repositories = world.repositories.filter((repository) => repository.owner === owner && !repository.isGone);
  return json(200, { login: owner.login, type: owner.kind, public_repos: repositories.length });
}

function ownersRepositories(asked: Asked, around: RestSurroundings, login: string): Reply {
  const { world, token } = around;
  const owner = world.owners.find((candidate) => candidate.login.toLowerCase() === login.toLowerCase());
  if (owner === undefined || (asked.path.startsWith('/orgs/') && owner.kind !== 'Organization')) return notFound();
  const refused = refusalOf(owner, token);
  if (refused !== null) return refused;
  const listed = world.repositories.filter((repository) => repository.owner === owner && !repository.isGone);
  return page(asked, around, listed, (repository) =>
    repositoryRestView(repository, { canWrite: token?.canWrite ?? null }),
  );
}

function refusalOf(owner: Owner, token: KnownToken | null): Reply | null {
  const bar = barredBy(owner, token);
  if (bar === null) return null;
  if (bar === 'single-sign-on')
    return json(
      403,
      {
        message:
          'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
      },
      { 'x-github-sso': `required; url=https://github.com/orgs/${owner.login}/sso?authorization_request=A` },
    );
  return json(403, {
    message: `The '${owner.login}' organization forbids access via a fine-grained personal access tokens if the token's lifetime is greater than ${owner.longestTokenDays ?? 0} days.`,
  });
}

function ofRepository(
  asked: Asked,
  around: RestSurroundings,
  { repository, part }: { readonly repository: Repository; readonly part: string },
): Reply {
  const refused = refusalOf(repository.owner, around.token);
  if (refused !== null) return refused;
  const canWrite = around.token?.canWrite ?? null;
  if (part === '') return withEtag(asked, wholeRepositoryView(repository, { canWrite }));
  const answer = repositoryPart(repository, part.slice(1), asked.query);
  if ('list' in answer) return page(asked, around, answer.list, (entry) => entry);
  return answer;
}

/** The page asked for, with the addresses of its neighbours and an ETag. */
function page<T>(asked: Asked, { origin }: RestSurroundings, list: readonly T[], view: (entry: T) => unknown): Reply {
  const size = Math.min(100, Math.max(1, Number(asked.query.get('per_page') ?? 30)));
  const at = Math.max(1, Number(asked.query.get('page') ?? 1));
  const last = Math.max(1, Math.ceil(list.length / size));
  const link = (to: number, rel: string): string => {
    const query = new URLSearchParams(asked.query);
    query.set('page', String(to));
    return `<${origin}${asked.path}?${query.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(at > 1 ? [link(at - 1, 'prev'), link(1, 'first')] : []),
    ...(at < last ? [link(at + 1, 'next'), link(last, 'last')] : []),
  ];
  const entries = list.slice((at - 1) * size, at * size).map(view);
  return withEtag(asked, entries, links.length === 0 ? {} : { link: links.join(', ') });
}

function withEtag(asked: Asked, body: unknown, headers: Reply['headers'] = {}): Reply {
  const etag = `W/"${createHash('sha256').update(JSON.stringify(body)).digest('hex')}"`;
  if (asked.headers['if-none-match'] === etag) return { status: 304, headers: { etag, ...headers }, body: '' };
  return json(200, body, { etag, ...headers });
}
