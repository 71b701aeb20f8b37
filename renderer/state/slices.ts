/** Runs long work a slice at a time while the page is idle, so that it never holds the page longer than a frame. */

/** Milliseconds of one slice; a single step may take longer. */
const SLICE = 8;
/** Milliseconds after which it goes on however busy the page is. */
const LATEST = 150;

export interface Slicing {
  /** Ends the work; the result is then null. */
  readonly signal: AbortSignal;
  /** How much is done, from 0 to 1, after every slice. */
  readonly onProgress?: (done: number) => void;
}

/** What the steps come to; null when they were called off. */
export function inSlices<Result>(
  steps: Generator<number, Result, void>,
  { signal, onProgress }: Slicing,
): Promise<Result | null> {
  return new Promise((resolve, reject) => {
    const slice = (): void => {
      if (signal.aborted) return resolve(null);
      const end = performance.now() + SLICE;
      try {
        for (;;) {
          const step = steps.next();
          if (step.done === true) return resolve(step.value);
          if (performance.now() < end) continue;
          onProgress?.(step.value);
          break;
        }
      } catch (error) {
        return reject(error instanceof Error ? error : new Error(String(error)));
      }
      requestIdleCallback(slice, { timeout: LATEST });
      return undefined;
    };
    requestIdleCallback(slice, { timeout: LATEST });
  });
}

/** The same, told instead of waited for; the result calls it off, and then nothing is told any more. */
export function whenIdle<Result>(
  steps: Generator<number, Result, void>,
  { onDone, onProgress }: { readonly onDone: (result: Result) => void; readonly onProgress?: (done: number) => void },
): () => void {
  const stop = new AbortController();
  const work = async (): Promise<void> => {
    const result = await inSlices(steps, { signal: stop.signal, ...(onProgress === undefined ? {} : { onProgress }) });
    if (result !== null && !stop.signal.aborted) onDone(result);
  };
  // An error is told to whoever listens for those of the page.
  void work();
  return () => stop.abort();
}
