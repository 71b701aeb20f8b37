/** What an effect is made of, for a component; asked again when the numbers change, as when an assumption was edited. */
import { useEffect, useState } from 'react';
import { explainReach } from '../../../state/portfolio-reach.ts';
import { useApp } from '../../../state/store.ts';
import type { Explained, ReachOf } from '../../../workers/reach-desk.ts';

/** Null until it is known. `of` is the same object as long as it is about the same. */
export function useExplained(of: ReachOf): Explained | null {
  const reach = useApp((state) => state.portfolio.reach);
  const [explained, setExplained] = useState<Explained | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (reach === null) return undefined;
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      const answer = await explainReach(of);
      if (!stop.signal.aborted) setExplained(answer);
    };
    ask().catch(setFailure);
    return () => stop.abort();
  }, [of, reach]);
  // As an error of rendering it reaches whoever is told of those.
  if (failure !== null) throw failure;
  return explained;
}
