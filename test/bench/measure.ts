/** Timing for the bench: medians over many runs after a warm-up, in milliseconds. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Timing {
  readonly median: number;
  readonly p95: number;
}

/** Median and 95th percentile of a list of numbers. */
export function timingOf(values: readonly number[]): Timing {
  if (values.length === 0 || values.some(Number.isNaN)) throw new Error('Nothing was measured.');
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** How long `run` takes, `times` times after a tenth as many runs that are not counted. */
export function time(run: (index: number) => unknown, times: number): Timing {
  for (let index = 0; index < Math.ceil(times / 10); index++) run(index);
  const taken: number[] = [];
  for (let index = 0; index < times; index++) {
    const start = performance.now();
    run(index);
    taken.push(performance.now() - start);
  }
  return timingOf(taken);
}

/** The same on the processor: what else the machine does meanwhile does not count. */
export function timeOnProcessor(run: (index: number) => unknown, times: number): Timing {
  const taken: number[] = [];
  for (let index = -Math.ceil(times / 10); index < times; index++) {
    const start = process.threadCpuUsage();
    run(index);
    const { user, system } = process.threadCpuUsage(start);
    if (index >= 0) taken.push((user + system) / 1000);
  }
  return timingOf(taken);
}

/** Milliseconds of each contender, run in turn so that a busy machine is unfair to none, after a tenth as many warm-up rounds. */
export async function timeInTurn(
  contenders: readonly ((index: number) => unknown)[],
  rounds: number,
): Promise<readonly (readonly number[])[]> {
  const times: number[][] = contenders.map(() => []);
  for (let round = -Math.ceil(rounds / 10); round < rounds; round++) {
    for (const [at, run] of contenders.entries()) {
      const start = performance.now();
      await run(round);
      if (round >= 0) times[at]?.push(performance.now() - start);
    }
  }
  return times;
}

/** Collect all garbage now, so that the heap holds what is in use only. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  // V8 gives the function to contexts made after the flag only.
  const collect = runInNewContext('gc') as () => void;
  collect();
}

/** One line of the result: what was measured, against which goal, and whether it is met; null where nothing is asked. */
export interface Row {
  readonly goal: string;
  readonly what: string;
  readonly value: string;
  readonly limit: string;
  readonly met: boolean | null;
}

/** The rows as a Markdown table. */
export function markdownTable(rows: readonly Row[]): string {
  const answer = (met: Row['met']): string => (met === null ? '' : met ? 'yes' : '**no**');
  const lines = rows.map(
    ({ goal, what, value, limit, met }) => `| ${goal} | ${what} | ${value} | ${limit} | ${answer(met)} |`,
  );
  return ['| goal | what | measured | limit | met |', '|---|---|---|---|---|', ...lines].join('\n');
}

/** A number with three significant digits. */
export const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
