/** Reads a list of one repository page by page, as far back as is wanted. */
import type { z } from '../../../../shared/util/zod.ts';
import { fail, ok, type Result } from '../../../../shared/util/result.ts';
import { isTooHeavy, type NetworkFailure } from '../network/failure.ts';
import type { Query } from '../network/graphql-client.ts';
import { AdaptivePage } from './adaptive-page.ts';
import type { SyncContext } from './sync-context.ts';

export interface Listing<Shape extends z.ZodType, Node> {
  readonly query: Query<Shape>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly purpose: string;
  /** For the ledger: `owner/name`. */
  readonly about: string;
  readonly pageSize: number;
  /** Nodes after which it is too much. Pages do not count: they shrink while GitHub is slow. */
  readonly mostNodes: number;
  /** The page in an answer; null where the repository has no such list, such as commits of an empty one. */
  readonly pageOf: (data: z.output<Shape>) => ListPage<Node> | null | 'gone';
  /** Whether nothing after this node is wanted. */
  readonly isEnough?: (node: Node) => boolean;
}

export interface ListPage<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Listed<Node> {
  readonly nodes: readonly Node[];
  /** Everything that is wanted was read; otherwise it was too much, and the last nodes are missing. */
  readonly isWhole: boolean;
}

export async function readList<Shape extends z.ZodType, Node>(
  context: SyncContext,
  listing: Listing<Shape, Node>,
): Promise<Result<Listed<Node>, NetworkFailure>> {
  const { query, variables, purpose, about, pageSize, mostNodes, pageOf, isEnough } = listing;
  const page = new AdaptivePage(pageSize, pageSize);
  const nodes: Node[] = [];
  let cursor: string | null = null;
  while (nodes.length < mostNodes) {
    const at: string | null = cursor;
    const answer = await context.asking.ask(
      { resource: 'graphql', isAnonymous: false, canShrink: page.size > 1 },
      (signal) =>
        context.graphql(query, { variables: { ...variables, first: page.size, cursor: at }, purpose, about, signal }),
    );
    const failure = answer.ok ? (answer.value.missing[0]?.failure ?? null) : answer.error;
    if (failure !== null && isTooHeavy(failure) && page.size > 1) {
      page.shrinkBelow(page.size);
      continue;
    }
    // A part with errors in it is not a part to go by.
    if (!answer.ok || failure !== null) return fail(failure ?? { kind: 'unexpected', host: 'GitHub' });
    const read = pageOf(answer.value.data);
    // What is not there is told by an error; nothing in its place without one is no answer.
    if (read === 'gone') return fail({ kind: 'unexpected', host: 'GitHub' });
    if (read === null) return ok({ nodes: [], isWhole: true });
    nodes.push(...read.nodes);
    const last = read.nodes.at(-1);
    cursor = read.pageInfo.hasNextPage ? read.pageInfo.endCursor : null;
    // A list that goes on without going anywhere has no end.
    if (cursor !== null && cursor === at) return fail({ kind: 'unexpected', host: 'GitHub' });
    if (cursor !== null && last === undefined) break;
    if (cursor === null || (last !== undefined && isEnough?.(last) === true)) return ok({ nodes, isWhole: true });
    page.answered(answer.value.milliseconds);
  }
  return ok({ nodes, isWhole: false });
}
