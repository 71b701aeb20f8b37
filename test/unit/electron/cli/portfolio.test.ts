/** The portfolio on the command line, as a daily job uses it: a process, two streams, an exit code. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../../shared/model/person.ts';
import { bytesIn } from '../../../support/bytes-in.ts';
import { commandLine, type CommandLine } from '../../../support/command-line.ts';
import { workADay } from '../../../support/loopback-github/changes.ts';
import * as faults from '../../../support/loopback-github/faults.ts';
import { seedWorld } from '../../../support/loopback-github/seed.ts';
import { startLoopbackGitHub, type LoopbackGitHub } from '../../../support/loopback-github/server.ts';
import { CLASSIC_REPO, FINE_GRAINED } from '../../../support/loopback-github/tokens.ts';
import { anOrg, personOf } from '../../../support/an-org.ts';

let github: LoopbackGitHub;
let cli: CommandLine;
/** Each test starts programs, on a machine that may be busy. */
const SLOW = { timeout: 60_000 };

beforeAll(async () => {
  github = await startLoopbackGitHub({ world: seedWorld({ today: Date.now(), owners: { acme: 7 } }) });
  cli = commandLine({ ...github.environment, ORGWRIGHT_GITHUB_TOKEN: FINE_GRAINED });
});
afterAll(async () => {
  cli.end();
  await github.close();
});

const portfolio = (...args: readonly string[]) => cli.orgwright('portfolio', ...args, '--data', 'data');
async function json(...args: readonly string[]): Promise<unknown> {
  return JSON.parse((await portfolio(...args, '--json')).out);
}

/** The file of the server that these tests read. */
function databaseOf(dataFolder: string): string {
  const folder = join(dataFolder, 'portfolio');
  return join(folder, readdirSync(folder).find((name) => /^portfolio-[^.]*[\d.]+_\d+\.db$/.test(name)) ?? 'none');
}

describe('a daily job', () => {
  it('follows, reads, and says nothing when it is told to be quiet', SLOW, async () => {
    expect(await portfolio('sync')).toEqual({ code: 1, out: '', err: expect.stringMatching(/portfolio add acme/) });
    expect(await portfolio('add', 'https://github.com/acme')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Following acme/),
    });
    const ana: Person = {
      id: personOf('Ana'),
      name: 'Ana',
      employment: 'employee',
      skills: [],
      githubLogin: 'insider-1',
    };
    const plan = cli.writePlan('plan.orgwright', anOrg().manager('Ana').with(ana).tables());
    expect(await portfolio('sync', '--quiet', '--plan', 'none.orgwright')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no such file/),
    });
    expect(await portfolio('sync', '--quiet', '--plan', plan)).toEqual({ code: 0, out: '', err: '' });
    expect(await json('sync')).toMatchObject({ outcome: 'complete', messages: [], resumeAt: null });
  });

  it('ends with 3 at a limit, says when to go on, and goes on', SLOW, async () => {
    workADay(github.world, Date.now());
    github.injectWhen(({ operation }) => operation === 'Scalars', faults.rateLimited(1_800), 1);
    const { code, out, err } = await portfolio('sync', '--everything');
    expect([code, err]).toEqual([3, expect.stringMatching(/used up.*Run it again after \d{4}-.* to go on\.\n/)]);
    expect(out).toMatch(/read with \d+ requests/);
    // Until then GitHub is not asked again.
    const asked = github.log.length;
    expect((await portfolio('sync')).code).toBe(3);
    expect(github.log.slice(asked).filter(({ operation }) => operation === 'Scalars')).toEqual([]);
  });

  it('ends with 1 where the address of GitHub is none, and the token goes nowhere', SLOW, async () => {
    const wrong = commandLine({ ORGWRIGHT_GITHUB_API: 'http://example.org', ORGWRIGHT_DATA: cli.at('data') });
    expect(await wrong.orgwright('portfolio', 'sync')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/ORGWRIGHT_GITHUB_API must be an address that begins with https/),
    });
    wrong.end();
  });
});

describe('what is stored', () => {
  it('is listed, shown and exported, with effects and their coverage, and without people', SLOW, async () => {
    const engine = github.world.repository('acme/engine');
    const list = await portfolio('list');
    expect(list.out).toMatch(/repository +stars +in 90 days +forks +recruits +credibility +leverage +community\n/);
    expect(list.out).toMatch(/acme\/engine +4,20\d/);
    expect(await json('show', 'engine')).toMatchObject({
      name: 'acme/engine',
      model: expect.stringMatching(/^\d+-[0-9a-f]{8}$/),
      effects: { credibility: { score: expect.any(Number), coverage: expect.any(Number), change: null } },
      // By the plan some are inside, so that others are outside.
      measured: {
        outsideParticipants90: { windowDays: 90 },
        forks: { source: 'github-graphql', quality: 'exact', value: expect.any(Number) },
      },
    });
    expect(await portfolio('show', 'motor')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/No repository is called "motor"\. There are/),
    });
    const table = (await portfolio('export')).out.split('\r\n');
    expect(table[0]).toMatch(/^repository,team,language,.*,recruits,recruits coverage,/);
    expect(table).toHaveLength(github.world.repositories.length - 2 + 2);
    const history = (await portfolio('export', '--history', '--repository', 'acme/engine')).out;
    expect(history).toContain(`acme/engine,starsGiven,github-rest,0,`);
    expect(await portfolio('export', '--out', 'table.csv')).toMatchObject({ code: 0 });
    expect(cli.read('table.csv')).toContain('acme/engine');
    for (const text of [list.out, table.join('\n'), history]) expect(text).not.toMatch(/insider-|outsider-/);
    expect(engine.stars).toBeGreaterThan(4_000);
  });

  it('gains what other programs have kept, and keeps what is there', SLOW, async () => {
    writeFileSync(
      cli.at('views.csv'),
      'time_iso8601,clones_total,clones_unique,views_total,views_unique\n2026-01-05T00:00:00Z,3,2,40,9\n2026-01-06T00:00:00Z,1,1,38,8\n',
    );
    expect(await portfolio('import-history', 'views.csv')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/--repository/),
    });
    const args = ['import-history', 'views.csv', '--repository', 'acme/engine'];
    expect(await json(...args, '--check')).toMatchObject({ added: 0, rows: 2, used: 2 });
    expect(await json(...args)).toMatchObject({ added: 8, alreadyThere: 0, problems: [] });
    expect(await json(...args)).toMatchObject({ added: 0, alreadyThere: 8 });
    writeFileSync(cli.at('page.csv'), '<html>not found</html>');
    expect((await portfolio('import-history', 'page.csv', '--repository', 'engine')).code).toBe(1);
  });
});

