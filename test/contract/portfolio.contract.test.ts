/** The portfolio behind both real doors: everything that is kept can be asked for, and what makes no sense is refused in words. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../../shared/contract/client.ts';
import { HostFailure } from '../../shared/contract/errors.ts';
import { PORTFOLIO_METHODS } from '../../shared/contract/portfolio-methods.ts';
import type { Input } from '../../shared/contract/methods.ts';
import { unpackKeys } from '../../shared/contract/packed-keys.ts';
import { unpackNumbers } from '../../shared/contract/packed-numbers.ts';
import { DOORS, type Door } from './doors.ts';

type NewEvent = Input<'portfolio.saveEvent'>['event'];

const BUNDLE = await readFile(join(import.meta.dirname, '../../renderer/sample/portfolio.json'), 'utf8');
const OPTIONS = {
  npm: false,
  pypi: false,
  pub: false,
  crates: false,
  ecosystems: false,
  peopleView: false,
  syncOnStart: false,
};
const EVENT: NewEvent = {
  eventId: null,
  kind: 'talk',
  day: '2026-10-01',
  title: 'How we test',
  url: 'https://example.org/talk',
  repositoryIds: [],
  reach: 400,
  note: null,
};

/** Past the type check, as a page that was tampered with would call. */
const callRaw = (host: Host, method: string, input: unknown): Promise<unknown> =>
  host.call(method as 'portfolio.state', input as { of: 'own' });

