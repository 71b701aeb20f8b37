/** A token goes in and never comes out: pushed through every flow it is in no file, stream, export, answer, event or error. */
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHost, type TestHost } from '../support/test-host.ts';
import { bytesIn } from '../support/bytes-in.ts';
import { orgwrightIn } from '../support/run-cli.ts';
import * as faults from '../support/loopback-github/faults.ts';
import { seedWorld } from '../support/loopback-github/seed.ts';
import { startLoopbackGitHub, type LoopbackGitHub } from '../support/loopback-github/server.ts';
import { tokenOf } from '../support/loopback-github/tokens.ts';

const CANARY = 'github_pat_canary00TWEET00in00the00mine0123456789abcdefghijklmnopqrstuvwxyz';
const CANARY_THAT_CAN_WRITE = 'ghp_canary00TWEET00canwrite0123456789ab';
const CANARY_THAT_IS_NONE = 'github_pat_canary00TWEET00unknown0123456789';
/** In all three of them, and in nothing else. */
const MARK = 'canary00TWEET00';

let github: LoopbackGitHub;
let test: TestHost;
/** Everything that came out of the host: answers, errors, events, bugs. */
const said: string[] = [];
const note = (what: unknown): void => {
  said.push(what instanceof Error ? `${what.message} ${what.stack ?? ''} ${String(what.cause)}` : JSON.stringify(what));
};

const before = { ...process.env };

let stopped: Promise<void> | null = null;
/** Ends the program, so that no file of it changes any more. */
const stop = (): Promise<void> => (stopped ??= test.running.stop());

beforeAll(async () => {
  github = await startLoopbackGitHub({ world: seedWorld({ today: Date.now(), owners: { acme: 4 } }) });
  github.tokens.push(
    tokenOf(CANARY, Date.now()),
    tokenOf(CANARY_THAT_CAN_WRITE, Date.now(), { scopes: ['repo'], canWrite: true }),
  );
  Object.assign(process.env, github.environment);
  test = await startTestHost();
});
afterAll(async () => {
  for (const name of Object.keys(github.environment)) delete process.env[name];
  Object.assign(process.env, before);
  await stop();
  await github.close();
  await test.folders.remove();
});

const read = async (): Promise<void> => {
  const ended = new Promise((resolve) => test.host.on('portfolio.synced', resolve));
  note(await test.host.call('portfolio.sync', { insiders: null, what: 'all' }));
  note(await ended);
};

const enter = async (token: string, evenIfItCanWrite = false): Promise<void> => {
  try {
    note(await test.host.call('portfolio.setToken', { token, allowFile: false, evenIfItCanWrite }));
  } catch (error) {
    note(error);
  }
};

describe('a token', () => {
  it(
    'typed into the page, refused, accepted, used, failing and cleared is nowhere but in requests to GitHub',
    { timeout: 60_000 },
    async () => {
      await test.host.call('portfolio.addSource', { text: 'acme', withForks: true });
      await enter(CANARY_THAT_IS_NONE);
      await enter(CANARY_THAT_CAN_WRITE);
      await enter(`${CANARY} with words behind it`);
      github.inject(faults.reset);
      await enter(CANARY);
      await enter(CANARY);
      expect(github.log.at(-1)).toMatchObject({ operation: 'Token', isAuthorised: true });
      await read();
      for (const fault of [faults.cutBody, faults.singleSignOn, faults.badGatewayHtml]) {
        github.injectWhen(({ operation }) => operation === 'Scalars', fault, 1);
        await read();
      }
      // GitHub echoes it, as an error of a proxy might.
      github.injectWhen(
        ({ operation }) => operation === 'Scalars',
        {
          ...faults.restricted,
          answer: async () => ({
            status: 403,
            headers: { 'content-type': 'application/json', 'x-echo': CANARY },
            body: JSON.stringify({ message: `Bearer ${CANARY} is not accepted` }),
          }),
        },
        1,
      );
      await read();
      // As a source, which a person may paste by mistake.
      await test.host.call('portfolio.addSource', { text: CANARY, withForks: false }).then(note, note);
      await test.host
        .call('portfolio.addSource', { text: `https://${CANARY}@github.com/acme`, withForks: false })
        .then(note, note);
      github.tokens.splice(0);
      await read();
      note(await test.host.call('portfolio.state', { of: 'own' }));
      note(await test.host.call('portfolio.ledger', { before: null, limit: 500 }));
      note(await test.host.call('portfolio.repositories', { of: 'own' }));
      note(await test.host.call('portfolio.clearToken'));
      note(test.events);
      note(
        test.bugs.map(({ where, error }) => `${where} ${String(error)} ${error instanceof Error ? error.stack : ''}`),
      );

      expect(github.log.some(({ isAuthorised }) => isAuthorised)).toBe(true);
      expect(github.log.filter(({ sent }) => sent.includes(MARK))).toEqual([]);
      expect(said.join('\n')).toContain('acme/engine');
      expect(said.filter((text) => text.includes(MARK))).toEqual([]);
      await stop();
      const search = await bytesIn(test.folders.dataFolder, MARK);
      expect(search.files).toBeGreaterThan(0);
      expect(search.found).toEqual([]);
      expect(test.bugs).toEqual([]);
    },
  );

  it(
    'in the environment of the command line is in none of its files, streams and exports',
    { timeout: 60_000 },
    async () => {
      github.tokens.push(tokenOf(CANARY, Date.now()), tokenOf(CANARY_THAT_CAN_WRITE, Date.now(), { scopes: ['repo'] }));
      const { dataFolder } = test.folders;
      const folder = `${dataFolder}-cli`;
      const run = async (token: string, ...args: readonly string[]): Promise<number> => {
        const env = { ...github.environment, ORGWRIGHT_GITHUB_TOKEN: token, ORGWRIGHT_DATA: folder };
        const { code, out, err } = await orgwrightIn(test.folders.dataFolder, env)('portfolio', ...args);
        said.push(out, err);
        return code;
      };
      said.splice(0);
      expect(await run(CANARY, 'add', 'acme')).toBe(0);
      expect(await run(CANARY, 'token')).toBe(0);
      expect(await run(CANARY_THAT_CAN_WRITE, 'token', '--json')).toBe(1);
      expect(await run(CANARY_THAT_IS_NONE, 'token')).toBe(1);
      github.inject(faults.badGatewayHtml);
      expect(await run(CANARY, 'sync', '--progress')).toBe(0);
      expect(await run(CANARY, 'ledger', '--json')).toBe(0);
      expect(await run(CANARY, 'export', '--format', 'json', '--out', `${folder}/export.json`)).toBe(0);
      expect(said.join('\n')).toContain('POST /graphql');
      expect(said.filter((text) => text.includes(MARK))).toEqual([]);
      const search = await bytesIn(folder, MARK);
      expect(search.files).toBeGreaterThan(1);
      expect(search.found).toEqual([]);
    },
  );

  it('would be found by this search', async () => {
    const { writeFile, mkdir } = await import('node:fs/promises');
    const folder = `${test.folders.dataFolder}-control`;
    await mkdir(folder);
    const hidden = {
      clean: 'x'.repeat(200),
      plain: `x${CANARY}`,
      wide: Buffer.from(CANARY, 'utf16le'),
      packed: Buffer.from(`ab${CANARY}`).toString('base64'),
    };
    for (const [name, content] of Object.entries(hidden)) await writeFile(`${folder}/${name}`, content);
    const { found, files } = await bytesIn(folder, MARK);
    expect(files).toBe(4);
    expect(found.map((path) => basename(path)).toSorted()).toEqual(['packed', 'plain', 'wide']);
  });
});
