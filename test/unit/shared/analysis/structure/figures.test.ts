/** The figures of the analysis panel, counted by hand on a small organisation. */
import { describe, expect, it } from 'vitest';
import {
  byFunction,
  byLocation,
  byRoleFamily,
  layerSizes,
  levelPyramid,
  managersAndOthers,
  vacancy,
} from '../../../../../shared/analysis/structure/composition.ts';
import { spanDistribution } from '../../../../../shared/analysis/structure/span-distribution.ts';
import { anOrg, positionOf } from '../../../../support/an-org.ts';

const org = anOrg()
  .manager('Ana', { level: 'L10', roleFamily: 'lead' })
  .report('Ana', 'Budi', { level: 'L9' })
  .report('Ana', 'Citra', { level: 'L9', roleFamily: 'lead' })
  .report('Budi', 'Dewi', { level: 'L5', status: 'leaving' })
  .opening('Budi', 'Engineer')
  .opening('Budi', 'Old seat', { status: 'closed', level: 'L5' })
  .location('Jakarta', ['Ana', 'Budi', 'Dewi'])
  .location('Berlin', ['Citra'])
  .with({
    id: 'function_security',
    name: 'Security',
    kind: 'security',
    coverage: { rule: 'at-least', n: 1, appliesTo: [] },
  })
  .with({ id: 'membership_1', positionId: positionOf('Citra'), groupId: 'function_security', fteShare: 1 })
  .tables();

const ids = (...names: readonly string[]) => names.map(positionOf);
const shownBars = <Key>(groups: readonly { readonly key: Key; readonly ids: readonly string[] }[]) =>
  groups.map(({ key, ids: found }) => [key, found.length]);

describe('figures of a structure', () => {
  it('spans count reports that are not closed', () => {
    const { bars, ...figures } = spanDistribution(org);
    expect(figures).toEqual({ managers: 2, median: 2, mean: 2, max: 2 });
    expect(bars).toEqual([
      { key: { from: 1, to: 1 }, ids: [] },
      { key: { from: 2, to: 2 }, ids: ids('Ana', 'Budi') },
    ]);
  });

  it('layers are counted from 1 at the top', () => {
    expect(layerSizes(org)).toEqual([
      { key: 1, ids: ids('Ana') },
      { key: 2, ids: ids('Budi', 'Citra') },
      { key: 3, ids: ids('Dewi', 'Engineer') },
    ]);
  });

  it('levels come with the highest first, numbers as numbers, none last', () => {
    expect(shownBars(levelPyramid(org))).toEqual([
      ['L10', 1],
      ['L9', 2],
      ['L5', 1],
      [null, 1],
    ]);
  });

  it('levels in words come in the order of their layers', () => {
    const words = anOrg()
      .manager('Ana', { level: 'Chief' })
      .report('Ana', 'Budi', { level: 'Associate' })
      .report('Budi', 'Citra', { level: 'Basic' })
      .tables();
    expect(levelPyramid(words).map(({ key }) => key)).toEqual(['Chief', 'Associate', 'Basic']);
  });

  it('managers are those with a report that is not closed', () => {
    expect(managersAndOthers(org)).toEqual({ managers: ids('Ana', 'Budi'), others: ids('Dewi', 'Engineer', 'Citra') });
    const abandoned = anOrg().manager('Ana').opening('Ana', 'Old seat', { status: 'closed' }).tables();
    expect(managersAndOthers(abandoned)).toEqual({ managers: [], others: ids('Ana') });
  });

  it('groups come with the largest first and without any last', () => {
    expect(shownBars(byLocation(org))).toEqual([
      ['Jakarta', 3],
      ['Berlin', 1],
      [null, 1],
    ]);
    expect(shownBars(byRoleFamily(org))).toEqual([
      ['lead', 2],
      [null, 3],
    ]);
    expect(shownBars(byFunction(org))).toEqual([
      ['Security', 1],
      [null, 4],
    ]);
  });

  it('vacancy is to all that is not closed; closed ones are listed', () => {
    const { bars, rate } = vacancy(org);
    expect(shownBars(bars)).toEqual([
      ['filled', 3],
      ['open', 1],
      ['leaving', 1],
      ['closed', 1],
    ]);
    expect(rate).toBe(1 / 5);
  });

  it('nothing is divided by nobody', () => {
    const nobody = anOrg().tables();
    expect(spanDistribution(nobody)).toEqual({ bars: [], managers: 0, median: 0, mean: 0, max: 0 });
    expect(vacancy(nobody)).toEqual({ bars: [], rate: 0 });
    expect(layerSizes(nobody)).toEqual([]);
  });
});
