/** The text of the open plan for the host, written a little at a time, so that the page is never held longer than a frame. */
import type { Plan } from '../../shared/file/plan.ts';
import { writePlan } from '../../shared/file/serialize.ts';
import type { TextPieces } from '../../shared/util/text-pieces.ts';
import { startSlices } from '../host/page-turn.ts';

export async function planText(plan: Plan): Promise<TextPieces> {
  const writing = writePlan(plan);
  const breath = startSlices();
  for (;;) {
    const step = writing.next();
    if (step.done === true) return step.value;
    const waiting = breath();
    if (waiting !== null) await waiting;
  }
}
