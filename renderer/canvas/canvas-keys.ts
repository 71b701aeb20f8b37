/**
 * What keys do on the canvas. Arrows walk along the reporting lines, alone or with Alt, and select on the way with
 * Shift; a key that means something here goes no further, every other is the page's.
 */
import type { KeyboardEvent } from 'react';
import { NONE } from '../../shared/drawing/forest.ts';
import type { PositionId } from '../../shared/analysis/reporting-tree.ts';
import { isGhost } from './canvas-props.ts';
import { CARD } from './card-geometry.ts';
import { toggled } from './pointer-gestures.ts';
import type { Stage } from './stage.ts';
import { stepOnTree, walk, type Step } from './walk.ts';

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
};

export function runCanvasKey(event: KeyboardEvent, stage: Stage): void {
  if (!isUsed(event, stage)) return;
  stage.setShowsFocus(true);
  event.preventDefault();
}

/** Do what the key means; false when it means nothing here. */
function isUsed(event: KeyboardEvent, stage: Stage): boolean {
  const { folded, selected, focused, cut, tree, onSelect } = stage.props;
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isMod = ctrlKey || metaKey;
  const step = STEPS[key];
  if (step !== undefined) {
    // With Alt and Shift, or with Ctrl, arrows belong to the page: they reorder and add.
    if (isMod || (altKey && shiftKey)) return false;
    moveFocus(stage, walk(tree, folded, focused, stepOnTree(step, stage.props.arrangement)), shiftKey);
    return true;
  }
  if (key === 'Enter' && !altKey) {
    if (isMod) selectFocused(event, stage);
    else if (shiftKey) selectManager(stage);
    else enter(stage);
    return true;
  }
  if (key === 'Escape' && selected.size > 0 && (cut?.size ?? 0) === 0) {
    onSelect(new Set(), focused);
    return true;
  }
  if ((code === 'BracketLeft' || code === 'BracketRight') && focused !== null && !isMod && !altKey && !shiftKey) {
    fold(stage, focused, code === 'BracketLeft');
    return true;
  }
  return key === ' ';
}

/** Select the focused card; with a modifier, add it or take it out. */
export function selectFocused(
  { ctrlKey, metaKey, shiftKey }: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  { props }: Stage,
): void {
  const { selected, focused, onSelect } = props;
  if (focused === null) return;
  onSelect(ctrlKey || metaKey || shiftKey ? toggled(selected, focused) : new Set([focused]), focused);
}

/** The selection follows, or grows: what a key does next is done to the card that the ring is on. */
function moveFocus(stage: Stage, to: PositionId | null, adds: boolean): void {
  if (to === null) return;
  const { selected, focused, onSelect } = stage.props;
  onSelect(adds ? new Set([...selected, ...(focused === null ? [] : [focused]), to]) : new Set([to]), to);
  stage.follow(to);
}

/** One level in: the reports of a manager; a card without reports opens. */
function enter(stage: Stage): void {
  const { tree, folded, focused, onSelect, onOpen } = stage.props;
  if (focused === null) return;
  if (isGhost(stage.props.cardOf(focused))) {
    stage.props.onGhost?.(focused);
    return;
  }
  const reports = tree.reportsOf(focused);
  const [first] = reports;
  if (first === undefined) {
    onOpen?.(focused, 'name');
    return;
  }
  if (folded.has(focused)) stage.toggleFold(focused);
  onSelect(new Set(reports), first);
  stage.reveal(first);
}

/** One level out. */
function selectManager(stage: Stage): void {
  const { tree, focused } = stage.props;
  moveFocus(stage, focused === null ? null : tree.managerOf(focused), false);
}

function fold(stage: Stage, id: PositionId, folds: boolean): void {
  const { tree, folded } = stage.props;
  if (tree.reportsOf(id).length === 0 || folded.has(id) === folds) return;
  stage.toggleFold(id);
}

/** The key that opens the context menu, or Shift and F10 where there is none. */
export const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey);

/** Ask for the context menu of the focused card, at its lower edge, or of the background where there is none. */
export function askForMenuByKey(event: KeyboardEvent, stage: Stage): void {
  event.preventDefault();
  // The menu, open by then, would take the key for one of its own.
  event.stopPropagation();
  const { focused, onContextMenu } = stage.props;
  const { left, top } = stage.box();
  const node = stage.chart.shownNode(focused);
  const { x, y, zoom } = stage.viewport;
  const at =
    node === NONE
      ? { x: stage.size.width / 2, y: stage.size.height / 2 }
      : { x: (stage.x[node]! + CARD.width / 4) * zoom + x, y: (stage.y[node]! + CARD.height) * zoom + y };
  onContextMenu?.(node === NONE ? null : focused, {
    x: left + Math.min(Math.max(0, at.x), stage.size.width),
    y: top + Math.min(Math.max(0, at.y), stage.size.height),
  });
}
