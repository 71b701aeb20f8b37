/** The rows of the outline: folds hide, a filter brings managers along, a branch alone begins at its top. */
import { describe, expect, it } from 'vitest';
import { branchTree } from '../../../../shared/analysis/branch-tree.ts';
import { outlineRows, outlineRowsTo } from '../../../../shared/analysis/outline-rows.ts';
import { reportingTree } from '../../../../shared/analysis/reporting-tree.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';

const org = anOrg()
  .manager('Ana', { rank: 1 })
  .report('Ana', 'Budi', { rank: 1 })
  .report('Budi', 'Citra', { rank: 1 })
  .report('Citra', 'Dewi', { rank: 1 })
  .report('Ana', 'Eko', { rank: 2 })
  .manager('Fajar', { rank: 2 })
  .tables();
const tree = reportingTree(org);
const ids = (...names: readonly string[]) => names.map(positionOf);
const set = (...names: readonly string[]) => new Set(ids(...names));

describe('rows of the outline', () => {
  it.each([
    ['nothing folded', [], ['Ana', 'Budi', 'Citra', 'Dewi', 'Eko', 'Fajar']],
    ['a folded manager', ['Budi'], ['Ana', 'Budi', 'Eko', 'Fajar']],
    ['a fold under a fold', ['Budi', 'Citra'], ['Ana', 'Budi', 'Eko', 'Fajar']],
    ['a folded root', ['Ana'], ['Ana', 'Fajar']],
    ['a fold on somebody without reports', ['Eko'], ['Ana', 'Budi', 'Citra', 'Dewi', 'Eko', 'Fajar']],
  ])('%s', (_name, folded, shown) => {
    expect(outlineRows(tree, set(...folded))).toEqual(ids(...shown));
  });

  it('are those of one branch while it is shown alone', () => {
    const branch = branchTree(tree, positionOf('Budi'));
    expect(outlineRows(branch, set('Citra'))).toEqual(ids('Budi', 'Citra'));
    expect(outlineRowsTo(branch, set('Dewi', 'Fajar'))).toEqual(ids('Budi', 'Citra', 'Dewi'));
  });

  it('of a filter are the matches and everyone above them', () => {
    expect(outlineRowsTo(tree, set('Citra', 'Eko'))).toEqual(ids('Ana', 'Budi', 'Citra', 'Eko'));
    expect(outlineRowsTo(tree, set())).toEqual([]);
  });
});
