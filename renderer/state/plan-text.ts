/** The text of the open plan for the host, written a little at a time, so that the page is never held longer than a frame. */
import type { Plan } from '../../shared/file/plan.ts';
import { writePlan } from '../../shared/file/serialize.ts';
import type { TextPieces } from '../../shared/util/text-pieces.ts';

/** Milliseconds of writing after which the page may do something else. */
const SLICE = 5;

export async function planText(plan: Plan): Promise<TextPieces> {
  const writing = writePlan(plan);
  let end = performance.now() + SLICE;
  for (;;) {
    const step = writing.next();
    if (step.done === true) return step.value;
    if (performance.now() < end) continue;
    await pageHadItsTurn();
    end = performance.now() + SLICE;
  }
}

/** A task of its own, after input and painting that wait; a timer would wait four milliseconds more each time. */
function pageHadItsTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
