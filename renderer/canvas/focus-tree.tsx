/**
 * The one tab stop of the canvas. Keys walk along the reporting lines; the card they act on is told to screen readers as
 * the active item of a tree, and described in full by a live region.
 */
import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { PositionId } from '../../shared/analysis/reporting-tree.ts';
import type { OrganisationCanvasProps } from './canvas-props.ts';
import { toggled } from './pointer-gestures.ts';
import type { Stage } from './stage.ts';
import type { Viewport } from './viewport.ts';
import { walk, type Step } from './walk.ts';
import classes from './organisation-canvas.module.css';

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
};

interface FocusTreeProps {
  readonly stage: Stage;
  readonly props: OrganisationCanvasProps;
  readonly element: RefObject<HTMLDivElement | null>;
}

export function FocusTree({ stage, props, element }: FocusTreeProps) {
  const { tree, folded, selected, labels, cardOf, describe } = props;
  const [hasFocus, setHasFocus] = useState(false);
  const id = useId();
  const spacePressedAt = useRef<Viewport | null>(null);
  const current = props.focused ?? tree.roots[0] ?? null;
  const siblings = current === null ? [] : siblingsOf(props, current);
  return (
    <>
      <div
        ref={element}
        className={classes.focusTree}
        role="tree"
        tabIndex={0}
        data-no-card={props.focused === null || undefined}
        aria-label={labels.canvas}
        aria-describedby={`${id}-help`}
        aria-multiselectable="true"
        aria-activedescendant={current === null ? undefined : `${id}-${current}`}
        onKeyDown={(event) => {
          if (event.key === ' ') spacePressedAt.current ??= stage.viewport;
          onKeyDown(event, stage);
        }}
        onKeyUp={(event) => {
          // The space bar held also pans; then it does not select.
          if (event.key === ' ' && spacePressedAt.current === stage.viewport) selectFocused(event, stage);
          if (event.key === ' ') spacePressedAt.current = null;
        }}
        onFocus={({ currentTarget }) => {
          setHasFocus(true);
          stage.setShowsFocus(currentTarget.matches(':focus-visible'));
        }}
        onBlur={() => {
          setHasFocus(false);
          stage.setShowsFocus(false);
        }}
      >
        {current !== null && (
          <div
            key={current}
            id={`${id}-${current}`}
            role="treeitem"
            aria-label={cardOf(current).name}
            aria-level={tree.depthOf(current) + 1}
            aria-setsize={siblings.length}
            aria-posinset={siblings.indexOf(current) + 1}
            aria-selected={selected.has(current)}
            aria-expanded={tree.reportsOf(current).length === 0 ? undefined : !folded.has(current)}
          />
        )}
      </div>
      <div id={`${id}-help`} hidden>
        {labels.keyboardHelp}
      </div>
      <div aria-live="polite" className={classes.unseen}>
        {hasFocus && props.focused !== null ? describe(props.focused) : ''}
      </div>
    </>
  );
}

function siblingsOf({ tree }: OrganisationCanvasProps, id: PositionId): readonly PositionId[] {
  const manager = tree.managerOf(id);
  return manager === null ? tree.roots : tree.reportsOf(manager);
}

/** A key that means something here goes no further; every other is the page's. */
function onKeyDown(event: KeyboardEvent, stage: Stage): void {
  const { tree, folded, selected, focused, onSelect } = stage.props;
  const step = STEPS[event.key];
  const adds = event.ctrlKey || event.metaKey || event.shiftKey;
  if (step !== undefined) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    moveFocus(stage, walk(tree, folded, focused, step));
  } else if (event.key === 'Enter' && !event.altKey) {
    selectFocused(event, stage);
  } else if (event.key === 'Escape' && selected.size > 0) {
    onSelect(new Set(), focused);
  } else if ((event.code === 'BracketLeft' || event.code === 'BracketRight') && focused !== null && !adds) {
    fold(stage, focused, event.code === 'BracketLeft');
  } else if (event.key !== ' ') return;
  stage.setShowsFocus(true);
  event.preventDefault();
}

/** Select the focused card; with a modifier, add it or take it out. */
function selectFocused({ ctrlKey, metaKey, shiftKey }: KeyboardEvent, { props }: Stage): void {
  const { selected, focused, onSelect } = props;
  if (focused === null) return;
  onSelect(ctrlKey || metaKey || shiftKey ? toggled(selected, focused) : new Set([focused]), focused);
}

function moveFocus(stage: Stage, to: PositionId | null): void {
  if (to === null) return;
  // The selection follows: what a key does next is done to the card that the ring is on.
  stage.props.onSelect(new Set([to]), to);
  stage.follow(to);
}

function fold(stage: Stage, id: PositionId, folds: boolean): void {
  const { tree, folded } = stage.props;
  if (tree.reportsOf(id).length === 0 || folded.has(id) === folds) return;
  stage.toggleFold(id);
}
