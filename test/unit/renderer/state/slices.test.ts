/** Long work in slices: it goes on while the page is idle, and ends when it is called off. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inSlices, whenIdle } from '../../../../renderer/state/slices.ts';

/** Calls that wait until the page is idle. */
let waiting: (() => void)[] = [];

beforeEach(() => {
  waiting = [];
  vi.stubGlobal('requestIdleCallback', (run: () => void) => waiting.push(run));
});
afterEach(() => vi.unstubAllGlobals());

const idle = (): void => waiting.shift()?.();

/** Each step is as long as a slice. */
function* steps(count: number): Generator<number, string, void> {
  for (let step = 1; step <= count; step++) {
    const end = performance.now() + 10;
    while (performance.now() < end);
    yield step / count;
  }
  return 'done';
}

it('does a slice at a time and says how far it is', async () => {
  const said: number[] = [];
  const result = inSlices(steps(2), { signal: new AbortController().signal, onProgress: (done) => said.push(done) });
  expect(said).toEqual([]);
  idle();
  expect(said).toEqual([0.5]);
  idle();
  idle();
  expect(await result).toBe('done');
  expect(said).toEqual([0.5, 1]);
});

it('is called off between slices', async () => {
  const stop = new AbortController();
  const result = inSlices(steps(3), { signal: stop.signal });
  idle();
  stop.abort();
  idle();
  expect(await result).toBeNull();
  expect(waiting).toEqual([]);
});

it('tells of an error', async () => {
  // oxlint-disable-next-line require-yield
  function* broken(): Generator<number, string, void> {
    throw new Error('no');
  }
  const result = inSlices(broken(), { signal: new AbortController().signal });
  idle();
  await expect(result).rejects.toThrow('no');
});

it('tells its end, but not once it is called off', async () => {
  const ended: string[] = [];
  whenIdle(steps(1), { onDone: (result) => ended.push(result) });
  const callOff = whenIdle(steps(1), { onDone: (result) => ended.push(`${result}, too late`) });
  for (let call = 0; call < 4; call++) idle();
  callOff();
  await Promise.resolve();
  await Promise.resolve();
  expect(ended).toEqual(['done']);
});
