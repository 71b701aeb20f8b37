/** How deep brackets nest, without being fooled by texts. */
import { expect, it } from 'vitest';
import { isDeeperThan } from '../../../../shared/file/depth.ts';

it.each([
  ['[[[]]]', 2, true],
  ['[[[]]]', 3, false],
  ['[[],[],[]]', 2, false],
  ['{"a":{"b":[]}}', 2, true],
  ['"[[[["', 0, false],
  ['["\\"[[["]', 1, false],
  ['["\\\\",[[]]]', 2, true],
  [']]]][', 0, false],
])('%s is deeper than %i: %s', (text, limit, isDeeper) => expect(isDeeperThan(text, limit)).toBe(isDeeper));
