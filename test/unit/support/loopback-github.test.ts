/** The GitHub of the tests itself: it refuses what GitHub refuses, and fails as it is told to. */
import { afterEach, describe, expect, it } from 'vitest';
import { remove, rename, star } from '../../support/loopback-github/changes.ts';
import { movableClock } from '../../support/loopback-github/clock.ts';
import * as faults from '../../support/loopback-github/faults.ts';
import { seedWorld } from '../../support/loopback-github/seed.ts';
import { startLoopbackGitHub, type LoopbackGitHub } from '../../support/loopback-github/server.ts';
import { CLASSIC_EMPTY, FINE_GRAINED, FINE_GRAINED_WRITE } from '../../support/loopback-github/tokens.ts';

const TODAY = Date.UTC(2026, 10, 1, 12);
const clock = movableClock(TODAY);
let github: LoopbackGitHub;

const start = async (hourlyLimit = 5_000): Promise<void> => {
  github = await startLoopbackGitHub({
    world: seedWorld({ today: TODAY, owners: { acme: 40, blocked: 2 } }),
    now: clock.now,
    hourlyLimit,
  });
};

afterEach(() => github.close());

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // What an interface says is whatever it says: the tests look.
  readonly body: {
    readonly data?: Record<string, never>;
    readonly errors?: readonly { type?: string; message: string }[];
  };
}

async function ask(query: string, variables: object = {}, token: string | null = FINE_GRAINED): Promise<Answer> {
  const authorization = token === null ? {} : { authorization: `bearer ${token}` };
  const response = await fetch(`${github.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
}

const get = (path: string, token: string | null = null, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(github.url + path, {
    redirect: 'manual',
    headers: { ...headers, ...(token === null ? {} : { authorization: `bearer ${token}` }) },
  });

const ROSTER = `query Roster($login: String!, $cursor: String) { rateLimit { cost remaining }
  repositoryOwner(login: $login) { login repositories(first: 25, after: $cursor, orderBy: {field: CREATED_AT, direction: ASC}) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id databaseId nameWithOwner } } } }`;
const COUNTS = `query Counts($ids: [ID!]!) { nodes(ids: $ids) { ... on Repository { id stargazerCount watchers { totalCount }
  issues(states: OPEN) { totalCount } pullRequests(states: MERGED) { totalCount } } } }`;

const errorTypes = ({ body }: Answer) => body.errors?.map(({ type, message }) => type ?? message);

describe('GraphQL', () => {
  it('gives a roster page by page, with its price and what is left', async () => {
    await start();
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const { body, headers } = await ask(ROSTER, { login: 'acme', cursor });
      const { repositories } = (body.data as unknown as Roster).repositoryOwner;
      names.push(...repositories.nodes.map(({ nameWithOwner }) => nameWithOwner));
      expect(headers.get('x-ratelimit-resource')).toBe('graphql');
      cursor = repositories.pageInfo.hasNextPage ? repositories.pageInfo.endCursor : null;
    } while (cursor !== null);
    expect(new Set(names).size).toBe(40);
    expect((await ask('{ rateLimit { remaining } }')).body.data).toEqual({ rateLimit: { remaining: 4_997 } });
  });

  it('refuses what GitHub refuses', async () => {
    await start();
    const { nodeId } = github.world.repository('acme/engine');
    expect(errorTypes(await ask('{ viewer { shoeSize } }'))).toEqual(['Cannot query field "shoeSize" on type "User".']);
    expect(errorTypes(await ask(COUNTS, { ids: [nodeId, 'R_none'] }))).toEqual(['NOT_FOUND']);
    expect(errorTypes(await ask('{ repository(owner: "acme", name: "none") { id } }'))).toEqual(['NOT_FOUND']);
    expect(errorTypes(await ask(COUNTS, { ids: Array.from({ length: 101 }, () => nodeId) }))).toEqual([
      'ARGUMENT_LIMIT',
    ]);
    const stars = '{ repository(owner: "acme", name: "engine") { stargazers(first: 1) { totalCount } } }';
    expect(errorTypes(await ask(stars))).toEqual(['FORBIDDEN']);
    const unbounded = '{ repository(owner: "acme", name: "engine") { issues { nodes { id } } } }';
    expect(errorTypes(await ask(unbounded))).toEqual(['MISSING_PAGINATION_BOUNDARIES']);
    expect((await ask(ROSTER, { login: 'acme' }, null)).status).toBe(403);
    expect((await ask(ROSTER, { login: 'acme' }, 'ghp_wrong')).status).toBe(401);
  });

  it('gives up on a request that counts too much', async () => {
    await start();
    const ids = github.world.repositories.map(({ nodeId }) => nodeId);
    const response = await fetch(`${github.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `bearer ${FINE_GRAINED}` },
      body: JSON.stringify({ query: COUNTS, variables: { ids } }),
    });
    expect(response.status).toBe(502);
    expect((await ask(COUNTS, { ids: ids.slice(0, 30) })).status).toBe(200);
  });

  it('shows a token less than nobody where single sign-on or a policy bars it', async () => {
    await start();
    github.world.owner('blocked').hasSingleSignOn = true;
    const ids = [github.world.repository('acme/engine').nodeId, github.world.repository('blocked/engine').nodeId];
    expect(errorTypes(await ask(COUNTS, { ids }))).toEqual(['FORBIDDEN']);
    expect((await get('/orgs/blocked/repos', CLASSIC_EMPTY)).headers.get('x-github-sso')).toMatch(/^required/);
    expect((await get('/orgs/blocked/repos')).status).toBe(200);
    github.world.owner('acme').longestTokenDays = 366;
    expect(errorTypes(await ask(COUNTS, { ids: ids.slice(0, 1) }, FINE_GRAINED_WRITE))).toEqual(['FORBIDDEN']);
    expect(errorTypes(await ask(COUNTS, { ids: ids.slice(0, 1) }))).toBeUndefined();
  });

  it('stops at its limit until the hour is over', async () => {
    await start(2);
    await ask('{ viewer { login } }');
    await ask('{ viewer { login } }');
    const over = await ask('{ viewer { login } }');
    expect([over.status, errorTypes(over), over.headers.get('x-ratelimit-remaining')]).toEqual([
      200,
      ['RATE_LIMITED'],
      '0',
    ]);
    clock.pass(3_600_001);
    expect(errorTypes(await ask('{ viewer { login } }'))).toBeUndefined();
  });
});

