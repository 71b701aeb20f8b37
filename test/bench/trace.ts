/** Chromium's trace of a page, as far as the bench reads it: tasks of the main thread and keys pressed. */
import type { BarePage } from './bare-page.ts';

/** One turn of the event loop. All in milliseconds. */
export interface Task {
  readonly start: number;
  readonly duration: number;
  /** CPU of the thread within the task. */
  readonly cpu: number;
}

/** The fields of Chromium's trace events that are used here; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];

/** Everything Chromium notes while `act` runs. */
export async function readTrace({ send, on }: BarePage, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  on('Tracing.dataCollected', ({ value }: { readonly value: readonly TraceEvent[] }) => events.push(...value));
  await send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
    transferMode: 'ReportEvents',
  });
  await act();
  const complete = new Promise<void>((resolve) => on('Tracing.tracingComplete', () => resolve()));
  await send('Tracing.end');
  await complete;
  return events;
}

/** The tasks of the thread that was typed into, and when keys were pressed there. */
export function tasksOf(trace: readonly TraceEvent[]): { letters: readonly number[]; tasks: readonly Task[] } {
  const presses = trace.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown');
  const [first] = presses;
  if (first === undefined) throw new Error('The trace holds no key.');
  const isHere = ({ pid, tid }: TraceEvent): boolean => pid === first.pid && tid === first.tid;
  return {
    letters: presses.filter(isHere).map(({ ts }) => ts / 1000),
    tasks: trace
      .filter((event) => event.name === 'RunTask' && isHere(event))
      .map(({ ts, dur = 0, tdur = 0 }) => ({ start: ts / 1000, duration: dur / 1000, cpu: tdur / 1000 })),
  };
}
