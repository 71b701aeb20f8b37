/** The token while it is in use: what cannot be stored of it, and when it is looked for again. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { SecretsPort } from '../../../../../../electron/host/ports.ts';
import type { PortfolioStore } from '../../../../../../electron/host/portfolio/store/portfolio-store.ts';
import { Session } from '../../../../../../electron/host/portfolio/sync/session.ts';
import { secretsInMemory } from '../../../../../../electron/host/secrets-in-memory.ts';
import { HostFailure } from '../../../../../../shared/contract/errors.ts';
import { ENVIRONMENT, gitHubInMemory, type GitHubInMemory } from '../../../../../support/github-in-memory.ts';
import { CLASSIC_REPO, FINE_GRAINED } from '../../../../../support/loopback-github/tokens.ts';
import { read, storeFollowing } from '../../../../../support/portfolio-reading.ts';
import { small, START } from '../../../../../support/reading-days.ts';

let github: GitHubInMemory;
let store: PortfolioStore;

beforeEach(() => {
  github = gitHubInMemory(small(), START);
  store = storeFollowing('acme');
});

const sessionWith = (secrets: SecretsPort): Session =>
  new Session({
    env: ENVIRONMENT,
    fetch: github.fetch,
    timing: github.timing,
    needs: {
      store: async () => store,
      lockPath: '',
      secrets,
      emit: () => undefined,
      now: () => new Date(START),
      version: '0.0.0-test',
      onBug: () => undefined,
    },
  });

describe('the token in use', () => {
  it('stops with a sentence when what GitHub tells of the token cannot be stored', async () => {
    const settings = {
      ...store.settings,
      setToken: () => {
        throw new HostFailure('disk-full', 'There is no room left.');
      },
    };
    const result = await read({ store: { ...store, settings }, github, token: CLASSIC_REPO });
    expect(result).toMatchObject({ outcome: 'failed', messages: ['There is no room left.'] });
  });

  it('finds a token that comes later, and one that could not be had at first', async () => {
    const answers: (() => string | null)[] = [
      () => null,
      () => {
        throw new HostFailure('failed', 'x');
      },
      () => FINE_GRAINED,
    ];
    const session = sessionWith({ ...secretsInMemory(), use: async () => answers.shift()?.() ?? null });
    expect(await session.token()).toBeNull();
    await expect(session.token()).rejects.toThrow('x');
    expect(await session.token()).toBe(FINE_GRAINED);
    expect(await session.token()).toBe(FINE_GRAINED);
    expect(answers).toEqual([]);
  });

  it('keeps the limits that it had when it is entered once more, and another has its own', async () => {
    const session = sessionWith(secretsInMemory(new Map([['github', FINE_GRAINED]])));
    await session.openStore();
    const { blocks } = session.network();
    const until = START + 60_000;
    blocks.restore([
      { key: 'token graphql', failure: { kind: 'primaryLimit', service: 'github', until, isAnonymous: false } },
    ]);
    const facts = { kind: 'fine-grained' as const, scopes: [], expiresAt: null, checkedAt: null, trouble: null };
    await session.keepSecret(FINE_GRAINED, false, facts);
    expect(blocks.kept(START)).toHaveLength(1);
    await session.keepSecret(CLASSIC_REPO, false, facts);
    expect(blocks.kept(START)).toEqual([]);
  });
});
