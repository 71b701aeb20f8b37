/** Long work in the page, a few milliseconds at a time. */

/** Milliseconds of work after which the page may do something else. */
const SLICE = 5;

let isLeaving = false;

/** The page may be gone with the present task: until it ends, slices do not wait. */
export function finishWithinThisTask(): void {
  isLeaving = true;
  setTimeout(() => {
    isLeaving = false;
  });
}

/** Whether what is begun now must be done within this task. */
export const mustFinishNow = (): boolean => isLeaving;

/** Waits where the present slice of work is over; call it between small steps. */
export function startSlices(): () => Promise<void> | null {
  let end = performance.now() + SLICE;
  const rest = async (): Promise<void> => {
    await pageHadItsTurn();
    end = performance.now() + SLICE;
  };
  return () => {
    return isLeaving || performance.now() < end ? null : rest();
  };
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
