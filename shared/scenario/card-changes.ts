/** What is different about each position between two versions, for the marks on its card. */
import type { PositionId } from '../analysis/reporting-tree.ts';
import type { Id, Kind } from '../model/kinds.ts';
import { find, type Tables } from '../model/tables.ts';
import { differences, type Difference, type DifferenceKind } from './differences.ts';

/** What changed on a card, by card: of the position, its holder, its memberships and the lines that begin at it. */
export type CardChanges = ReadonlyMap<PositionId, readonly Difference[]>;

/** Records whose changes show on the card of a position. A team's name is not a change of who leads the team. */
const ON_CARDS: ReadonlySet<Kind> = new Set(['position', 'person', 'membership', 'relation']);
/** Who comes and goes is told by the position that is added, closed, or held by somebody else. */
const NOT_ON_CARDS: ReadonlySet<DifferenceKind> = new Set(['joined', 'left']);

const known = new WeakMap<Tables, WeakMap<Tables, CardChanges>>();

/** The changes from `before` to `after`, card by card. The same tables give the same map; nothing grows with the plan but the first comparison. */
export function cardChanges(before: Tables, after: Tables): CardChanges {
  const made = known.get(after) ?? new WeakMap<Tables, CardChanges>();
  known.set(after, made);
  const found = made.get(before) ?? grouped(differences(before, after));
  made.set(before, found);
  return found;
}

function grouped(list: readonly Difference[]): CardChanges {
  const cards = new Map<PositionId, Difference[]>();
  for (const difference of list) {
    const { positionId, record, kind } = difference;
    if (positionId === null || !ON_CARDS.has(record) || NOT_ON_CARDS.has(kind)) continue;
    const known = cards.get(positionId);
    if (known === undefined) cards.set(positionId, [difference]);
    else known.push(difference);
  }
  return cards;
}

/**
 * The records behind the changes of a card: the position, what changed on it, and a holder who joins in it alone, for
 * whom nothing would be left without it.
 */
export function recordsOfCard(before: Tables, after: Tables, id: PositionId): readonly Id[] {
  const changed = (cardChanges(before, after).get(id) ?? []).map((difference) => difference.id);
  const holder = find(after, id)?.personId ?? null;
  const joins = holder !== null && find(before, holder) === undefined && !holdsAnother(after, holder, id);
  return [...new Set<Id>([id, ...changed, ...(joins ? [holder] : [])])];
}

function holdsAnother({ position }: Tables, person: Id<'person'>, id: PositionId): boolean {
  return [...position.values()].some((one) => one.personId === person && one.id !== id);
}
