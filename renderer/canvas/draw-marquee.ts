/** Selecting by a rectangle: the touched cards are selected while it is drawn, near or far. */
import type { Gesture, HeldKeys } from './gesture.ts';
import { boundsOf, isSameSet, marqueeMode, selectedBy } from './marquee.ts';
import type { Stage } from './stage.ts';
import { toDrawing, type Point } from './viewport.ts';

export function drawMarquee(stage: Stage, { start, keys }: { start: Point; keys: HeldKeys }): Gesture {
  const base = stage.props.selected;
  const from = toDrawing(stage.viewport, start);
  stage.sketch.draw({ marquee: { from, to: from, pointer: start, mode: marqueeMode(keys), base } });
  return {
    move: (pointer, held) => marqueeTo(stage, pointer, held),
    finish: () => stage.sketch.draw({ marquee: null }),
    cancel() {
      stage.sketch.draw({ marquee: null });
      stage.props.onSelect(base, stage.props.focused);
    },
  };
}

/** The pointer, or the drawing under it, has moved: select what the rectangle touches now. */
export function marqueeTo(stage: Stage, pointer: Point, keys: HeldKeys | null = null): void {
  const { marquee } = stage.sketch.drawn;
  if (marquee === null) return;
  const next = {
    ...marquee,
    to: toDrawing(stage.viewport, pointer),
    pointer,
    mode: keys === null ? marquee.mode : marqueeMode(keys),
  };
  stage.sketch.draw({ marquee: next });
  const { selected, focused, onSelect } = stage.props;
  const ids = stage.chart.cardsIn(boundsOf(next)).map((node) => stage.chart.idOf(node));
  const chosen = selectedBy(next, ids);
  if (isSameSet(chosen, selected)) return;
  const isFocusKept = focused !== null && chosen.has(focused);
  onSelect(chosen, isFocusKept ? focused : (chosen.values().next().value ?? focused));
}
