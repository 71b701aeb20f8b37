/**
 * What a drop does: in words before, as one command after. Canvas, outline and bench say and do the same. A `before` is
 * the sibling to stand before, null for the last place; absent, nobody asked for a place among the reports.
 */
import { t } from '../i18n/t.ts';
import { sayHere } from '../i18n/say.ts';
import { reportingTree, type ReportingTree } from '../../shared/analysis/reporting-tree.ts';
import type { Id } from '../../shared/model/kinds.ts';
import { find } from '../../shared/model/tables.ts';
import type { PositionId } from './app-state.ts';
import { canvas } from './canvas-handle.ts';
import { addedIds, dispatch, refusalOf } from './dispatch.ts';
import { nameHere } from './name-here.ts';
import type { DropVerdict } from './page-drag.ts';
import { showAdded } from './show.ts';
import { getState } from './store.ts';
import { select, unfoldTo } from './view.ts';

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
  const refusal = drop.copies
    ? refusalOf('copyUnder', { ...argsOf(drop), withBelow: !drop.alone })
    : refusalOf(drop.alone ? 'moveAlone' : 'moveUnder', argsOf(drop));
  return refusal === null ? { ok: true, label: sentenceOf(drop) } : { ok: false, reason: sayHere(refusal) };
}

/** Do what the verdict said, as one step; what moved or is new is selected and in view. */
export function dropPositions(drop: PositionsDrop): boolean {
  const outcome = drop.copies
    ? dispatch('copyUnder', { ...argsOf(drop), withBelow: !drop.alone })
    : dispatch(drop.alone ? 'moveAlone' : 'moveUnder', argsOf(drop));
  if (!outcome.done) return false;
  if (drop.copies) return showAdded(outcome);
  const [first] = drop.dragged;
  if (first === undefined) return true;
  unfoldTo(first);
  select(drop.dragged, first);
  return true;
}

const argsOf = ({ dragged, managerId, before }: PositionsDrop) => ({
  positionIds: dragged,
  managerId,
  ...(before === undefined ? {} : { before }),
});

/** What taking people out of their positions would do, as by dropping these on the bench. */
export function verdictOfVacating(positionIds: readonly PositionId[]): DropVerdict {
  const refusal = refusalOf('vacatePositions', { positionIds });
  if (refusal !== null) return { ok: false, reason: sayHere(refusal) };
  const held = positionIds.filter((id) => positionOf(id)?.personId !== null);
  return { ok: true, label: t('drop.vacate', { count: held.length, name: nameHere(held[0] ?? null) }) };
}

/** Take people out of their positions, as one step. */
export function vacateByDrop(positionIds: readonly PositionId[]): void {
  dispatch('vacatePositions', { positionIds });
}

/** What dropping a person on a position would do: an open one is filled, any other gets a new report for the person. */
export function verdictOfPlacing(personId: Id<'person'>, positionId: PositionId): DropVerdict {
  const names = { name: personName(personId), target: nameHere(positionId) };
  const isFilled = fills(positionId);
  const refusal = isFilled
    ? refusalOf('fillPosition', { positionId, person: { id: personId } })
    : refusalOf('placePerson', { personId, managerId: positionId });
  if (refusal !== null) return { ok: false, reason: sayHere(refusal) };
  return { ok: true, label: t(isFilled ? 'drop.fill' : 'drop.place', names) };
}

/** Do what the verdict said, as one step. */
export function placeByDrop(personId: Id<'person'>, positionId: PositionId): void {
  const outcome = fills(positionId)
    ? dispatch('fillPosition', { positionId, person: { id: personId } })
    : dispatch('placePerson', { personId, managerId: positionId });
  if (!outcome.done) return;
  const [landed = positionId] = addedIds(outcome.change, 'position');
  unfoldTo(landed);
  select([landed], landed);
  canvas()?.reveal(landed);
}

/** Nobody holds it. */
const fills = (positionId: PositionId): boolean => positionOf(positionId)?.personId === null;

/** "Move Ana (5) under Budi, before Citra"; who else moves by it is said as well. */
function sentenceOf(drop: PositionsDrop): string {
  const { dragged, managerId, before, alone, copies } = drop;
  const tree = treeNow();
  const [first] = dragged;
  if (tree === null || first === undefined) return '';
  const stay = dragged.every((id) => tree.managerOf(id) === managerId);
  const below = alone ? 0 : dragged.reduce((sum, id) => sum + tree.subtreeSize(id), 0);
  const values = { name: nameHere(first), count: dragged.length + below, target: nameHere(managerId) };
  if (stay && !copies && before !== undefined) {
    const next = nameHere(before);
    return before === null ? t('drop.reorderLast', values) : t('drop.reorderBefore', { ...values, next });
  }
  const verb = copies ? 'copy' : alone ? 'alone' : 'move';
  const where = managerId === null ? 'Top' : 'Under';
  const place =
    before === undefined ? '' : before === null ? t('drop.last') : t('drop.before', { name: nameHere(before) });
  return [t(`drop.${verb}${where}`, values), place, alone && !copies ? leftBehind(drop, tree) : '']
    .filter((part) => part !== '')
    .join('');
}

/** Where the reports of those who move alone go. */
function leftBehind({ dragged, managerId }: PositionsDrop, tree: ReportingTree): string {
  const moving = dragged.filter((id) => tree.managerOf(id) !== managerId);
  const count = moving.flatMap((id) => tree.reportsOf(id)).filter((id) => !moving.includes(id)).length;
  const managers = new Set(moving.map((id) => tree.managerOf(id)));
  const [manager = null] = managers;
  if (count === 0) return '';
  if (managers.size > 1) return t('drop.reportsStay', { count });
  return manager === null
    ? t('drop.reportsToTop', { count })
    : t('drop.reportsTo', { count, manager: nameHere(manager) });
}

function treeNow(): ReportingTree | null {
  const { document } = getState();
  return document === null ? null : reportingTree(document.tables);
}

function positionOf(id: PositionId) {
  const { document } = getState();
  return document === null ? undefined : find(document.tables, id);
}

function personName(id: Id<'person'>): string {
  const { document } = getState();
  return (document === null ? undefined : find(document.tables, id)?.name) ?? '';
}
