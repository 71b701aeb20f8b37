/**
 * The one tab stop of the canvas. Keys walk along the reporting lines; the card they act on is told to screen readers as
 * the active item of a tree, and described in full by a live region.
 */
import { useId, useRef, useState, type RefObject } from 'react';
import { siblingsOf } from '../../shared/analysis/siblings.ts';
import { askForMenuByKey, isMenuKey, runCanvasKey, selectFocused } from './canvas-keys.ts';
import type { OrganisationCanvasProps } from './canvas-props.ts';
import type { Stage } from './stage.ts';
import type { Viewport } from './viewport.ts';
import classes from './organisation-canvas.module.css';

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
  const siblings = current === null ? [] : siblingsOf(props.tree, current);
  return (
    <>
      <div
        ref={element}
        className={classes.focusTree}
        role="tree"
        tabIndex={0}
        data-region-entry
        data-no-card={props.focused === null || undefined}
        aria-label={labels.canvas}
        aria-describedby={`${id}-help`}
        aria-multiselectable="true"
        aria-activedescendant={current === null ? undefined : `${id}-${current}`}
        onKeyDown={(event) => {
          if (event.key === ' ') spacePressedAt.current ??= stage.viewport;
          if (isMenuKey(event)) askForMenuByKey(event, stage);
          else runCanvasKey(event, stage);
        }}
        onKeyUp={(event) => {
          // The space bar held also pans; then it does not select.
          if (event.key === ' ' && spacePressedAt.current === stage.viewport) selectFocused(event, stage);
          if (event.key === ' ') spacePressedAt.current = null;
        }}
        // What the menu key did was done when it was pressed.
        onContextMenu={(event) => event.preventDefault()}
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
