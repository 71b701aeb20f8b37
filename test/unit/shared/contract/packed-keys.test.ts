/** Keys of many series come back from the wire as they were sent. */
import { describe, expect, it } from 'vitest';
import { packedKeys, packKeys, unpackKeys, type QualifiedKey } from '../../../../shared/contract/packed-keys.ts';

const KEYS: readonly QualifiedKey[] = [
  { repositoryId: 1_000_000_007, metric: 'stars', source: 'github-graphql', windowDays: 0, quality: 'exact' },
  { repositoryId: 7, metric: 'outsideAuthors90', source: 'github-graphql', windowDays: 90, quality: 'sampled' },
  { repositoryId: 7, metric: 'stars', source: 'import', windowDays: 0, quality: 'capped' },
];

describe('packed keys', () => {
  it('come back as they were', () => {
    expect(unpackKeys(packedKeys.parse(packKeys(KEYS)))).toEqual(KEYS);
    expect(unpackKeys(packKeys([]))).toEqual([]);
  });

  it('without their names are refused', () => {
    expect(() => unpackKeys({ ...packKeys(KEYS), metrics: ['stars'] })).toThrow('No name');
  });
});
