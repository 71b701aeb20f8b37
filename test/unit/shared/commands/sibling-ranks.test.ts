/** Ranks for a wanted order: right always, and sparing. */
import { describe, expect, it } from 'vitest';
import { ranksFor, type Sibling } from '../../../../shared/commands/sibling-ranks.ts';
import { forEverySeed } from '../../../support/for-every-seed.ts';

const stays = (rank?: number): Sibling => ({ rank, isFixed: true });
const moved: Sibling = { rank: 7, isFixed: false };

describe('ranks', () => {
  it.each([
    ['nothing moved', [stays(1), stays(2)], []],
    ['alone', [moved], [[0, 1]]],
    ['last', [stays(1), stays(4), moved], [[2, 5]]],
    [
      'first',
      [moved, moved, stays(1)],
      [
        [0, -1],
        [1, 0],
      ],
    ],
    ['between with whole numbers', [stays(1), moved, stays(5)], [[1, 2]]],
    ['between neighbours', [stays(1), moved, stays(2)], [[1, 1.5]]],
    ['before those without rank', [moved, stays(), stays()], [[0, 1]]],
    [
      'after one without rank',
      [stays(3), stays(), moved, stays()],
      [
        [1, 4],
        [2, 5],
      ],
    ],
    [
      'without room',
      [stays(1), moved, stays(1 + Number.EPSILON)],
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ],
    [
      'between equal ranks',
      [stays(1), moved, stays(1)],
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ],
  ] as const)('%s', (_, siblings, expected) => {
    expect([...ranksFor(siblings)]).toEqual(expected);
  });

  forEverySeed('Ranks: give the wanted order, whatever stood there', (random) => {
    const ranked = Array.from({ length: random.below(8) }, () => random.below(5)).sort((a, b) => a - b);
    const fixed = [...ranked.map((rank) => stays(rank)), ...Array.from({ length: random.below(4) }, () => stays())];
    const order = [...fixed];
    for (let count = random.below(4); count >= 0; count--) order.splice(random.below(order.length + 1), 0, moved);
    const ranks = ranksFor(order);
    const after = order.map(({ rank, isFixed }, at) => ({ at, rank: ranks.get(at) ?? rank ?? Infinity, isFixed }));
    // Ties go by id; those that stay were in that order before.
    const sorted = after.toSorted((a, b) => a.rank - b.rank || a.at - b.at);
    expect(sorted.map(({ at }) => at)).toEqual(after.map(({ at }) => at));
    for (const [index, { rank, isFixed }] of after.entries()) {
      if (!isFixed) expect(after.filter((other) => other.rank === rank && other.at !== index)).toEqual([]);
    }
  });
});
