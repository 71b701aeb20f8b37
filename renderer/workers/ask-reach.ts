/** The page's end of the worker that computes reach. Where there are no workers, as in tests, it is computed here. */
import { reachDesk, type Answer, type ReachAnswers, type ReachCall } from './reach-desk.ts';
import type { Answered, Asked } from './reach-worker.ts';

export type AskReach = <Call extends ReachCall>(call: Call) => Promise<Answer<Call>>;

/** Begin to compute reach; calls are answered in order. */
export const startReach = (): AskReach => (typeof Worker === 'undefined' ? hereAtOnce() : inWorker());

function hereAtOnce(): AskReach {
  const desk = reachDesk();
  // The answer fits the call.
  return async (call) => desk(call) as never;
}

interface Waiting {
  readonly resolve: (value: ReachAnswers[keyof ReachAnswers]) => void;
  readonly reject: (error: Error) => void;
}

function inWorker(): AskReach {
  const worker = new Worker(new URL('./reach-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let number = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.ok) asked?.resolve(data.value);
    else asked?.reject(new Error(data.because));
  });
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || 'The worker could not be started.'));
    waiting.clear();
  });
  return (call) =>
    new Promise((resolve, reject) => {
      number += 1;
      waiting.set(number, { resolve: resolve as Waiting['resolve'], reject });
      // A worker has no origin to be named.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage({ number, call } satisfies Asked);
    });
}
