/** The assumptions that stand behind an input of an effect. */
import { REACH_KEYS, type ReachKey } from '../../../../shared/portfolio/reach-defaults.ts';

const BANDS: readonly ReachKey[] = ['band.1', 'band.2', 'band.3', 'band.4', 'band.5'];

const MORE: Readonly<Record<string, readonly ReachKey[]>> = {
  'community.absenceFactor': BANDS,
  'community.elephantFactor': BANDS,
  'leverage.labour': ['labour.hoursPerChangeRequest', 'labour.rate'],
};

/** Targets that grow with the number of repositories. */
const SCALED = new Set([
  'target.starsAndForks',
  'target.participants',
  'target.authors',
  'target.releases',
  'target.downloads',
  'target.dependents',
  'target.evangelists',
]);

/** Its weight, what counts in full, and whatever else it goes by. `isSeveral`: of several repositories together. */
export function assumptionsOf(input: string, isSeveral: boolean): readonly ReachKey[] {
  const target = `target.${input.split('.')[1] ?? ''}`;
  const names = [`weight.${input}`, target, ...(isSeveral && SCALED.has(target) ? ['scale.most'] : [])];
  return [...REACH_KEYS.filter((key) => names.includes(key)), ...(MORE[input] ?? [])];
}
