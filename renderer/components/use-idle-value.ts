/** A value that follows once the page is idle: for what the hand does not wait for, such as figures and legends. */
import { startTransition, useEffect, useState } from 'react';

/** Milliseconds after which it follows however busy the page is. */
const LATEST = 400;

export function useIdleValue<Value>(now: Value): Value {
  const [shown, setShown] = useState(() => now);
  useEffect(() => {
    if (Object.is(shown, now)) return undefined;
    const follow = (): void => startTransition(() => setShown(() => now));
    const waiting = requestIdleCallback(follow, { timeout: LATEST });
    return () => cancelIdleCallback(waiting);
  }, [shown, now]);
  return shown;
}
