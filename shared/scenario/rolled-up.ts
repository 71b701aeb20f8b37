/**
 * What all changes below a manager add up to: people, open positions, direct reports, layers. Found from what differs
 * and the lines above it, so that it costs what changed and not what there is.
 */
import { seatsOf } from '../analysis/held-seats.ts';
import { reportingTree, type PositionId, type ReportingTree } from '../analysis/reporting-tree.ts';
import type { Id } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import { find, type Tables } from '../model/tables.ts';
import { countedIn } from './counted.ts';
import { heightsOf, heightsAfter } from './heights.ts';

export interface RolledUp {
  /** People with a position below, more or fewer; with two positions they are one. */
  readonly people: number;
  readonly open: number;
  readonly spanBefore: number;
  readonly spanAfter: number;
  readonly layersBefore: number;
  readonly layersAfter: number;
}

/** By manager; only those for whom something adds up to a difference. */
export type RolledUps = ReadonlyMap<PositionId, RolledUp>;

const known = new WeakMap<Tables, WeakMap<Tables, RolledUps>>();

/**
 * The sums from `before` to `after` for whoever is a manager in `after`, counted as `measuresOn` counts: closed positions
 * are none, and who reports to one reports to the next above. The same tables give the same map.
 */
export function rolledUp(before: Tables, after: Tables): RolledUps {
  const made = known.get(after) ?? new WeakMap<Tables, RolledUps>();
  known.set(after, made);
  const found = made.get(before) ?? sumsOf({ tables: countedIn(before) }, { tables: countedIn(after) });
  made.set(before, found);
  return found;
}

interface Counts {
  readonly people: number;
  readonly open: number;
}

type PersonId = Id<'person'>;

interface Side {
  readonly tables: Tables;
  readonly tree: ReportingTree;
  /** Whether somebody holds several positions in one of the versions. */
  readonly isSeveral: (id: PersonId) => boolean;
  /** Those of them who are met on the way. */
  readonly several: Set<PersonId>;
}

const NOTHING: Counts = { people: 0, open: 0 };

/** Who holds a position; null where nobody does. */
const holderOf = (tables: Tables, position: Position | undefined): PersonId | null =>
  position === undefined || position.personId === null || find(tables, position.personId) === undefined
    ? null
    : position.personId;

/** What a position counts for by itself; who holds several is counted apart. */
function countsOf(side: Side, position: Position | undefined): Counts {
  if (position === undefined) return NOTHING;
  const holder = holderOf(side.tables, position);
  if (holder === null) return { people: 0, open: position.status === 'on-hold' ? 0 : 1 };
  if (!side.isSeveral(holder)) return { people: 1, open: 0 };
  side.several.add(holder);
  return NOTHING;
}

function sumsOf(was: Pick<Side, 'tables'>, is: Pick<Side, 'tables'>): RolledUps {
  // A tree is made from the one asked for last: asked for in turn, each is made from its own version before.
  const several = new Set<PersonId>();
  const isSeveral = (id: PersonId): boolean => seatsOf(was.tables, id).length > 1 || seatsOf(is.tables, id).length > 1;
  const before: Side = { ...was, tree: reportingTree(was.tables), isSeveral, several };
  const after: Side = { ...is, tree: reportingTree(is.tables), isSeveral, several };
  const { elsewhere, otherwise } = whoDiffers(before, after);
  const sums = new Map<PositionId, { people: number; open: number }>();
  const add = (id: PositionId, people: number, open: number): void => {
    const sum = sums.get(id) ?? { people: 0, open: 0 };
    sums.set(id, { people: sum.people + people, open: sum.open + open });
  };
  for (const id of elsewhere) {
    for (const [side, sign] of [
      [before, -1],
      [after, 1],
    ] as const) {
      if (!side.tables.position.has(id)) continue;
      const { people, open } = restOf(side, id, elsewhere);
      for (const manager of above(side.tree, id)) add(manager, sign * people, sign * open);
    }
  }
  for (const id of otherwise) {
    const then = countsOf(before, before.tables.position.get(id));
    const now = countsOf(after, after.tables.position.get(id));
    for (const manager of above(after.tree, id)) {
      add(manager, now.people - then.people, now.open - then.open);
      // Whoever is elsewhere carries what is below along, and has told those above of it already.
      if (elsewhere.has(manager)) break;
    }
  }
  for (const id of several) {
    for (const manager of aboveSeats(before, id)) add(manager, -1, 0);
    for (const manager of aboveSeats(after, id)) add(manager, 1, 0);
  }
  return withShapes(before, after, { elsewhere, sums });
}

