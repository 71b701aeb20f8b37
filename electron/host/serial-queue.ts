/** Runs work on the same thing one after the other, in the order of asking; different things go on side by side. */
export type InTurn = <Value>(key: string, work: () => Promise<Value>) => Promise<Value>;

export function serialQueue(): InTurn {
  const tails = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const turn = (tails.get(key) ?? Promise.resolve()).then(work);
    // The next in line waits for the end, whatever it is; the failure belongs to who asked.
    const tail = settled(turn).finally(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    tails.set(key, tail);
    return turn;
  };
}

async function settled(work: Promise<unknown>): Promise<void> {
  await Promise.allSettled([work]);
}
