/** Takes what lies below a scenario as its new start: every move says what it changes now, and what has no effect any more goes. */
import { apply, changeOf, type Change, type Edit } from '../change/change.ts';
import type { Repair } from '../change/integrity.ts';
import type { Id } from '../model/kinds.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { find, type Tables } from '../model/tables.ts';
import { diff } from '../change/change.ts';
import { laidOver, wholeAfter, type Lapse, type MoveConflict } from './effective.ts';
import { lay } from './lay.ts';
import { asEdits, editsOf, isActive, lineage, movesOf, type ScenarioId } from './moves.ts';

export interface Rebase {
  /** The change of the scenario's own moves. */
  readonly change: Change;
  /** Clashes, each settled for the scenario. */
  readonly conflicts: readonly MoveConflict[];
  /** Edits that no longer apply and were dropped. */
  readonly lapses: readonly Lapse[];
  /** What the moves now do beside what was asked of them, because something else would have been left open. */
  readonly repairs: readonly Repair[];
}

/**
 * The scenario's own moves as if they had been made on what lies below them today. What the scenario shows stays the
 * same; afterwards it has no conflicts, nothing lapses and nothing needs mending.
 */
export function rebase(plan: Tables, scenarioId: ScenarioId): Rebase {
  const below = lineage(plan, scenarioId).at(-1)?.parentScenarioId ?? null;
  let now = below === null ? plan : laidOver(plan, activeBelow(plan, below)).tables;
  const conflicts: MoveConflict[] = [];
  const lapses: Lapse[] = [];
  const repairs: Repair[] = [];
  const rewritten: Edit[] = [];
  for (const move of movesOf(plan, scenarioId)) {
    if (!isActive(move)) continue;
    const start = now;
    const laid = new Map<Id, AnyRecord | null>();
    for (const edit of editsOf(move)) {
      const outcome = lay(find(now, edit.id) ?? null, edit);
      for (const conflict of outcome.conflicts) conflicts.push({ ...conflict, moveId: move.id, scenarioId });
      if (outcome.lapsed !== null) lapses.push({ moveId: move.id, scenarioId, id: edit.id, why: outcome.lapsed });
      laid.set(edit.id, outcome.after);
    }
    const change = changeOf([...laid].map(([id, after]) => ({ id, before: find(start, id) ?? null, after })));
    const whole = wholeAfter(now, change);
    repairs.push(...whole.repairs);
    now = whole.tables;
    const edits = whole.repairs.length === 0 ? change : diff(start, now);
    rewritten.push({
      id: move.id,
      before: move,
      after: edits.length === 0 ? null : { ...move, edits: asEdits(edits) },
    });
  }
  return { change: changeOf(rewritten), conflicts, lapses, repairs };
}

const activeBelow = (plan: Tables, scenarioId: ScenarioId) =>
  lineage(plan, scenarioId).flatMap(({ id }) => movesOf(plan, id).filter(isActive));

/** The plan with the scenario rebased. */
export const rebased = (plan: Tables, scenarioId: ScenarioId): Tables => apply(plan, rebase(plan, scenarioId).change);
