/** The worker that computes reach beside the page: one call in, one answer out, in order. */
import { reachDesk, type ReachAnswers, type ReachCall } from './reach-desk.ts';

export interface Asked {
  readonly number: number;
  readonly call: ReachCall;
}

export type Answered =
  | { readonly number: number; readonly ok: true; readonly value: ReachAnswers[keyof ReachAnswers] }
  | { readonly number: number; readonly ok: false; readonly because: string };

const desk = reachDesk();

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const { number, call } = data;
  const answer = (answered: Answered): void => postMessage(answered);
  try {
    answer({ number, ok: true, value: desk(call) });
  } catch (error) {
    answer({ number, ok: false, because: error instanceof Error ? error.message : String(error) });
  }
});
