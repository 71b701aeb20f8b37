/**
 * Which differences have to come along with the accepted ones: a manager who joins before the people under her, and
 * the other moves without which a reporting line would lead back to itself.
 */
import { message, type Message } from '../../texts/message.ts';
import type { Id } from '../../model/kinds.ts';
import { find } from '../../model/tables.ts';
import type { Comparison } from './compare.ts';
import type { Difference } from './difference.ts';

type PositionId = Id<'position'>;

export interface Companion {
  /** The accepted difference that needs it. */
  readonly neededBy: string;
  readonly why: Message;
}

export interface Settled {
  /** Keys of everything that will be done. */
  readonly accepted: ReadonlySet<string>;
  /** Those that nobody chose and that come along, with the reason. */
  readonly companions: ReadonlyMap<string, Companion>;
}

/** The chosen differences and what they need. */
export function settle(comparison: Comparison, chosen: ReadonlySet<string>): Settled {
  const accepted = new Set(chosen);
  const companions = new Map<string, Companion>();
  const bring = (difference: Difference, companion: Companion): void => {
    accepted.add(difference.key);
    companions.set(difference.key, companion);
  };
  const index = indexOf(comparison);
  bringManagers(index, accepted, bring);
  while (bringOneOutOfCycle(comparison, { index, accepted, bring })) bringManagers(index, accepted, bring);
  return { accepted, companions };
}

/** The chosen differences after some are taken out: those that need one of them go too. */
export function withoutChoices(
  comparison: Comparison,
  chosen: ReadonlySet<string>,
  out: readonly string[],
): ReadonlySet<string> {
  const gone = new Set(out);
  const rest = new Set([...chosen].filter((key) => !gone.has(key)));
  dropReports(indexOf(comparison), rest, gone);
  for (;;) {
    const { companions } = settle(comparison, rest);
    const back = [...companions.keys()].filter((key) => gone.has(key));
    if (back.length === 0) return rest;
    for (const key of back) {
      // What needs it may itself only come along; the choice at the end of the chain is what goes.
      let at = companions.get(key)?.neededBy;
      while (at !== undefined && !rest.has(at)) at = companions.get(at)?.neededBy;
      if (at !== undefined) rest.delete(at);
    }
  }
}

/** Who would join or move under somebody who does not join now is left out with her, and so on down. */
function dropReports({ joinedAt, all }: Index, rest: Set<string>, gone: Set<string>): void {
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    for (const difference of all) {
      const id = managerIn(difference);
      const manager = id === null ? undefined : joinedAt.get(id);
      if (manager === undefined || !gone.has(manager.key) || gone.has(difference.key)) continue;
      gone.add(difference.key);
      rest.delete(difference.key);
    }
  }
}

interface Index {
  readonly joinedAt: ReadonlyMap<PositionId, Difference>;
  readonly movedAt: ReadonlyMap<PositionId, Difference>;
  readonly all: readonly Difference[];
}

const indexes = new WeakMap<Comparison, Index>();

function indexOf(comparison: Comparison): Index {
  const known = indexes.get(comparison);
  if (known !== undefined) return known;
  const at = (kind: Difference['kind']) =>
    new Map(comparison.differences.filter((one) => one.kind === kind).map((one) => [one.positionId, one]));
  const index = { joinedAt: at('joined'), movedAt: at('moved'), all: comparison.differences };
  indexes.set(comparison, index);
  return index;
}

type Bring = (difference: Difference, companion: Companion) => void;

const managerIn = ({ position, positionPatch }: Difference): PositionId | null =>
  position?.managerPositionId ?? positionPatch?.managerPositionId ?? null;

/** Nobody can be put under somebody who is not there: the managers who join come along, up to the first who is there. */
function bringManagers({ joinedAt, all }: Index, accepted: ReadonlySet<string>, bring: Bring): void {
  for (const difference of all) {
    if (!accepted.has(difference.key) || (difference.kind !== 'joined' && difference.kind !== 'moved')) continue;
    let below = difference;
    for (let id = managerIn(difference); id !== null;) {
      const manager = joinedAt.get(id);
      if (manager === undefined || accepted.has(manager.key)) break;
      bring(manager, { neededBy: below.key, why: message('reimport.along.manager', { name: below.name }) });
      below = manager;
      id = managerIn(manager);
    }
  }
}

/** Accepts one more move on a line that leads back to itself; false when there is none. */
function bringOneOutOfCycle(
  { tables }: Comparison,
  { index, accepted, bring }: { readonly index: Index; readonly accepted: ReadonlySet<string>; readonly bring: Bring },
): boolean {
  const managerOf = (id: PositionId): PositionId | null => {
    const difference = [index.joinedAt.get(id), index.movedAt.get(id)].find(
      (one) => one !== undefined && accepted.has(one.key),
    );
    return difference === undefined ? (find(tables, id)?.managerPositionId ?? null) : managerIn(difference);
  };
  const done = new Set<PositionId>();
  for (const [start, move] of index.movedAt) {
    if (!accepted.has(move.key)) continue;
    const path = new Set<PositionId>();
    let at: PositionId | null = start;
    while (at !== null && !done.has(at) && !path.has(at)) {
      path.add(at);
      at = managerOf(at);
    }
    if (at !== null && path.has(at)) {
      const members = [...path].slice([...path].indexOf(at));
      const waiting = members
        .map((id) => index.movedAt.get(id))
        .find((one) => one !== undefined && !accepted.has(one.key));
      const cause = members
        .map((id) => index.movedAt.get(id))
        .find((one) => one !== undefined && accepted.has(one.key));
      if (waiting === undefined) throw new Error('A list without cycles made one');
      bring(waiting, {
        neededBy: (cause ?? move).key,
        why: message('reimport.along.cycle', { name: (cause ?? move).name, other: waiting.name }),
      });
      return true;
    }
    for (const id of path) done.add(id);
  }
  return false;
}
