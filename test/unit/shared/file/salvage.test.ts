/** What is left of a file that was cut short. */
import { expect, it } from 'vitest';
import { salvage } from '../../../../shared/file/salvage.ts';

const PLAN = '{\n "name": "}]{",\n "people": [\n  {\n   "a": {}\n  },\n  {\n   "b": 1\n  }\n ]\n}';

it('keeps the entries that stood complete and closes what was open', () => {
  const cut = PLAN.slice(0, PLAN.indexOf('"b"'));
  const saved = salvage(cut);
  expect(saved?.line).toBe(6);
  expect(JSON.parse(saved?.text ?? '')).toEqual({ name: '}]{', people: [{ a: {} }] });
});

it('keeps nothing when no entry stood complete', () => {
  expect(salvage(PLAN.slice(0, PLAN.indexOf('"a"')))).toBeUndefined();
  expect(salvage('')).toBeUndefined();
});

it('gives text that parses wherever the cut is', () => {
  for (let length = 0; length <= PLAN.length; length++) {
    const saved = salvage(PLAN.slice(0, length));
    if (saved !== undefined) expect(() => JSON.parse(saved.text) as unknown, `cut at ${length}`).not.toThrow();
  }
});
