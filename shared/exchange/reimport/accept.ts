/** Makes one Change of the accepted differences. */
import { apply, changeOf, diff, type Change, type Edit } from '../../change/change.ts';
import { repair } from '../../change/integrity.ts';
import { transact, type Transaction } from '../../change/transaction.ts';
import type { Id } from '../../model/kinds.ts';
import { kindOf } from '../../model/kinds.ts';
import { find, type Tables } from '../../model/tables.ts';
import type { Comparison } from './compare.ts';
import { DIFFERENCE_KINDS, type Difference, type DifferenceKind } from './difference.ts';
import { emptiedGroups } from './emptied-groups.ts';
import { settle } from './settle.ts';

type PositionId = Id<'position'>;

/** What becomes of the position of who left: gone, as the list has it; closed, kept and counted; open, to be filled again. */
export const LEFT_CHOICES = ['delete', 'close', 'open'] as const;
export type LeftChoice = (typeof LEFT_CHOICES)[number];

export interface Acceptance {
  readonly change: Change;
  /** Differences taken, by kind, companions included. */
  readonly counts: Readonly<Record<DifferenceKind, number>>;
  /** People who are in the plan no more. */
  readonly peopleGone: number;
  /** Teams and locations that nobody is in any more and that nothing else tells of. */
  readonly groupsGone: number;
  /** Further records that cannot be without what goes: relations, memberships, requisitions. */
  readonly alongside: number;
  /** Who stays and reported to somebody who leaves: now to the next manager above. */
  readonly rehomed: number;
}

/** The change that brings the chosen differences, and what they need, into the plan. Nothing chosen is no change. */
export function accept(comparison: Comparison, chosen: ReadonlySet<string>, left: LeftChoice): Acceptance {
  const { accepted } = settle(comparison, chosen);
  const taken = comparison.differences.filter(({ key }) => accepted.has(key));
  const { tables } = comparison;
  let rehomed = 0;
  const edited = apply(
    tables,
    transact(tables, (tx) => {
      putGroups(tx, comparison, taken);
      for (const difference of taken) take(tx, difference, left);
      if (left !== 'open') rehomed = rehome(tx, tables, goers(taken));
      giveRanks(tx, taken);
    }),
  );
  const goneIds = new Set<Id>([
    ...(left === 'delete' ? goers(taken) : []),
    ...peopleWithoutPlace(comparison, edited, left === 'delete' ? goers(taken) : new Set()),
  ]);
  const thinned = apply(edited, removals(edited, goneIds));
  const groups = emptiedGroups(tables, thinned);
  const mended = repair(apply(thinned, removals(thinned, groups))).tables;
  const change = diff(tables, mended);
  const removed = change.filter(({ after }) => after === null).length;
  return {
    change,
    counts: countsOf(taken),
    peopleGone: [...goneIds].filter((id) => kindOf(id) === 'person').length,
    groupsGone: groups.size,
    alongside: removed - goneIds.size - groups.size,
    rehomed,
  };
}

const goers = (taken: readonly Difference[]): ReadonlySet<PositionId> =>
  new Set(taken.filter(({ kind }) => kind === 'left').map(({ positionId }) => positionId));

const countsOf = (taken: readonly Difference[]): Acceptance['counts'] =>
  // Object.fromEntries forgets that every kind is there.
  Object.fromEntries(
    DIFFERENCE_KINDS.map((kind) => [kind, taken.filter((one) => one.kind === kind).length]),
  ) as Acceptance['counts'];

/** Teams with their parents, and locations, that accepted differences name and the plan has not. */
function putGroups(tx: Transaction, { made }: Comparison, taken: readonly Difference[]): void {
  const put = (id: Id | undefined): void => {
    const group = id === undefined ? undefined : made.get(id);
    if (group === undefined || tx.get(group.id) !== undefined) return;
    tx.put(group);
    if ('parentTeamId' in group) put(group.parentTeamId);
  };
  for (const { position, positionPatch } of taken) {
    put(position?.teamId ?? positionPatch?.teamId);
    put(position?.locationId ?? positionPatch?.locationId);
  }
}

function take(tx: Transaction, difference: Difference, left: LeftChoice): void {
  const { kind, positionId, position, positionPatch, newPerson, personPatch } = difference;
  if (newPerson !== undefined && tx.get(newPerson.id) === undefined) tx.put(newPerson);
  if (personPatch !== undefined) tx.update(personPatch.id, personPatch.patch);
  if (position !== undefined) tx.put(position);
  if (positionPatch !== undefined) tx.update(positionId, positionPatch);
  if (kind !== 'left' || left === 'delete') return;
  if (tx.get(positionId)?.status === 'closed') return;
  tx.update(positionId, { status: left === 'close' ? 'closed' : 'open', personId: null });
}

/** Who stays under a position that goes reports to the next manager above who stays. */
function rehome(tx: Transaction, tables: Tables, gone: ReadonlySet<PositionId>): number {
  if (gone.size === 0) return 0;
  let count = 0;
  const positions = Array.from(tx.all('position'));
  for (const position of positions) {
    let manager = position.managerPositionId;
    if (manager === null || !gone.has(manager) || gone.has(position.id)) continue;
    const seen = new Set<PositionId>();
    while (manager !== null && gone.has(manager) && !seen.has(manager)) {
      seen.add(manager);
      manager = find(tables, manager)?.managerPositionId ?? null;
    }
    tx.update(position.id, { managerPositionId: manager === null || gone.has(manager) ? null : manager });
    count++;
  }
  return count;
}

/** Who joins or moves stands after the reports who are there, in the order of the list. */
function giveRanks(tx: Transaction, taken: readonly Difference[]): void {
  const coming = taken.filter(({ kind }) => kind === 'joined' || kind === 'moved').map(({ positionId }) => positionId);
  const isComing = new Set(coming);
  const next = new Map<PositionId | null, number>();
  for (const { id, managerPositionId, rank = 0 } of tx.all('position')) {
    if (!isComing.has(id)) next.set(managerPositionId, Math.max(next.get(managerPositionId) ?? 0, rank + 1));
  }
  for (const id of coming) {
    const manager = tx.get(id)?.managerPositionId ?? null;
    const rank = next.get(manager) ?? 0;
    tx.update(id, { rank });
    next.set(manager, rank + 1);
  }
}

/** People who had a place, have none now, and are not in the list. Who had none before was none of its business. */
function peopleWithoutPlace(
  { tables, listedPeople, namesPeople }: Comparison,
  edited: Tables,
  gone: ReadonlySet<PositionId>,
): readonly Id<'person'>[] {
  if (!namesPeople) return [];
  const holders = (of: Tables, without: ReadonlySet<PositionId>): ReadonlySet<Id<'person'>> => {
    const ids = new Set<Id<'person'>>();
    of.position.forEach(({ id, personId }) => {
      if (personId !== null && !without.has(id)) ids.add(personId);
    });
    return ids;
  };
  const now = holders(edited, gone);
  return [...holders(tables, new Set())].filter((id) => !now.has(id) && !listedPeople.has(id));
}

const removals = (tables: Tables, ids: Iterable<Id>): Change =>
  changeOf([...ids].map((id): Edit => ({ id, before: find(tables, id) ?? null, after: null })));
