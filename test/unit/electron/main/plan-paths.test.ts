import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planPaths } from '../../../../electron/main/plan-paths.ts';

describe('plans among the arguments of a start', () => {
  const folder = resolve('/home/ana');

  it.each([
    [['plan.orgwright'], [resolve(folder, 'plan.orgwright')]],
    [[resolve('/srv/Q3.ORGWRIGHT')], [resolve('/srv/Q3.ORGWRIGHT')]],
    [['.', '--no-sandbox', '--user-data-dir=/x.orgwright'], []],
    [
      ['--allow-file-access', 'a.orgwright', 'b.csv', 'c.orgwright'],
      ['a', 'c'].map((n) => resolve(folder, `${n}.orgwright`)),
    ],
    [[], []],
  ])('%j', (args, expected) => {
    expect(planPaths(args, folder)).toEqual(expected);
  });
});
