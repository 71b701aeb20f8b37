/** How far a list of one repository is read. */
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../../../shared/util/result.ts';
import { z } from '../../../../../../shared/util/zod.ts';
import { readList } from '../../../../../../electron/host/portfolio/sync/connection-pages.ts';
import type { SyncContext } from '../../../../../../electron/host/portfolio/sync/sync-context.ts';

interface Page {
  readonly first: number;
  readonly cursor: string | null;
}

/** A list so long, at a GitHub that first refuses so many pages; `nextAt` is the place that a page leads to. */
async function readFrom(length: number, refusals: number, nextAt = (from: number, first: number) => from + first) {
  let [left, requests] = [refusals, 0];
  const graphql = async (_query: unknown, { variables }: { readonly variables: Page }) => {
    const { first, cursor } = variables;
    if (++requests > 2_000) throw new Error('It asks without end.');
    if (left-- > 0) return fail({ kind: 'overloaded' as const, host: 'GitHub' });
    const from = Number(cursor ?? 0);
    const nodes = Array.from({ length: Math.max(0, Math.min(first, length - from)) }, (_, at) => from + at);
    const endCursor = String(nextAt(from, first));
    return ok({
      data: { nodes, pageInfo: { hasNextPage: from + first < length, endCursor } },
      missing: [],
      milliseconds: 5_000,
    });
  };
  const context = { graphql, asking: { ask: (_manner: unknown, question: () => unknown) => question() } };
  return readList(context as unknown as SyncContext, {
    query: { name: 'List', text: '', shape: z.object({ nodes: z.array(z.number()), pageInfo: z.any() }) },
    variables: {},
    purpose: 'x',
    about: 'acme/tool',
    pageSize: 50,
    mostNodes: 500,
    pageOf: ({ nodes, pageInfo }) => ({ nodes, pageInfo }),
  });
}

describe('a long list', () => {
  it.each([0, 3, 5])('is read as far as it is wanted, also in small pages: %i refusals', async (refusals) => {
    const read = await readFrom(700, refusals);
    if (!read.ok) throw new Error(read.error.kind);
    expect(read.value.nodes.length).toBeGreaterThanOrEqual(500);
    expect(read.value.nodes.length).toBeLessThan(550);
    expect(read.value.isWhole).toBe(false);
    expect(await readFrom(120, refusals)).toMatchObject({ ok: true, value: { isWhole: true } });
  });

  it('that leads to where it was is no answer', async () => {
    expect(await readFrom(700, 0, () => 50)).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
  });
});
