/** Makes the moves of a scenario out of a people list: one move for each kind of difference, in an order in which each can be made. */
import { apply, changeOf, diff, type Change } from '../../change/change.ts';
import type { ScenarioMove } from '../../commands/scenario-of-moves.ts';
import { isOrgId, kindOf } from '../../model/kinds.ts';
import type { Position } from '../../model/position.ts';
import { find, type Tables } from '../../model/tables.ts';
import { message, say, type Message } from '../../texts/message.ts';
import { accept, type Acceptance, type LeftChoice } from './accept.ts';
import type { Comparison } from './compare.ts';
import type { DifferenceKind } from './difference.ts';
import { settle } from './settle.ts';

/** Who joins is there before somebody moves under them, and who leaves goes when everybody has gone from under them. */
const IN_ORDER = ['joined', 'moved', 'retitled', 'changed', 'left'] as const satisfies readonly DifferenceKind[];

export interface ListMove extends ScenarioMove {
  readonly kind: DifferenceKind;
  /** Differences of the list in it. */
  readonly count: number;
}

export interface ScenarioOfList {
  /** Kinds without a difference have no move. Laid over the compared tables in this order they give what accepting gives. */
  readonly moves: readonly ListMove[];
  readonly acceptance: Acceptance;
}

export interface ListChoice {
  /** Keys of the differences to bring in; what they need comes along. */
  readonly chosen: ReadonlySet<string>;
  readonly left: LeftChoice;
  /** How the label of a move reads; in English unless said otherwise. */
  readonly sayLabel?: (label: Message) => string;
}

/** The moves that bring the chosen differences, and what they need, into a scenario over the compared tables. */
export function scenarioOfList(comparison: Comparison, { chosen, left, sayLabel = say }: ListChoice): ScenarioOfList {
  const { accepted } = settle(comparison, chosen);
  const acceptance = accept(comparison, accepted, left);
  const whole = apply(comparison.tables, acceptance.change);
  const taken = new Set<string>();
  const moves: ListMove[] = [];
  let before = comparison.tables;
  for (const kind of IN_ORDER) {
    const keys = comparison.differences.filter((one) => one.kind === kind && accepted.has(one.key));
    if (keys.length === 0) continue;
    for (const { key } of keys) taken.add(key);
    const after = ranked(apply(comparison.tables, accept(comparison, taken, left).change), comparison.tables, whole);
    const label = message(`scenario.ofList.${kind}`, { count: keys.length });
    moves.push({ kind, count: keys.length, label: sayLabel(label), edits: organisationOnly(diff(before, after)) });
    before = after;
  }
  return { moves: moves.filter(({ edits }) => edits.length > 0), acceptance };
}

const organisationOnly = (change: Change): Change => change.filter(({ id }) => isOrgId(id));

/** Who is new stands at once where they stand in the end: no later move is about their place in the row. */
function ranked(tables: Tables, start: Tables, whole: Tables): Tables {
  const edits = diff(start, tables).flatMap(({ id, before, after }) => {
    if (before !== null || after === null || kindOf(id) !== 'position') return [];
    const inTheEnd = find(whole, (after as Position).id)?.rank;
    return inTheEnd === undefined ? [] : [{ id, before: after, after: { ...(after as Position), rank: inTheEnd } }];
  });
  return apply(tables, changeOf(edits));
}
