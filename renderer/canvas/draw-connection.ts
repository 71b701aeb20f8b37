/** Drawing a relation: from the handle of one card to another card. */
import { NONE } from '../../shared/drawing/forest.ts';
import type { Gesture } from './gesture.ts';
import type { Stage } from './stage.ts';
import type { Point } from './viewport.ts';

export function drawConnection(stage: Stage, from: number, start: Point): Gesture {
  stage.sketch.draw({ connection: { from, pointer: start, target: NONE, verdict: null } });
  return {
    move: (pointer) => connectTo(stage, pointer),
    finish(pointer) {
      const { connection } = stage.sketch.drawn;
      stage.sketch.draw({ connection: null });
      if (connection === null || connection.verdict?.ok !== true) return;
      const { left, top } = stage.box();
      const [fromId, toId] = [connection.from, connection.target].map((node) => stage.chart.idOf(node));
      if (fromId === undefined || toId === undefined) return;
      stage.props.onConnect?.(fromId, toId, { x: pointer.x + left, y: pointer.y + top });
    },
    cancel: () => stage.sketch.draw({ connection: null }),
  };
}

/** The pointer, or the drawing under it, has moved: ask for a verdict where it reaches another card. */
export function connectTo(stage: Stage, pointer: Point): void {
  const { connection } = stage.sketch.drawn;
  if (connection === null) return;
  const hit = stage.hit(pointer);
  const target = hit === connection.from ? NONE : hit;
  const { chart, props } = stage;
  const verdict =
    target === connection.target
      ? connection.verdict
      : target === NONE
        ? null
        : (props.connectVerdict?.(chart.idOf(connection.from), chart.idOf(target)) ?? null);
  stage.sketch.draw({ connection: { ...connection, pointer, target, verdict } });
}