/** The code of a refusal, which comes with a sentence. */
async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (failure: unknown) => failure,
  );
  if (!(error instanceof HostFailure)) throw new Error(`Expected a refusal, got ${String(error)}`);
  expect(error.message).toMatch(/^[\p{L}"\d].*[.](?:\s|$)/su);
  return error.code;
}

describe.each(Object.entries(DOORS).filter(([name]) => name !== 'memory'))(
  'portfolio behind the door "%s"',
  (_, open) => {
    let door: Door;
    afterEach(() => door.close());
    const opened = async (): Promise<Host> => {
      door = await open();
      return door.host;
    };
    const withSample = async () => {
      const host = await opened();
      await host.call('portfolio.openSample', { bundle: BUNDLE });
      const repositories = await host.call('portfolio.repositories', { of: 'sample' });
      return { host, repositories, ids: repositories.map(({ repositoryId }) => repositoryId) };
    };

    it('begins empty, with everything off', async () => {
      const host = await opened();
      const state = await host.call('portfolio.state', { of: 'own' });
      expect(state).toMatchObject({ sources: [], repositories: 0, options: OPTIONS, lastSync: null, notices: [] });
      expect(await host.call('portfolio.repositories', { of: 'own' })).toEqual([]);
      expect(await host.call('portfolio.ledger', { before: null, limit: 10 })).toEqual({ entries: [], total: 0 });
      expect(await host.call('portfolio.events', { of: 'sample' })).toEqual([]);
    });

    it('follows, says so, and stops following', async () => {
      const host = await opened();
      const added = await host.call('portfolio.addSource', {
        text: 'https://github.com/acme/tool.git',
        withForks: false,
      });
      expect(added).toMatchObject({ kind: 'repository', name: 'acme/tool', lastReadAt: null, trouble: null });
      const again = await host.call('portfolio.addSource', { text: 'Acme/Tool', withForks: false });
      expect(again.sourceId).toBe(added.sourceId);
      expect((await host.call('portfolio.state', { of: 'own' })).sources).toEqual([added]);
      await host.call('portfolio.removeSource', { sourceId: added.sourceId, forgetHistory: true });
      expect((await host.call('portfolio.state', { of: 'own' })).sources).toEqual([]);
      expect(await codeOf(host.call('portfolio.removeSource', { sourceId: added.sourceId, forgetHistory: true }))).toBe(
        'not-found',
      );
      for (const text of ['', 'acme tool', 'https://gitlab.com/acme']) {
        expect(await codeOf(host.call('portfolio.addSource', { text, withForks: false }))).toBe('bad-input');
      }
    });

    it('keeps options, and what a login is', async () => {
      const host = await opened();
      const options = { ...OPTIONS, npm: true, peopleView: true };
      expect((await host.call('portfolio.setOptions', { options })).options).toEqual(options);
      await host.call('portfolio.classify', { of: 'own', login: 'octo', is: 'bot' });
      expect(await host.call('portfolio.logins', { of: 'own' })).toEqual([{ login: 'octo', is: 'bot' }]);
      expect(await host.call('portfolio.forget', { login: 'octo' })).toEqual({ removed: 1, stays: [] });
      expect(await host.call('portfolio.logins', { of: 'own' })).toEqual([]);
      expect(await host.call('portfolio.contributors', { of: 'own', repositoryId: null })).toEqual([]);
    });

    it('keeps events, of one’s own and of the sample apart', async () => {
      const host = await opened();
      const event = await host.call('portfolio.saveEvent', { of: 'own', event: EVENT });
      expect(event).toMatchObject({ title: 'How we test', isRead: false });
      const moved = await host.call('portfolio.saveEvent', {
        of: 'own',
        event: { ...EVENT, eventId: event.eventId, day: '2026-10-02' },
      });
      expect(await host.call('portfolio.events', { of: 'own' })).toEqual([moved]);
      expect(await host.call('portfolio.events', { of: 'sample' })).toEqual([]);
      await host.call('portfolio.deleteEvent', { of: 'own', eventId: event.eventId });
      expect(await codeOf(host.call('portfolio.deleteEvent', { of: 'own', eventId: event.eventId }))).toBe('not-found');
      const bad = [
        { day: '2026-02-30' },
        { day: 'soon' },
        { url: 'javascript:alert(1)' },
        { title: '' },
        { reach: -1 },
      ];
      for (const change of bad) {
        expect(await codeOf(host.call('portfolio.saveEvent', { of: 'own', event: { ...EVENT, ...change } }))).toBe(
          'bad-input',
        );
      }
    });

    it('opens the sample in memory and answers everything about it', async () => {
      const { host, repositories, ids } = await withSample();
      expect(repositories.length).toBeGreaterThan(5);
      const state = await host.call('portfolio.state', { of: 'sample' });
      expect(state.repositories).toBe(repositories.length);
      const today = state.measuredOn ?? '';

      const found = await host.call('portfolio.readings', {
        of: 'sample',
        days: [today, '1999-12-31'],
        windowDays: 90,
      });
      const [keys, values, on] = [unpackKeys(found.keys), unpackNumbers(found.values), unpackNumbers(found.on)];
      expect([values.length, on.length]).toEqual([keys.length * 2, keys.length * 2]);
      expect(new Set(keys.map(({ repositoryId }) => repositoryId)).size).toBe(repositories.length);
      expect(values.filter((_, at) => at % 2 === 1).every(Number.isNaN)).toBe(true);

      const asked = {
        of: 'sample',
        repositoryIds: ids,
        metric: 'stars',
        from: '2024-01-01',
        to: today,
        points: 12,
      } as const;
      const sparks = unpackNumbers((await host.call('portfolio.sparks', asked)).values);
      expect(sparks).toHaveLength(ids.length * 12);
      const [first] = repositories;
      expect(sparks[11]).toBe(first?.stars);

      const histories = await host.call('portfolio.series', {
        of: 'sample',
        repositoryIds: ids.slice(0, 1),
        metrics: ['stars'],
      });
      expect(histories.length).toBeGreaterThan(0);
      const page = await host.call('portfolio.repository', { of: 'sample', repositoryId: ids[0] ?? 0 });
      expect(page.facts).toEqual(first);

      const state2 = await host.call('portfolio.state', { of: 'own' });
      expect([state2.repositories, state2.measuredOn]).toEqual([0, null]);
    });

    it('adds to the sample what a file says, and replaces nothing', async () => {
      const { host, ids } = await withSample();
      const batch = {
        repositoryId: ids[0] ?? 0,
        metric: 'views',
        source: 'import',
        days: [10_000, 10_001],
        values: [3, 4],
      };
      const importing = (changes: object) =>
        host.call('portfolio.importSamples', { of: 'sample', batches: [{ ...batch, ...changes }] });
      expect(await importing({})).toEqual({ added: 2, alreadyThere: 0 });
      expect(await importing({ days: [10_001, 10_002] })).toEqual({ added: 1, alreadyThere: 1 });
      expect(await codeOf(importing({ metric: 'fame' }))).toBe('bad-input');
      expect(await codeOf(importing({ values: [1] }))).toBe('bad-input');
      expect(await codeOf(importing({ values: [1, -1] }))).toBe('bad-input');
      expect(await codeOf(importing({ repositoryId: 1 }))).toBe('not-found');
    });

    it('keeps the sample apart from GitHub, and lets nobody read it', async () => {
      const { host, ids } = await withSample();
      expect(await codeOf(host.call('portfolio.sync', { insiders: null, what: ids }))).toBe('not-found');
      expect(await codeOf(host.call('portfolio.pin', { repositoryId: ids[0] ?? 0, isPinned: true }))).toBe('not-found');
      expect(await codeOf(host.call('portfolio.setPackages', { repositoryId: ids[0] ?? 0, packages: [] }))).toBe(
        'not-found',
      );
      expect((await host.call('portfolio.state', { of: 'sample' })).progress.phase).toBe('idle');
    });

    it('keeps the sample it has when another text is no portfolio', async () => {
      const { host, repositories } = await withSample();
      for (const bundle of ['', '{}', '[]', BUNDLE.slice(0, 1_000), BUNDLE.replace('"version":1', '"version":99')]) {
        expect(await codeOf(host.call('portfolio.openSample', { bundle }))).toBe('bad-input');
      }
      expect(await host.call('portfolio.repositories', { of: 'sample' })).toHaveLength(repositories.length);
    });

    it('refuses questions that make no sense, with a code and a sentence', async () => {
      const { host, ids } = await withSample();
      const [id = 0] = ids;
      const of = 'sample';
      const spark = { of, repositoryIds: [id], metric: 'stars', from: '2026-01-01', to: '2026-06-01', points: 5 };
      const refusals: readonly (readonly [method: string, input: unknown, code: string])[] = [
        ['portfolio.state', { of: 'theirs' }, 'bad-input'],
        ['portfolio.readings', { of, days: [], windowDays: 90 }, 'bad-input'],
        ['portfolio.readings', { of, days: ['2026-13-01'], windowDays: 90 }, 'bad-input'],
        ['portfolio.readings', { of, days: ['2026-01-01'], windowDays: 0 }, 'bad-input'],
        ['portfolio.sparks', { ...spark, metric: 'fame' }, 'bad-input'],
        ['portfolio.sparks', { ...spark, from: '2026-06-01' }, 'bad-input'],
        ['portfolio.sparks', { ...spark, repositoryIds: Array(9_000).fill(id), points: 400 }, 'too-big'],
        ['portfolio.series', { of, repositoryIds: [id], metrics: ['fame'] }, 'bad-input'],
        ['portfolio.series', { of, repositoryIds: [], metrics: ['stars'] }, 'bad-input'],
        ['portfolio.repository', { of, repositoryId: 1 }, 'not-found'],
        ['portfolio.repository', { of, repositoryId: -1 }, 'bad-input'],
        ['portfolio.forget', { login: '<script>' }, 'bad-input'],
        ['portfolio.classify', { of, login: "x' OR 1=1", is: 'bot' }, 'bad-input'],
        ['portfolio.ledger', { before: null, limit: 0 }, 'bad-input'],
        ['portfolio.setOptions', { options: { npm: true } }, 'bad-input'],
        ['portfolio.openSample', { bundle: 5 }, 'bad-input'],
      ];
      for (const [method, input, code] of refusals)
        expect([method, await codeOf(callRaw(host, method, input))]).toEqual([method, code]);
      for (const method of Object.keys(PORTFOLIO_METHODS)) {
        for (const input of ['text', 5, [], { of: {} }]) {
          const outcome = await callRaw(host, method, input).catch((error: HostFailure) => error.code);
          expect([method, outcome]).not.toEqual([method, 'failed']);
        }
      }
    });
  },
);
