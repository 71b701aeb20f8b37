/** Sorts out an answer about several repositories: whom it tells of, and why not of the others. */
import type { z } from '../../../../shared/util/zod.ts';
import type { NetworkFailure } from './failure.ts';
import type { GraphqlAnswer } from './graphql-client.ts';

export interface ReadNodes<Node> {
  /** By the id that was asked for. */
  readonly found: ReadonlyMap<string, Node>;
  readonly failed: ReadonlyMap<string, NetworkFailure>;
}

/** A node is believed only whole: one with an error anywhere in it, or of another shape, counts as not answered. */
export function readNodes<Shape extends z.ZodType<{ readonly id: string }>>(
  answer: GraphqlAnswer<{ readonly nodes: readonly unknown[] }>,
  ids: readonly string[],
  shape: Shape,
): ReadNodes<z.output<Shape>> {
  const troubles = new Map<number, NetworkFailure>();
  // One error speaks for everything that a request ended too early did not come to.
  const cutShort = answer.missing.find(({ failure }) => failure.kind === 'resourceLimits')?.failure;
  for (const { path, failure } of answer.missing) {
    const at = path[0] === 'nodes' ? path[1] : undefined;
    if (typeof at === 'number' && !troubles.has(at)) troubles.set(at, failure);
  }
  const found = new Map<string, z.output<Shape>>();
  const failed = new Map<string, NetworkFailure>();
  ids.forEach((id, at) => {
    const node = answer.data.nodes[at];
    const trouble = troubles.get(at);
    if (trouble !== undefined) failed.set(id, trouble);
    else {
      const read = shape.safeParse(node);
      if (read.success && read.data.id === id) found.set(id, read.data);
      else failed.set(id, (node === null ? cutShort : undefined) ?? { kind: 'unexpected', host: 'GitHub' });
    }
  });
  return { found, failed };
}
