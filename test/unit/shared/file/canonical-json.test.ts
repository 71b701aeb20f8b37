/** One form for every JSON value. */
import { expect, it } from 'vitest';
import { canonicalJson } from '../../../../shared/file/canonical-json.ts';

it.each([
  [
    'sorts keys by code unit, not by language',
    { b: 1, a: 2, Z: 3, ä: 4 },
    '{\n "Z": 3,\n "a": 2,\n "b": 1,\n "ä": 4\n}',
  ],
  ['keeps the order of lists', [2, 1, [3]], '[\n 2,\n 1,\n [\n  3\n ]\n]'],
  ['keeps empty lists and objects on their line', { a: [], b: {} }, '{\n "a": [],\n "b": {}\n}'],
  ['leaves out fields without a value', { a: undefined, b: null }, '{\n "b": null\n}'],
  ['escapes what JSON must escape and nothing else', 'a"\\\n\u0001é😀', '"a\\"\\\\\\n\\u0001é😀"'],
  ['writes numbers as JSON does', [1, -0, 0.1, 1e21, 5e-324], '[\n 1,\n 0,\n 0.1,\n 1e+21,\n 5e-324\n]'],
])('%s', (_, value, text) => expect(canonicalJson(value)).toBe(text));

it('puts deeper lines further in', () => {
  expect(canonicalJson({ a: { b: 1 } }, 2)).toBe('{\n   "a": {\n    "b": 1\n   }\n  }');
});
