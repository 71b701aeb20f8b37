/** Every query of the product: valid against GitHub's published schema, silent about people, and what it costs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { folders } from '../../../../../build/folders.ts';
import { priceOf } from '../../../../support/loopback-github/points.ts';
import { githubSchema } from '../../../../support/loopback-github/schema.ts';
import { privateFieldsRule } from '../../../../support/private-fields-rule.ts';

interface Query {
  readonly name: string;
  readonly text: string;
}

const FOLDER = 'electron/host/portfolio/network/queries';
const modules = import.meta.glob<Record<string, unknown>>(
  '../../../../../electron/host/portfolio/network/queries/*.ts',
  {
    eager: true,
  },
);

const isQuery = (value: unknown): value is Query =>
  typeof value === 'object' && value !== null && 'text' in value && 'name' in value;
const QUERIES = Object.values(modules).flatMap((module) => Object.values(module).filter(isQuery));

const VARIABLES = { ids: Array.from({ length: 100 }, (_, at) => `R_${at}`), first: 100 };
const problemsOf = (text: string): readonly string[] =>
  validate(githubSchema(), parse(text), [...specifiedRules, privateFieldsRule]).map(({ message }) => message);

/** Points of a request with as many ids as are ever sent (or a hundred), were counted connections not free. */
const POINTS: Readonly<Record<string, number>> = {
  Roster: 1,
  Resolve: 1,
  Scalars: 1,
  CountsDaily: 6,
  CountsWeekly: 7,
  Community: 2,
  CommunityIssues: 1,
  Releases: 1,
  Commits: 1,
  Token: 1,
};

describe('every query', () => {
  it.each(QUERIES)('$name is valid and asks for nothing private', ({ name, text }) => {
    expect(problemsOf(text)).toEqual([]);
    expect(text).toMatch(new RegExp(`^query ${name}\\b`));
  });

  it('costs what we reckon with, and stays below the limit of nodes', () => {
    const prices = QUERIES.map(({ name, text }) => [name, priceOf(githubSchema(), parse(text), VARIABLES)] as const);
    console.log(prices.map(([name, { points, nodes }]) => `${name}: ${points} points, ${nodes} nodes`).join('; '));
    expect(Object.fromEntries(prices.map(([name, { points }]) => [name, points]))).toEqual(POINTS);
    expect(prices.filter(([, { refusal }]) => refusal !== null)).toEqual([]);
  });

  it('stands in one folder, so that none escapes these tests', () => {
    const strays = ['electron', 'renderer', 'shared']
      .flatMap((folder) => sourcesIn(folder))
      .filter((path) => !path.startsWith(FOLDER))
      .filter((path) => /`\s*(?:query|mutation|subscription)\b[^`]*\{|graphql\(\s*['"]/.test(read(path)));
    expect(strays).toEqual([]);
  });
});

const read = (path: string): string => readFileSync(join(folders.root, path), 'utf8');

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(join(folders.root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`);

describe('the rule itself', () => {
  const ofRepository = (fields: string): string =>
    `query Bad($id: ID!) { node(id: $id) { ... on Repository { ${fields} } } }`;

  it.each([
    ['who gave stars', 'stargazers(first: 1) { nodes { login } }'],
    ['their number by that way', 'stargazers { totalCount }'],
    ['who watches', 'watchers(first: 1) { nodes { login } }'],
    ['who can be mentioned', 'mentionableUsers(first: 1) { nodes { login } }'],
    ['the e-mail of a commit', 'defaultBranchRef { target { ... on Commit { author { email } } } }'],
    ['the name in a commit', 'defaultBranchRef { target { ... on Commit { author { name } } } }'],
    ['a face', 'issues(first: 1) { nodes { author { avatarUrl } } }'],
    ['a profile', 'issues(first: 1) { nodes { author { ... on User { bio } } } }'],
    ['where somebody lives', 'issues(first: 1) { nodes { author { ... on User { location } } } }'],
    ['whether somebody seeks work', 'issues(first: 1) { nodes { author { ... on User { isHireable company } } } }'],
    ['an account elsewhere', 'issues(first: 1) { nodes { author { ... on User { twitterUsername } } } }'],
    ['somebody’s own list', 'issues(first: 1) { nodes { author { ... on User { followers { totalCount } } } } }'],
  ])('refuses %s', (_what, fields) => {
    expect(problemsOf(ofRepository(fields)).join(' ')).toContain('must not be asked for');
  });

  it('refuses to write', () => {
    const text = 'mutation Star($id: ID!) { addStar(input: { starrableId: $id }) { clientMutationId } }';
    expect(problemsOf(text)).toContain('Orgwright only reads.');
  });

  it.each(['contributors', 'dependents', 'starHistory', 'traffic'])('knows that there is no field %s', (field) => {
    expect(problemsOf(ofRepository(`${field} { totalCount }`))).toEqual([
      expect.stringContaining(`Cannot query field "${field}" on type "Repository".`),
    ]);
  });

  it('lets through what may be counted', () => {
    expect(problemsOf(ofRepository('stargazerCount watchers { totalCount } mentionableUsers { totalCount }'))).toEqual(
      [],
    );
  });
});

describe('the price of a query', () => {
  // The two worked examples of GitHub's own page on limits.
  it('is 5,101 requests and 51 points in the first example', () => {
    const text = `query { viewer { login repositories(first: 100) { edges { node { id issues(first: 50) { edges { node { id
      labels(first: 60) { edges { node { id name } } } } } } } } } } }`;
    expect(priceOf(githubSchema(), parse(text), {})).toMatchObject({ requests: 5_101, points: 51 });
  });

  it('is 22,060 nodes in the second', () => {
    const text = `query { viewer { repositories(first: 50) { edges { repository: node { name
      pullRequests(first: 20) { edges { pullRequest: node { title comments(first: 10) { edges { comment: node { bodyHTML } } } } } }
      issues(first: 20) { totalCount edges { issue: node { title bodyHTML comments(first: 10) { edges { comment: node { bodyHTML } } } } } }
      } } } followers(first: 10) { edges { follower: node { login } } } } }`;
    expect(priceOf(githubSchema(), parse(text), {})).toMatchObject({ nodes: 22_060 });
  });
});
