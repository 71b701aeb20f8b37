/** Takes what lies below a scenario as its new start: every move says what it changes now, and what has no effect any more goes. */
import { apply, changeOf, type Change, type Edit } from '../change/change.ts';
import { targetsOf, type Repair } from '../change/integrity.ts';
import type { Id } from '../model/kinds.ts';
import type { Move } from '../model/move.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { find, type Tables } from '../model/tables.ts';
import { isNotMended, laidOver, mended, type Lapse, type MoveConflict } from './effective.ts';
import { lay } from './lay.ts';
import { asEdits, editsOf, isActive, lineage, movesOf, type MoveId, type ScenarioId } from './moves.ts';

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
 * The scenario's own moves as if they had been made on what lies below them today. What the scenario shows in the end
 * stays the same; afterwards it has no conflicts there, nothing lapses and nothing needs mending.
 */
export function rebase(plan: Tables, scenarioId: ScenarioId): Rebase {
  const below = lineage(plan, scenarioId).at(-1)?.parentScenarioId ?? null;
  const ground = below === null ? plan : laidOver(plan, activeBelow(plan, below)).tables;
  const moves = movesOf(plan, scenarioId).filter(isActive);
  const { tables, conflicts, lapses } = laidOver(ground, moves, isNotMended);
  const standing = new Map<Id, AnyRecord | null>();
  const rewritten = new Map<MoveId, Edit[]>();
  for (const move of moves) {
    const edits = editsOf(move).map((edit): Edit => {
      const known = standing.get(edit.id);
      const before = known === undefined ? (find(ground, edit.id) ?? null) : known;
      const { after } = lay(before, edit);
      standing.set(edit.id, after);
      return { id: edit.id, before, after };
    });
    rewritten.set(move.id, edits);
  }
  const { repairs, change: mends } = mended(ground, tables);
  for (const mend of mends) {
    putMend(rewritten, moves, { mend, involved: involvedIn(tables, mend.id, repairs) });
  }
  const change = moves.map((move): Edit => {
    const edits = changeOf(rewritten.get(move.id) ?? []);
    return { id: move.id, before: move, after: edits.length === 0 ? null : { ...move, edits: asEdits(edits) } };
  });
  return { change: changeOf(change), conflicts, lapses, repairs };
}

/** What had to be mended becomes part of the last move that had a hand in it: until then everything fitted together. */
function putMend(
  rewritten: ReadonlyMap<MoveId, Edit[]>,
  moves: readonly Move[],
  { mend, involved }: { readonly mend: Edit; readonly involved: ReadonlySet<string> },
): void {
  const move = moves.findLast(({ edits }) => edits.some(({ id }) => involved.has(id))) ?? moves.at(-1);
  const edits = move === undefined ? undefined : rewritten.get(move.id);
  if (edits === undefined) return;
  const at = edits.findIndex(({ id }) => id === mend.id);
  if (at === -1) edits.push(mend);
  else edits[at] = { ...edits[at]!, after: mend.after };
}

/** The record that was mended, what it pointed at, and for a circle everybody on it. */
function involvedIn(tables: Tables, id: Id, repairs: readonly Repair[]): ReadonlySet<string> {
  const ids = new Set<Id>([id]);
  for (const { id: of, field, target, problem } of repairs) {
    if (of !== id) continue;
    for (let at: Id | undefined = target as Id; at !== undefined && !ids.has(at);) {
      ids.add(at);
      const record: AnyRecord | undefined = problem === 'cycle' ? find(tables, at) : undefined;
      at = record === undefined ? undefined : targetsOf(record, { field })[0];
    }
  }
  return ids;
}

const activeBelow = (plan: Tables, scenarioId: ScenarioId) =>
  lineage(plan, scenarioId).flatMap(({ id }) => movesOf(plan, id).filter(isActive));

/** The plan with the scenario rebased. */
export const rebased = (plan: Tables, scenarioId: ScenarioId): Tables => apply(plan, rebase(plan, scenarioId).change);
