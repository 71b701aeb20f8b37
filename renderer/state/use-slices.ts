/** Work in slices for a component: begun when it changes, called off when it changes again or is no longer shown. */
import { useEffect, useState } from 'react';
import { inSlices } from './slices.ts';

export interface Sliced<Result> {
  /** The last result, also while the next one is on its way; null before the first. */
  readonly result: Result | null;
  /** How much of the next one is done, from 0 to 1; null when the result is up to date. */
  readonly progress: number | null;
}

interface Done<Result> {
  readonly by: Begin<Result>;
  readonly result: Result;
}

/** Gives the steps; the same function as long as the work is the same. */
type Begin<Result> = () => Generator<number, Result, void>;

export function useSlices<Result>(begin: Begin<Result>): Sliced<Result> {
  const [done, setDone] = useState<Done<Result> | null>(null);
  const [progress, setProgress] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    const stop = new AbortController();
    const work = async (): Promise<void> => {
      setProgress(0);
      const result = await inSlices(begin(), { signal: stop.signal, onProgress: setProgress });
      if (result !== null) setDone({ by: begin, result });
    };
    work().catch(setFailure);
    return () => stop.abort();
  }, [begin]);
  // As an error of rendering it reaches whoever is told of those.
  if (failure !== null) throw failure;
  return { result: done?.result ?? null, progress: done?.by === begin ? null : progress };
}