interface Roster {
  readonly repositoryOwner: {
    readonly repositories: {
      readonly nodes: readonly { readonly nameWithOwner: string }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

describe('REST', () => {
  it('leads from a former name to the repository, and forgets a deleted one', async () => {
    await start();
    const engine = github.world.repository('acme/engine');
    rename(engine, 'motor');
    const response = await get('/repos/acme/engine');
    expect([response.status, response.headers.get('location')]).toEqual([
      301,
      `${github.url}/repositories/${engine.databaseId}`,
    ]);
    expect(await (await get(`/repositories/${engine.databaseId}`)).json()).toMatchObject({ full_name: 'acme/motor' });
    remove(engine);
    expect((await get('/repos/acme/motor')).status).toBe(404);
    expect((await get('/repos/acme/engine')).status).toBe(404);
  });

  it('counts what has not changed for nobody, and not for a token', async () => {
    await start();
    const left = (response: Response) => Number(response.headers.get('x-ratelimit-remaining'));
    for (const [token, spent] of [
      [FINE_GRAINED, 0],
      [null, 1],
    ] as const) {
      const first = await get('/repos/acme/engine', token);
      const again = await get('/repos/acme/engine', token, { 'if-none-match': first.headers.get('etag') ?? '' });
      expect([again.status, left(first) - left(again)]).toEqual([304, spent]);
    }
  });

  it('tells of stars by week, and that is all of them', async () => {
    await start();
    const engine = github.world.repository('acme/engine');
    star(engine, 7, TODAY);
    let total = 0;
    for (let page = 1; ; page++) {
      const weeks = (await (await get(`/repos/acme/engine/stargazers/history?page=${page}`, FINE_GRAINED)).json()) as {
        total: number;
        days: number[];
      }[];
      if (weeks.length === 0) break;
      for (const week of weeks) expect(week.days).toHaveLength(7);
      total += weeks.reduce((sum, week) => sum + week.total, 0);
    }
    expect(total).toBe(engine.stars);
    expect((await get('/repos/acme/engine/stargazers', FINE_GRAINED)).status).toBe(403);
  });

  it('gives pages with links, and sixty answers an hour to nobody', async () => {
    await start();
    const page = await get('/orgs/acme/repos?per_page=25');
    expect(page.headers.get('link')).toMatch(/page=2>; rel="next".*page=2>; rel="last"/);
    expect(await page.json()).toHaveLength(25);
    const count = await get('/repos/acme/engine/contributors?per_page=1&anon=1');
    expect(count.headers.get('link')).toContain('rel="last"');
    for (let asked = 2; asked < 60; asked++) await get('/users/acme');
    expect((await get('/users/acme')).status).toBe(403);
    expect((await get('/users/acme', FINE_GRAINED)).status).toBe(200);
  });
});

describe('faults', () => {
  it('are used up one by one, and real answers follow', async () => {
    await start();
    github.inject(faults.badGatewayHtml, faults.rateLimited(9));
    expect((await get('/users/acme')).status).toBe(502);
    expect(errorTypes(await ask('{ viewer { login } }'))).toEqual(['RATE_LIMITED']);
    expect(errorTypes(await ask('{ viewer { login } }'))).toBeUndefined();
    expect(github.log.map(({ fault }) => fault)).toEqual(['502 as HTML', 'RATE_LIMITED', null]);
  });

  it('end connections', async () => {
    await start();
    for (const fault of [faults.reset, faults.cutBody]) {
      github.inject(fault);
      await expect(get('/users/acme').then((response) => response.text())).rejects.toThrow();
    }
    expect(github.mostInFlight()).toBe(1);
  });
});
