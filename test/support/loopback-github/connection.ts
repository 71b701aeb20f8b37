/** A page of a list, as GraphQL connections give it. */

export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

const cursorOf = (place: number): string => Buffer.from(`cursor:v2:${place}`).toString('base64');
/** The place behind the cursor; the beginning for one that nobody gave out. */
const placeOf = (cursor: string): number =>
  Number(/^cursor:v2:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1] ?? 0);

/** `view` turns an entry into what its fields say; it runs for the entries of the page only. */
export function connection<T>(list: readonly T[], page: PageArguments, view: (entry: T) => object | Error) {
  const { first = null, last = null, after = null, before = null } = page;
  let from = after === null ? 0 : placeOf(after);
  let to = before === null ? list.length : placeOf(before) - 1;
  if (first !== null) to = Math.min(to, from + first);
  if (last !== null) from = Math.max(from, to - last);
  const entries = first === null && last === null ? [] : list.slice(from, to);
  return {
    totalCount: list.length,
    nodes: () => entries.map(view),
    edges: () => entries.map((entry, at) => ({ node: view(entry), cursor: cursorOf(from + at + 1) })),
    pageInfo: {
      hasNextPage: from + entries.length < list.length,
      hasPreviousPage: from > 0,
      startCursor: entries.length === 0 ? null : cursorOf(from + 1),
      endCursor: entries.length === 0 ? null : cursorOf(from + entries.length),
    },
  };
}

/** A connection of which only the number of entries is known. */
export const counted = (totalCount: number) => ({
  totalCount,
  nodes: [],
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
});
