/** The quick way of packing numbers gives the very text of the portable one. */
import { expect, it } from 'vitest';
import { quickPack } from '../../../../../../electron/host/portfolio/handlers/quick-pack.ts';
import { packNumbers, unpackNumbers } from '../../../../../../shared/contract/packed-numbers.ts';

const NUMBERS = [0, -0, 1, -1, 0.1, 1e300, Number.MIN_VALUE, Number.NaN, Number.POSITIVE_INFINITY, 20_777];

it.each([[[]], [NUMBERS], [Array.from({ length: 5_000 }, (_, at) => at / 7)]])('packs %j', (numbers) => {
  expect(quickPack(numbers)).toBe(packNumbers(numbers));
  expect([...unpackNumbers(quickPack(Float64Array.from(numbers)))]).toEqual(numbers);
});
