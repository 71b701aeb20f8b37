/** A drag that comes from elsewhere on the page, such as a person from a list: what it would land on here. */
import { NONE } from '../../shared/drawing/forest.ts';
import type { DropPlace } from './canvas-props.ts';
import type { Stage } from './stage.ts';
import { isOnTopZone } from './top-zone.ts';
import type { Point } from './viewport.ts';

/** The place under a point of the page, which is lit from now on; null over nothing. */
export function aimAt(stage: Stage, at: Point): DropPlace | null {
  const { left, top } = stage.box();
  const pointer = { x: at.x - left, y: at.y - top };
  const node = isOnTopZone(pointer, stage.size) ? NONE : stage.hit(pointer);
  const { aim } = stage.sketch.drawn;
  if (node === NONE) {
    if (aim !== null) stage.sketch.draw({ aim: null });
    return null;
  }
  const place: DropPlace = { managerId: stage.chart.idOf(node) };
  if (aim?.node !== node) stage.sketch.draw({ aim: { place, node, isAllowed: true } });
  return place;
}

/** Whether a drop on what is aimed at is allowed; null: the drag is gone. */
export function showAim(stage: Stage, isAllowed: boolean | null): void {
  const { aim } = stage.sketch.drawn;
  if (aim === null || aim.isAllowed === isAllowed) return;
  stage.sketch.draw({ aim: isAllowed === null ? null : { ...aim, isAllowed } });
}
