/** `POST /graphql`: the query is checked against GitHub's published schema and run on the world. */
import { execute, parse, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import { connection, type PageArguments } from './connection.ts';
import { barred, errorEntry, noNode, noOwner } from './graphql-errors.ts';
import { html, json, type Asked, type Reply } from './http.ts';
import type { Allowance } from './limits.ts';
import { priceOf, type Price } from './points.ts';
import { namedField, repositoryView } from './repository-view.ts';
import { githubSchema } from './schema.ts';
import type { KnownToken } from './tokens.ts';
import { fullNameOf, type Owner, type Repository, type World } from './world.ts';

export interface GraphqlSurroundings {
  readonly world: World;
  readonly token: KnownToken;
  readonly spend: (points: number) => Allowance;
  readonly look: () => Allowance;
  /** Requests that count more than this take GitHub longer than ten seconds: it gives up. */
  readonly mostCounts: number;
}

export const BAD_GATEWAY_PAGE =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n';

export async function graphqlReply(asked: Asked, around: GraphqlSurroundings): Promise<Reply> {
  const document = checked(queryOf(asked.body));
  if ('errors' in document) return json(200, document);
  const price = priceOf(githubSchema(), document, asked.variables);
  if (price.refusal !== null) return json(200, { errors: [price.refusal] });
  const left = around.look();
  if (left.remaining < price.points) return json(200, rateLimited(around.token));
  // What it could not answer in time is paid for all the same.
  around.spend(price.points);
  if (price.counts > around.mostCounts) return html(502, BAD_GATEWAY_PAGE);
  const result = await execute({
    schema: githubSchema(),
    document,
    rootValue: rootOf(around, price),
    variableValues: asked.variables,
  });
  return json(200, answerOf(result));
}

const rateLimited = ({ login }: KnownToken) => ({
  errors: [{ type: 'RATE_LIMITED', message: `API rate limit exceeded for user ID ${login.length}.` }],
});

const answerOf = ({ data, errors = [] }: ExecutionResult): object =>
  errors.length === 0 ? { data } : { data, errors: errors.map(errorEntry) };

const queryOf = (body: string): string => {
  const { query } = JSON.parse(body) as { query?: unknown };
  return typeof query === 'string' ? query : '';
};

/** Queries are few and asked often. */
const checkedBefore = new Map<string, DocumentNode | { readonly errors: readonly object[] }>();

function checked(query: string): DocumentNode | { readonly errors: readonly object[] } {
  const before = checkedBefore.get(query);
  if (before !== undefined) return before;
  const document = parsed(query);
  const result = 'errors' in document ? document : (wrong(document) ?? document);
  checkedBefore.set(query, result);
  return result;
}

function parsed(query: string): DocumentNode | { readonly errors: readonly object[] } {
  try {
    return parse(query);
  } catch (error) {
    return { errors: [{ message: error instanceof Error ? error.message : String(error) }] };
  }
}

function wrong(document: DocumentNode): { readonly errors: readonly object[] } | null {
  const errors = validate(githubSchema(), document);
  if (errors.length === 0) return null;
  return {
    errors: errors.map(({ message, locations }) => ({
      path: [],
      extensions: { code: 'undefinedField' },
      locations,
      message,
    })),
  };
}

function rootOf({ world, token, look }: GraphqlSurroundings, price: Price) {
  const there = (): readonly Repository[] => world.repositories.filter(({ isGone }) => !isGone);
  const shown = (repository: Repository) =>
    barred(repository.owner, token) ?? repositoryView(repository, token.canWrite);
  const byId = (id: string) => {
    const found = world.node(id);
    return found === undefined ? noNode(id) : shown(found);
  };
  const ownerNamed = (login: string): Owner | undefined =>
    world.owners.find((owner) => owner.login.toLowerCase() === login.toLowerCase());
  const ownerView = (owner: Owner) =>
    barred(owner, token) ?? {
      __typename: owner.kind,
      id: `O_${owner.login}`,
      login: owner.login,
      name: owner.login,
      url: `https://github.com/${owner.login}`,
      repositories: (wanted: RosterArguments) =>
        connection(roster(there(), owner, wanted), wanted, (repository) => repositoryView(repository, token.canWrite)),
    };
  const ofKind = (kind: Owner['kind'], login: string) => {
    const owner = ownerNamed(login);
    return owner?.kind === kind ? ownerView(owner) : noOwner(kind, login);
  };
  return {
    nodes: ({ ids }: { readonly ids: readonly string[] }) => ids.map(byId),
    node: ({ id }: { readonly id: string }) => byId(id),
    repository: (wanted: { owner: string; name: string; followRenames?: boolean }) => {
      const found = namedField(there(), wanted);
      return found instanceof Error ? found : shown(found);
    },
    repositoryOwner: ({ login }: { readonly login: string }) => {
      const owner = ownerNamed(login);
      return owner === undefined ? null : ownerView(owner);
    },
    organization: ({ login }: { readonly login: string }) => ofKind('Organization', login),
    user: ({ login }: { readonly login: string }) => ofKind('User', login),
    viewer: { __typename: 'User', id: `U_${token.login}`, login: token.login },
    rateLimit: () => {
      const { limit, remaining, used, reset } = look();
      const resetAt = new Date(reset * 1000).toISOString().replace('.000Z', 'Z');
      return { limit, remaining, used, resetAt, cost: price.points, nodeCount: price.nodes };
    },
  };
}

interface RosterArguments extends PageArguments {
  readonly isFork?: boolean | null;
  readonly isArchived?: boolean | null;
  readonly orderBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null;
}

const ORDERS: Readonly<Record<string, (a: Repository, b: Repository) => number>> = {
  CREATED_AT: (a, b) => a.createdAt - b.createdAt || a.databaseId - b.databaseId,
  NAME: (a, b) => (fullNameOf(a) < fullNameOf(b) ? -1 : 1),
  PUSHED_AT: (a, b) => a.pushedAt - b.pushedAt || a.databaseId - b.databaseId,
  UPDATED_AT: (a, b) => a.pushedAt - b.pushedAt || a.databaseId - b.databaseId,
  STARGAZERS: (a, b) => a.stars - b.stars || a.databaseId - b.databaseId,
};

function roster(
  there: readonly Repository[],
  owner: Owner,
  { isFork = null, isArchived = null, orderBy }: RosterArguments,
) {
  const listed = there.filter(
    (repository) =>
      repository.owner === owner &&
      (isFork === null || repository.isFork === isFork) &&
      (isArchived === null || repository.isArchived === isArchived),
  );
  const order = ORDERS[orderBy?.field ?? 'NAME'];
  const sorted = order === undefined ? listed : listed.toSorted(order);
  return orderBy?.direction === 'DESC' ? sorted.toReversed() : sorted;
}
