/** What the host answered, for a component: asked when the question changes; the answer before stays until the next is here. */
import { useEffect, useEffectEvent, useState } from 'react';
import { HostFailure } from '../../shared/contract/errors.ts';

export interface Answer<Value> {
  /** The last answer; null before the first. */
  readonly value: Value | null;
  /** Another one is on its way. */
  readonly isAsking: boolean;
  /** Why there is none to this question; null when nothing went wrong. */
  readonly because: string | null;
}

interface Known<Value> {
  readonly question: string;
  readonly value: Value | null;
  readonly because: string | null;
}

/** Ask the host whenever `question` changes, which names everything that the answer depends on; null asks nothing. */
export function useAnswer<Value>(question: string | null, ask: () => Promise<Value>): Answer<Value> {
  const [known, setKnown] = useState<Known<Value> | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    if (question === null) return undefined;
    let isWanted = true;
    const run = async (): Promise<void> => {
      try {
        const value = await askNow();
        if (isWanted) setKnown({ question, value, because: null });
      } catch (error) {
        if (!(error instanceof HostFailure)) throw error;
        if (isWanted) setKnown((before) => ({ question, value: before?.value ?? null, because: error.message }));
      }
    };
    run().catch(setFailure);
    return () => {
      isWanted = false;
    };
  }, [question]);
  // As an error of rendering it reaches whoever is told of those.
  if (failure !== null) throw failure;
  const isCurrent = known?.question === question;
  return {
    value: known?.value ?? null,
    isAsking: question !== null && !isCurrent,
    because: isCurrent ? known.because : null,
  };
}
