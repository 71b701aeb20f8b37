/**
 * All records of one kind as an immutable table. An edit copies one chunk of 128 records and the short list of chunks,
 * never the whole table, so its cost does not grow with the plan; unchanged chunks keep their identity, so two
 * versions of a table compare by skipping what they share.
 *
 * Each id gets one slot for good. The slot index is shared by all versions of a table and only ever grows: an older
 * version simply has nothing in the slots that were given out later, so sharing it is safe.
 */
const CHUNK = 128;

type Chunk<R> = readonly (R | undefined)[];

/** An edit of a table: the id, and the record it holds afterwards (`undefined` removes it). */
export type TableEdit<R> = readonly [id: string, record: R | undefined];

export class Table<R> {
  readonly size: number;
  private readonly chunks: readonly Chunk<R>[];
  private readonly slots: Map<string, number>;

  private constructor(chunks: readonly Chunk<R>[], slots: Map<string, number>, size: number) {
    this.chunks = chunks;
    this.slots = slots;
    this.size = size;
  }

  /** A table of the given records; a repeated id keeps its last record. */
  static of<R extends { readonly id: string }>(records: Iterable<R> = []): Table<R> {
    const edits: TableEdit<R>[] = [];
    for (const record of records) edits.push([record.id, record]);
    return new Table<R>([], new Map(), 0).with(edits);
  }

  get(id: string): R | undefined {
    const slot = this.slots.get(id);
    return slot === undefined ? undefined : this.chunks[Math.floor(slot / CHUNK)]?.[slot % CHUNK];
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /** The records in the order in which their ids were first added. */
  *values(): Generator<R, void, undefined> {
    for (const chunk of this.chunks) for (const record of chunk) if (record !== undefined) yield record;
  }

  /** Visit every record; the same order as `values`, without the cost of a generator. */
  forEach(visit: (record: R) => void): void {
    for (const chunk of this.chunks) for (const record of chunk) if (record !== undefined) visit(record);
  }

  /** This table with the edits applied in order; the table itself when nothing changes. */
  with(edits: Iterable<TableEdit<R>>): Table<R> {
    const chunks = [...this.chunks];
    const copied = new Set<number>();
    let size = this.size;
    for (const [id, record] of edits) {
      const slot = this.slotFor(id, record !== undefined);
      if (slot === undefined) continue;
      const at = Math.floor(slot / CHUNK);
      const before = chunks[at]?.[slot % CHUNK];
      if (before === record) continue;
      if (!copied.has(at)) {
        while (chunks.length <= at) chunks.push([]);
        chunks[at] = [...(chunks[at] ?? [])];
        copied.add(at);
      }
      (chunks[at] as (R | undefined)[])[slot % CHUNK] = record;
      size += (record === undefined ? 0 : 1) - (before === undefined ? 0 : 1);
    }
    return copied.size === 0 ? this : new Table(chunks, this.slots, size);
  }

  /** Visit each id whose record differs by identity from the other table's. Chunks both share are skipped. */
  forEachDifference(other: Table<R>, visit: (id: string, mine: R | undefined, theirs: R | undefined) => void): void {
    if (this === other) return;
    if (this.slots !== other.slots) return this.forEachUnrelatedDifference(other, visit);
    for (let at = 0; at < Math.max(this.chunks.length, other.chunks.length); at++) {
      if (this.chunks[at] !== other.chunks[at]) visitDifferences(this.chunks[at] ?? [], other.chunks[at] ?? [], visit);
    }
  }

  private slotFor(id: string, add: boolean): number | undefined {
    const known = this.slots.get(id);
    if (known !== undefined || !add) return known;
    const slot = this.slots.size;
    this.slots.set(id, slot);
    return slot;
  }

  private forEachUnrelatedDifference(
    other: Table<R>,
    visit: (id: string, mine: R | undefined, theirs: R | undefined) => void,
  ): void {
    let shared = 0;
    this.forEach((mine) => {
      const id = idOf(mine);
      const theirs = other.get(id);
      if (theirs !== undefined) shared += 1;
      if (mine !== theirs) visit(id, mine, theirs);
    });
    if (shared === other.size) return;
    other.forEach((theirs) => {
      const id = idOf(theirs);
      if (!this.has(id)) visit(id, undefined, theirs);
    });
  }
}

/** Tables of plans hold records; the type parameter does not say so, as tests hold other things with an id. */
const idOf = (record: unknown): string => (record as { readonly id: string }).id;

/** Chunks of two versions of one table: the same slot is the same id. */
function visitDifferences<R>(
  mine: Chunk<R>,
  theirs: Chunk<R>,
  visit: (id: string, mine: R | undefined, theirs: R | undefined) => void,
): void {
  for (let slot = 0; slot < Math.max(mine.length, theirs.length); slot++) {
    const [a, b] = [mine[slot], theirs[slot]];
    if (a !== b) visit(idOf(a ?? b), a, b);
  }
}
