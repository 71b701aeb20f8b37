/** Selecting by a rectangle: the touched cards are selected while it is drawn, near or far. */
import type { PositionId } from '../../shared/analysis/reporting-tree.ts';
import type { Gesture, HeldKeys } from './gesture.ts';
import { boundsOf, isSameSet, marqueeMode, selectedBy } from './marquee.ts';
import type { Stage } from './stage.ts';
import { toDrawing, type Point } from './viewport.ts';

/** Up to this many cards the page hears of every change; of more only in the end, as it says a lot about a selection. */
const TOLD_AT_ONCE = 400;

export function drawMarquee(stage: Stage, { start, keys }: { start: Point; keys: HeldKeys }): Gesture {
  const base = stage.props.selected;
  const from = toDrawing(stage.viewport, start);
  stage.sketch.draw({ marquee: { from, to: from, pointer: start, mode: marqueeMode(keys), base, chosen: base } });
  return {
    move: (pointer, held) => marqueeTo(stage, pointer, held),
    finish() {
      const chosen = stage.sketch.drawn.marquee?.chosen ?? base;
      stage.sketch.draw({ marquee: null });
      tell(stage, chosen);
    },
    cancel() {
      stage.sketch.draw({ marquee: null });
      stage.selectionDiffers();
      tell(stage, base);
    },
  };
}

/** The pointer, or the drawing under it, has moved: select what the rectangle touches now. */
export function marqueeTo(stage: Stage, pointer: Point, keys: HeldKeys | null = null): void {
  const { marquee } = stage.sketch.drawn;
  if (marquee === null) return;
  const to = toDrawing(stage.viewport, pointer);
  const next = { ...marquee, to, pointer, mode: keys === null ? marquee.mode : marqueeMode(keys) };
  const hits = stage.chart.cardsIn(boundsOf(next)).map((node) => stage.chart.idOf(node));
  const chosen = selectedBy(next, hits);
  const isSame = isSameSet(chosen, marquee.chosen);
  stage.sketch.draw({ marquee: isSame ? next : { ...next, chosen } });
  if (isSame) return;
  stage.selectionDiffers();
  if (chosen.size <= TOLD_AT_ONCE) tell(stage, chosen);
}

function tell({ props }: Stage, chosen: ReadonlySet<PositionId>): void {
  const { selected, focused, onSelect } = props;
  if (isSameSet(chosen, selected)) return;
  const isFocusKept = focused !== null && chosen.has(focused);
  onSelect(chosen, isFocusKept ? focused : (chosen.values().next().value ?? focused));
}