/** Who came, went or moved to another manager, and who counts otherwise in the same place. */
function whoDiffers(before: Side, after: Side) {
  const elsewhere = new Set<PositionId>();
  const otherwise: PositionId[] = [];
  after.tables.position.forEachDifference(before.tables.position, (_, now, then) => {
    const { id } = (now ?? then)!;
    const stays = now !== undefined && then !== undefined && after.tree.managerOf(id) === before.tree.managerOf(id);
    if (!stays) elsewhere.add(id);
    else if (holderOf(after.tables, now) !== holderOf(before.tables, then) || now.status !== then.status)
      otherwise.push(id);
  });
  return { elsewhere, otherwise };
}

/** The managers above, the next one first; a damaged plan's circle ends it as well. */
function* above(tree: ReportingTree, id: PositionId): Generator<PositionId> {
  const seen = new Set([id]);
  for (let at = tree.managerOf(id); at !== null && !seen.has(at); at = tree.managerOf(at)) {
    seen.add(at);
    yield at;
  }
}

/** Everyone above one of the positions that somebody holds, each once. */
const aboveSeats = ({ tables, tree }: Side, id: PersonId): ReadonlySet<PositionId> =>
  new Set(seatsOf(tables, id).flatMap((seat) => [...above(tree, seat.id)]));

/** What a position and everyone below counts for, without those below who are elsewhere on the other side. */
function restOf(side: Side, top: PositionId, elsewhere: ReadonlySet<PositionId>): Counts {
  const { tables, tree } = side;
  let people = 0;
  let open = 0;
  const branch = [top];
  for (const id of branch) {
    const counts = countsOf(side, tables.position.get(id));
    people += counts.people;
    open += counts.open;
    for (const report of tree.reportsOf(id)) if (!elsewhere.has(report)) branch.push(report);
  }
  return { people, open };
}

interface Sums {
  readonly elsewhere: ReadonlySet<PositionId>;
  readonly sums: ReadonlyMap<PositionId, Counts>;
}

/** With spans and layers of everyone above a position that is elsewhere now. */
function withShapes(before: Side, after: Side, { elsewhere, sums }: Sums): RolledUps {
  const touched = new Set<PositionId>(sums.keys());
  for (const id of elsewhere) {
    for (const { tree } of [before, after]) for (const manager of above(tree, id)) touched.add(manager);
  }
  const heights = heightsOf(before.tree);
  const heightNow = heightsAfter(after.tree, { heights, isOther: (id) => touched.has(id) || elsewhere.has(id) });
  const rolled = new Map<PositionId, RolledUp>();
  for (const id of touched) {
    // Who has just come has no before to differ from.
    if (!after.tables.position.has(id) || !before.tables.position.has(id)) continue;
    const { people, open } = sums.get(id) ?? NOTHING;
    const entry = {
      people,
      open,
      spanBefore: before.tree.reportsOf(id).length,
      spanAfter: after.tree.reportsOf(id).length,
      layersBefore: heights.get(id) ?? 0,
      layersAfter: heightNow(id),
    };
    if (isDifference(entry)) rolled.set(id, entry);
  }
  return rolled;
}

const isDifference = ({ people, open, spanBefore, spanAfter, layersBefore, layersAfter }: RolledUp): boolean =>
  people !== 0 || open !== 0 || spanBefore !== spanAfter || layersBefore !== layersAfter;
