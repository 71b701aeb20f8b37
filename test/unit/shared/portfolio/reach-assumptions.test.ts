/** What reach assumes, and what it says of what is missing. */
import { describe, expect, it } from 'vitest';
import { REACH_DEFAULTS, REACH_KEYS, reachAssumptions } from '../../../../shared/portfolio/reach-defaults.ts';
import { REACH_INPUTS } from '../../../../shared/portfolio/reach-inputs.ts';
import { EFFECTS } from '../../../../shared/portfolio/reach-types.ts';
import { whyMissing } from '../../../../shared/portfolio/why-missing.ts';
import { say } from '../../../../shared/texts/message.ts';

const assume = reachAssumptions();

describe('assumptions', () => {
  it('have weights that sum to one in each effect, and a source', () => {
    for (const effect of EFFECTS) {
      const weights = REACH_INPUTS.filter((input) => input.effect === effect).map(({ weight }) => assume[weight]);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
    }
    for (const key of REACH_KEYS) {
      expect(REACH_DEFAULTS[key].source, key).not.toBe('');
      expect(REACH_DEFAULTS[key].grade, key).toMatch(/^[A-D]$/);
    }
  });

  it('are taken from the plan where they are possible', () => {
    const own = reachAssumptions({
      'reach.target.authors': { value: 50 },
      'reach.target.releases': { value: 0 },
      'reach.weight.leverage.gift': { value: 0 },
      'structure.spanMost': { value: 3 },
    });
    expect([own['target.authors'], own['target.releases'], own['weight.leverage.gift']]).toEqual([50, 26, 0]);
  });
});

describe('sentences', () => {
  it('say of every input why it may be missing', () => {
    for (const { name } of REACH_INPUTS) expect(say(whyMissing(name, assume)), name).toMatch(/^[A-Z].*\.$/);
    expect(say(whyMissing('community.absenceFactor', assume))).toBe(
      'Commits and pull requests were not read in the last 30 days.',
    );
  });
});
