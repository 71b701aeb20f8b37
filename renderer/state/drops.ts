/**
 * What a drop does: in words before, as one command after. Canvas, outline and bench say and do the same. A `before` is
 * the sibling to stand before, null for the last place; absent, nobody asked for a place among the reports.
 */
import { t } from '../i18n/t.ts';
import { sayHere } from '../i18n/say.ts';
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import type { Id } from '../../shared/model/kinds.ts';
import { positionName } from '../../shared/model/record-name.ts';
import { find } from '../../shared/model/tables.ts';
import type { PositionId } from './app-state.ts';
import { dispatch, refusalOf } from './dispatch.ts';
import type { DropVerdict } from './page-drag.ts';
import { moveUnder } from './positions.ts';
import { getState } from './store.ts';

export interface PositionsDrop {
  readonly dragged: readonly PositionId[];
  /** Null: the top. */
  readonly managerId: PositionId | null;
  readonly before?: PositionId | null;
  /** Only these: their reports go to the manager they leave. */
  readonly alone: boolean;
  /** The dragged ones stay, and open copies of them go there. */
  readonly copies: boolean;
}

/** What dropping positions would do. */
export function verdictOfDrop(drop: PositionsDrop): DropVerdict {
  const { dragged, managerId } = drop;
  const refusal = refusalOf('moveUnder', { positionIds: dragged, managerId });
  if (refusal !== null) return { ok: false, reason: sayHere(refusal) };
  return { ok: true, label: sentenceOf(drop) };
}

/** Do what the verdict said, as one step. */
export function dropPositions({ dragged, managerId }: PositionsDrop): boolean {
  return moveUnder(dragged, managerId);
}

/** What taking people out of their positions would do, as by dropping these on the bench. */
export function verdictOfVacating(positionIds: readonly PositionId[]): DropVerdict {
  const [first] = positionIds;
  const refusal = refusalOf('vacatePositions', { positionIds });
  if (refusal !== null) return { ok: false, reason: sayHere(refusal) };
  return { ok: true, label: t('drop.vacate', { count: positionIds.length, name: nameOf(first ?? null) }) };
}

/** Take people out of their positions, as one step. */
export function vacateByDrop(positionIds: readonly PositionId[]): void {
  dispatch('vacatePositions', { positionIds });
}

/** What dropping a person on a position would do: an open one is filled, any other gets a report for the person. */
export function verdictOfPlacing(personId: Id<'person'>, positionId: PositionId): DropVerdict {
  const refusal = refusalOf('fillPosition', { positionId, person: { id: personId } });
  if (refusal !== null) return { ok: false, reason: sayHere(refusal) };
  return { ok: true, label: t('drop.fill', { title: nameOf(positionId), name: personName(personId) }) };
}

/** Do what the verdict said, as one step. */
export function placeByDrop(personId: Id<'person'>, positionId: PositionId): void {
  dispatch('fillPosition', { positionId, person: { id: personId } });
}

function sentenceOf({ dragged, managerId }: PositionsDrop): string {
  const { document } = getState();
  if (document === null) return '';
  const tree = reportingTree(document.plan.tables);
  const count = dragged.reduce((sum, id) => sum + 1 + tree.subtreeSize(id), 0);
  return t('canvas.moveLabel', { name: nameOf(dragged[0] ?? null), count, target: nameOf(managerId) });
}

/** Who or what a position is called; the top when there is none. */
function nameOf(id: PositionId | null): string {
  const tables = getState().document?.plan.tables;
  const position = id === null || tables === undefined ? undefined : find(tables, id);
  return position === undefined || tables === undefined ? '' : positionName(tables, position);
}

function personName(id: Id<'person'>): string {
  const tables = getState().document?.plan.tables;
  return (tables === undefined ? undefined : find(tables, id)?.name) ?? '';
}
