/** Moving the selected positions one place on among their siblings: the keyboard's way to drag between two cards. */
import { t } from '../i18n/t.ts';
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import { siblingsOf } from '../../shared/analysis/siblings.ts';
import type { PositionId } from './app-state.ts';
import { dispatch } from './dispatch.ts';
import { notify } from './notices.ts';
import { getState } from './store.ts';
import { announce } from './view.ts';

/** One place towards the first (-1) or the last (1) sibling. Several selected siblings move as one block. */
export function moveAmongSiblings(step: -1 | 1): void {
  const { document, selection } = getState();
  const [first] = selection.ids;
  if (document === null || first === undefined) return;
  const tree = reportingTree(document.tables);
  const siblings = siblingsOf(tree, first);
  const moving = siblings.filter((id) => selection.ids.has(id));
  if (moving.length < selection.ids.size) {
    notify('refusal', t('reorder.siblingsOnly'));
    return;
  }
  const before = placeFor(siblings, moving, step);
  if (before === undefined) {
    announce(t(step === -1 ? 'reorder.isFirst' : 'reorder.isLast'));
    return;
  }
  dispatch('moveUnder', { positionIds: moving, managerId: tree.managerOf(first), before });
}

/** The sibling to stand before after one step, null for the last place; undefined when there is no further place. */
export function placeFor(
  siblings: readonly PositionId[],
  moving: readonly PositionId[],
  step: -1 | 1,
): PositionId | null | undefined {
  const isMoving = new Set(moving);
  const rest = siblings.filter((id) => !isMoving.has(id));
  const firstAt = siblings.findIndex((id) => isMoving.has(id));
  const lastAt = siblings.findLastIndex((id) => isMoving.has(id));
  // Siblings in front of the block: it moves before the last of them, or behind the first of those after it.
  if (step === -1) return siblings.slice(0, firstAt).findLast((id) => !isMoving.has(id));
  const next = siblings.slice(lastAt + 1).find((id) => !isMoving.has(id));
  return next === undefined ? undefined : (rest[rest.indexOf(next) + 1] ?? null);
}
