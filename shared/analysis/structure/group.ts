/** Positions sorted into groups: what the bars of a figure stand for. */
import type { PositionId } from '../reporting-tree.ts';

export interface Group<Key> {
  readonly key: Key;
  readonly ids: readonly PositionId[];
}

/** The positions by the key that each is given, groups in the order in which their first one comes. */
export function groupBy<Item extends { readonly id: PositionId }, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): readonly Group<Key>[] {
  const groups = new Map<Key, PositionId[]>();
  for (const item of items) {
    const key = keyOf(item);
    const ids = groups.get(key);
    if (ids === undefined) groups.set(key, [item.id]);
    else ids.push(item.id);
  }
  return [...groups].map(([key, ids]) => ({ key, ids }));
}

/** The largest first; who has no key comes last. */
export const bySize = <Key>(groups: readonly Group<Key>[]): readonly Group<Key>[] =>
  groups.toSorted(
    (a, b) =>
      Number(a.key === null) - Number(b.key === null) || b.ids.length - a.ids.length || compareKeys(a.key, b.key),
  );

const collator = new Intl.Collator('en', { numeric: true });

/** By name, with the numbers in it as numbers: `L9` before `L10`. */
export const compareKeys = (a: unknown, b: unknown): number => collator.compare(String(a), String(b));
