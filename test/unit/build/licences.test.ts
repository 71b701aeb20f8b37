import { describe, expect, it } from 'vitest';
import { isAllowed, licenceProblems } from '../../../build/check-licences.ts';
import { lockedPackages } from '../../../build/licences.ts';

const lockfile = (packages: Readonly<Record<string, object>>): string => JSON.stringify({ packages });
const pinned = { version: '1.0.0', integrity: 'sha512-x', license: 'MIT' };

describe('licences of what ships', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR CC0-1.0)', true],
    ['GPL-3.0-only', false],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['MIT AND GPL-2.0', false],
    ['(MIT AND BSD-3-Clause)', true],
    ['AGPL-3.0', false],
    ['', false],
    ['SEE LICENSE IN LICENSE.txt', false],
  ])('%s', (licence, allowed) => {
    expect(isAllowed(licence)).toBe(allowed);
  });

  it('names the package that would bind a release', () => {
    const text = lockfile({ '': {}, 'node_modules/a/node_modules/@x/viral': { ...pinned, license: 'GPL-3.0' } });
    expect(licenceProblems(lockedPackages(text))).toEqual([
      '@x/viral 1.0.0 ships under "GPL-3.0", which is not on the list of build/check-licences.ts.',
    ]);
  });

  it('lets tools have any licence, but pins them too', () => {
    const tool = { version: '2.0.0', license: 'GPL-3.0', dev: true };
    const text = lockfile({
      'node_modules/tool': { ...tool, integrity: 'sha1-x' },
      'node_modules/link': { link: true },
    });
    expect(licenceProblems(lockedPackages(text))).toEqual(['tool 2.0.0 has no sha512 in package-lock.json.']);
  });
});
