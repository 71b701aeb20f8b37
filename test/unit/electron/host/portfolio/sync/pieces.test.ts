/** The small parts of reading: fields of a query, owners of files, what is due. */
import { parse, visit, type FieldNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../../../../electron/host/portfolio/network/query-fields.ts';
import { ROSTER } from '../../../../../../electron/host/portfolio/network/queries/roster.ts';
import { CHANGE_REQUESTS } from '../../../../../../electron/host/portfolio/network/queries/change-requests.ts';
import { COUNTS } from '../../../../../../electron/host/portfolio/network/queries/counts.ts';
import { SCALARS } from '../../../../../../electron/host/portfolio/network/queries/scalars.ts';
import { TOKEN } from '../../../../../../electron/host/portfolio/network/queries/token.ts';
import { WEEKLY } from '../../../../../../electron/host/portfolio/network/queries/weekly.ts';
import { lastPageOf, tokenHeadersOf } from '../../../../../../electron/host/portfolio/network/rate-headers.ts';
import { withoutTokens } from '../../../../../../electron/host/portfolio/network/redact.ts';
import { npmDownloads } from '../../../../../../electron/host/portfolio/network/registries/npm.ts';
import type { RestClient } from '../../../../../../electron/host/portfolio/network/rest-client.ts';
import { starsByDay } from '../../../../../../electron/host/portfolio/network/rest/star-history.ts';
import { AdaptivePage } from '../../../../../../electron/host/portfolio/sync/adaptive-page.ts';
import { teamsIn } from '../../../../../../electron/host/portfolio/sync/codeowners.ts';
import { isDue, keptRun, runOf } from '../../../../../../electron/host/portfolio/sync/sync-run.ts';

describe('the fields in the ledger', () => {
  it.each([ROSTER, CHANGE_REQUESTS, COUNTS, SCALARS, TOKEN, WEEKLY])('are those that $name asks for', ({ text }) => {
    const path: string[] = [];
    const asked = new Set<string>();
    visit(parse(text), {
      Field: {
        enter(node: FieldNode) {
          path.push(node.name.value);
          if (node.selectionSet === undefined) asked.add(path.join('.'));
        },
        leave: () => void path.pop(),
      },
    });
    expect(new Set(fieldsOf(text))).toEqual(asked);
  });
});

describe('CODEOWNERS', () => {
  it('names teams, and nobody else of it is kept', () => {
    const file = [
      '# @acme/commented is not an owner',
      '*       @acme/core @jane',
      '/docs/  docs@acme.example @acme/Docs # @acme/later',
      'src/@scope/pkg  @acme/core @sub-org/team.one',
      'mail    someone@acme/x',
    ].join('\n');
    expect(teamsIn(file)).toEqual(['acme/core', 'acme/docs', 'sub-org/team.one']);
    expect(teamsIn('')).toEqual([]);
  });
});

describe('what is due', () => {
  const HOUR = 3_600_000;
  const at = Date.UTC(2026, 10, 2, 12);
  const state = (hoursAgo: number) => ({
    doneAt: new Date(at - hoursAgo * HOUR).toISOString(),
    cursor: null,
    variant: null,
    note: null,
  });
  const run = runOf(null, 'due', { server: at, local: at });

  it('is what was never read, or not for so long, and nothing of the last hour', () => {
    expect(isDue(run, undefined, at, 20)).toBe(true);
    expect(isDue(run, state(21), at, 20)).toBe(true);
    expect(isDue(run, state(19), at, 20)).toBe(false);
    expect(isDue(run, state(0.5), at, 0)).toBe(false);
    // Done in years to come is not done.
    expect(isDue(run, state(-9_000), at, 20)).toBe(true);
    const ahead = keptRun({ ...run, startedAt: new Date(at + 9_000 * HOUR).toISOString() });
    expect(runOf(ahead, 'due', { server: at, local: at }).startedAt).toBe(run.startedAt);
    const everything = runOf(null, 'all', { server: at, local: at });
    expect(isDue(everything, state(0.5), at, 20)).toBe(true);
    expect(isDue(everything, state(-0.1), at, 20)).toBe(false);
  });

  it('goes on with a reading that was killed, with what had been wanted, for a day', () => {
    const first = runOf(null, [7, 8], { server: at, local: at });
    expect(first).toMatchObject({ onlyFull: true, full: [7, 8] });
    const later = runOf(keptRun(first), 'due', { server: at + HOUR, local: at + HOUR });
    expect(later).toMatchObject({ startedAt: first.startedAt, onlyFull: false, full: [7, 8] });
    const old = runOf(keptRun(first), 'due', { server: at + 30 * HOUR, local: at + 30 * HOUR });
    expect(old).toMatchObject({ full: [], startedAt: new Date(at + 30 * HOUR).toISOString() });
    expect(runOf('{"broken', 'due', { server: at, local: at }).full).toEqual([]);
  });

  it('grows pages slowly and halves them at once', () => {
    const page = new AdaptivePage(12, 16);
    page.answered(500);
    expect(page.size).toBe(14);
    page.answered(2_500);
    expect(page.size).toBe(14);
    page.shrinkBelow(14);
    expect(page.size).toBe(7);
    page.shrinkBelow(1);
    expect(page.size).toBe(1);
  });
});

describe('what headers and texts say', () => {
  it('tells the expiry of a token in both forms, and its scopes', () => {
    const of = (expiry: string, scopes?: string) =>
      tokenHeadersOf(
        new Headers({
          'github-authentication-token-expiration': expiry,
          ...(scopes === undefined ? {} : { 'x-oauth-scopes': scopes }),
        }),
      );
    expect(of('2026-12-31 00:00:00 UTC').expiresAt).toBe(Date.UTC(2026, 11, 31));
    expect(of('2026-12-31 00:00:00 -0800', 'repo, read:org')).toEqual({
      expiresAt: Date.UTC(2026, 11, 31, 8),
      scopes: ['repo', 'read:org'],
    });
    expect(of('soon', '')).toEqual({ expiresAt: null, scopes: [] });
    expect(
      lastPageOf('<https://x/y?per_page=1&page=2>; rel="next", <https://x/y?per_page=1&page=431>; rel="last"'),
    ).toBe(431);
    expect(lastPageOf(null)).toBeNull();
  });

  it('takes tokens out of texts', () => {
    expect(withoutTokens('GET /x?t=ghp_0123456789abcdef and my-own', 'my-own')).toBe('GET /x?t=(token) and (token)');
  });

  it('drops days that have not come yet', () => {
    const weeks = [{ week: (20_757 * 86_400_000) / 1000, total: 6, days: [1, 2, 3, 0, 0, 0, 0] }];
    expect([...starsByDay(weeks, 20_758)]).toEqual([
      [20_757, 1],
      [20_758, 2],
    ]);
  });

  it('takes the zeros of days that npm has not counted for no number', async () => {
    const downloads = ['2026-10-29', '2026-10-30', '2026-10-31', '2026-11-01'].map((day, at) => ({
      day,
      downloads: [5, 0, 7, 0][at] ?? 0,
    }));
    const rest = (async () => ({
      ok: true,
      value: { data: { downloads }, hasNext: false, lastPage: null },
    })) as unknown as RestClient;
    const read = await npmDownloads({ rest, name: 'x', since: 20_700, today: 20_759 });
    expect(read.ok && [...read.value.byDay.values()]).toEqual([5, 0, 7]);
  });
});
