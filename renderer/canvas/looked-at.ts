/** What one looks at: the card or the relation under the pointer, what is selected, where the keyboard is. */
import { NONE } from '../../shared/drawing/forest.ts';
import type { DrawnRelation } from './relation-lines.ts';
import type { Stage } from './stage.ts';

/** Whether a relation stands out: the pointer is on it or on one of its ends, or an end is selected or has the keyboard. */
export const markedOn =
  (stage: Stage) =>
  ({ relation, from, to }: DrawnRelation): boolean =>
    stage.sketch.drawn.relation === relation || isLookedAt(stage, from) || isLookedAt(stage, to);

const isLookedAt = (stage: Stage, node: number): boolean =>
  stage.sketch.drawn.hovered === node || stage.isSelected(node) || stage.isFocused(node);

/** Whether there is anything whose relations stand out. */
export function hasMarked({ sketch, selectedNow, showsFocus }: Stage): boolean {
  const { hovered, relation } = sketch.drawn;
  return hovered !== NONE || relation !== null || selectedNow.size > 0 || showsFocus;
}

/** The card that shows a handle to draw relations from: under the pointer, or with the keyboard on it. NONE for none. */
export function connectable({ sketch, showsFocus, chart, props }: Stage): number {
  const { hovered } = sketch.drawn;
  return hovered !== NONE || !showsFocus ? hovered : chart.shownNode(props.focused);
}