describe('the rest', () => {
  it('switches on what is read beyond GitHub, and names packages', SLOW, async () => {
    expect(await json('options')).toMatchObject({ npm: false, peopleView: false });
    expect(await json('options', '--on', 'npm', '--on', 'pypi')).toMatchObject({ npm: true, pypi: true, pub: false });
    expect(await portfolio('options', '--on', 'everything')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no option "everything"/),
    });
    expect(await json('packages', 'engine', '--set', 'npm:@acme/engine')).toMatchObject({
      packages: [{ registry: 'npm', name: '@acme/engine' }],
    });
    expect(await portfolio('packages', 'engine', '--set', 'gem:rails')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/npm:name/),
    });
  });

  it('forgets a person, who is in no file any more, also after another reading', SLOW, async () => {
    // Of its own: elsewhere a limit holds still.
    const here = (...args: readonly string[]) => cli.orgwright('portfolio', ...args, '--data', 'people');
    const filesWith = async (text: string): Promise<number> => (await bytesIn(cli.at('people'), text)).found.length;
    const loginsIn = (): readonly string[] => {
      const database = new DatabaseSync(databaseOf(cli.at('people')), { readOnly: true });
      const rows = database.prepare('SELECT DISTINCT login FROM contributor ORDER BY 1').all();
      database.close();
      return rows.map(({ login }) => String(login));
    };
    expect(await here('add', 'acme')).toMatchObject({ code: 0 });
    expect(await here('options', '--on', 'peopleView')).toMatchObject({ code: 0 });
    expect(await here('sync', '--everything', '--quiet')).toMatchObject({ code: 0 });
    // Two digits, so that it is no part of another.
    const login = loginsIn().find((name) => /^outsider-\d\d$/.test(name)) ?? 'nobody at all';
    expect(await filesWith(login)).toBeGreaterThan(0);
    expect(await here('forget', `@${login}`)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Removed [1-9]\d* entr.*counted from now on, without the login\.\n$/),
    });
    expect(await filesWith(login)).toBe(0);
    expect(await here('sync', '--everything', '--quiet')).toMatchObject({ code: 0 });
    expect(loginsIn()).not.toContain(login);
    expect(loginsIn().length).toBeGreaterThan(0);
    expect(await filesWith(login)).toBe(0);
    expect(await here('forget', 'acme')).toMatchObject({ code: 0, out: expect.stringMatching(/You follow acme/) });
  });

  it('tells of every request, checks the token, and stops following', SLOW, async () => {
    expect(await json('ledger', '--last', '5')).toMatchObject({ entries: { length: 5 }, total: expect.any(Number) });
    const own = commandLine({ ...github.environment, ORGWRIGHT_GITHUB_TOKEN: CLASSIC_REPO });
    expect(await own.orgwright('portfolio', 'token', '--data', 'data')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/read:org, repo/),
      err: expect.stringMatching(/can write/),
    });
    expect(await own.orgwright('portfolio', 'add', 'acme', '--data', 'data')).toMatchObject({ code: 0 });
    expect(await own.orgwright('portfolio', 'sync', '--data', 'data')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/can write \(read:org, repo\).*--even-if-it-can-write/),
    });
    expect(await own.orgwright('portfolio', 'sync', '--data', 'data', '--even-if-it-can-write')).toMatchObject({
      code: 0,
    });
    own.end();
    expect(await portfolio('remove', 'somebody')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/These are: acme/),
    });
    expect(await json('remove', 'acme', '--forget-history')).toEqual({ removed: 'acme', forgotHistory: true });
    expect(await json('list')).toMatchObject({ sources: [], repositories: [] });
  });

  it('helps', SLOW, async () => {
    const { out } = await cli.orgwright('portfolio', '--help');
    for (const verb of ['add', 'sync', 'list', 'show', 'export', 'import-history', 'forget', 'token'])
      expect(out).toContain(`orgwright portfolio ${verb} `);
    expect((await cli.orgwright('portfolio', 'dance')).err).toMatch(
      /Say what to do with the portfolio: add, remove, sync/,
    );
  });
});
