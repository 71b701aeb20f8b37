/** Which move of a scenario did it: the first after which a measure is above or below a value. */
import type { Move } from '../model/move.ts';
import type { Tables } from '../model/tables.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { changesBetween, isChangeName, measureIn, sayingHowFar, type ComparedName } from './comparison.ts';
import { laidOver } from './effective.ts';
import { measureSteps } from './measures.ts';
import { movesInEffect, type ScenarioId } from './moves.ts';
import { compareText } from '../util/compare-text.ts';

export interface WhichMove {
  /** The stored plan. */
  readonly plan: Tables;
  readonly scenarioId: ScenarioId;
  readonly measure: ComparedName;
  readonly direction: 'above' | 'below';
  readonly value: number;
  /** The day on which people and positions are counted, and up to which moves are in effect; null is after everything. */
  readonly day: IsoDate | null;
}

export type MoveFound =
  /** The measure is beyond the value from this move on; `before` is what it was until then. */
  | {
      readonly found: 'move';
      readonly move: Move;
      /** Its place among the moves in effect, from 1. */
      readonly place: number;
      readonly of: number;
      readonly before: number | null;
      readonly after: number;
    }
  /** It was beyond the value without any move. */
  | { readonly found: 'before-all'; readonly value: number; readonly of: number }
  /** No move takes it there; `closest` is as near as it came, after `nearest`, or without a move when that is null. */
  | { readonly found: 'never'; readonly closest: number | null; readonly nearest: Move | null; readonly of: number }
  | { readonly found: 'no-moves' };

/**
 * Looks after one move after the other as the days go by; on one day those of scenarios below come first. What is in
 * effect by then is laid over the plan as the scenario lays it, so every step is what the scenario shows at that time.
 * Every step is one move; yields how much is done, from 0 to 1.
 */
export function* whichMove(asked: WhichMove): Generator<number, MoveFound, void> {
  const { plan, scenarioId, measure, direction, value, day } = asked;
  const moves = movesInEffect(plan, scenarioId, day);
  const inTime = moves.toSorted((a, b) => compareText(a.effectiveDate, b.effectiveDate));
  const of = moves.length;
  if (of === 0) return { found: 'no-moves' };
  const isBeyond = (figure: number | null): figure is number =>
    figure !== null && (direction === 'above' ? figure > value : figure < value);
  function* figureAfter(tables: Tables, done: number): Generator<number, number | null, void> {
    if (isChangeName(measure)) return changesBetween(plan, tables, day)[measure];
    return measureIn(yield* sayingHowFar(measureSteps(tables, day), done), measure);
  }

  let before = yield* figureAfter(plan, 0);
  if (isBeyond(before)) return { found: 'before-all', value: before, of };
  let closest = before;
  let nearest: Move | null = null;
  const taken = new Set<Move>();
  for (const [index, move] of inTime.entries()) {
    yield index / of;
    taken.add(move);
    const { tables } = laidOver(
      plan,
      moves.filter((one) => taken.has(one)),
    );
    yield (index + 0.5) / of;
    const after = yield* figureAfter(tables, (index + 0.7) / of);
    if (isBeyond(after)) return { found: 'move', move, place: index + 1, of, before, after };
    if (after !== null && (closest === null || (direction === 'above' ? after > closest : after < closest))) {
      closest = after;
      nearest = move;
    }
    before = after;
  }
  return { found: 'never', closest, nearest, of };
}
