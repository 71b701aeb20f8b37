import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  documentName,
  exportFileName,
  freePath,
  placeOf,
  safeFileName,
  tilde,
} from '../../../../electron/host/file-names.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const NAMES: readonly (readonly [typed: string, safe: string])[] = [
  ['Acme 2027', 'Acme 2027'],
  ['Zoë & Łukasz', 'Zoë & Łukasz'],
  ['組織図', '組織図'],
  ['../../etc/passwd', 'etc passwd'],
  ['..\\..\\boot.ini', 'boot.ini'],
  ['/', 'Plan'],
  ['', 'Plan'],
  ['...', 'Plan'],
  ['.hidden', 'hidden'],
  ['trailing dot. ', 'trailing dot'],
  ['a:b*c?d"e<f>g|h', 'a b c d e f g h'],
  ['two\nlines\tand\u0000more', 'two lines and more'],
  ['CON', 'Plan CON'],
  ['nul.txt', 'Plan nul.txt'],
  ['com1', 'Plan com1'],
  ['conference', 'conference'],
  ['plan\u202Egpj.exe', 'plan gpj.exe'],
  ['lone \uD800 surrogate', 'lone \uFFFD surrogate'],
];

describe('names of files', () => {
  it.each(NAMES)('%j becomes %j', (typed, safe) => {
    expect(safeFileName(typed)).toBe(safe);
  });

  it('are at most 100 bytes, cut between characters', () => {
    expect(Buffer.byteLength(safeFileName('🌍'.repeat(60)))).toBe(100);
    expect(safeFileName('🌍'.repeat(60))).toBe('🌍'.repeat(25));
  });

  it('of exports keep their ending', () => {
    expect(exportFileName('Acme: people.csv')).toBe('Acme people.csv');
    expect(exportFileName('v1.2 of the plan')).toBe('v1.2 of the plan');
    expect(exportFileName('.csv')).toBe('Plan.csv');
  });

  it('that are taken get a number', async () => {
    const folder = await tempFolder();
    expect(await freePath(folder, 'Acme')).toBe(join(folder, 'Acme.orgwright'));
    await writeFile(join(folder, 'Acme.orgwright'), '');
    await writeFile(join(folder, 'Acme 2.orgwright'), '');
    expect(await freePath(folder, 'Acme')).toBe(join(folder, 'Acme 3.orgwright'));
  });

  it('are shown without ending, places with a tilde', () => {
    expect(documentName(join('a', 'Acme.orgwright'))).toBe('Acme');
    expect(documentName(join('a', 'Acme.json'))).toBe('Acme.json');
    const home = join('/home', 'ana');
    expect(placeOf(join(home, 'Orgwright', 'Acme.orgwright'), home)).toBe(join('~', 'Orgwright'));
    expect(placeOf(join('/home', 'anabel', 'Acme.orgwright'), home)).toBe(join('/home', 'anabel'));
    expect(tilde(home, home)).toBe('~');
  });
});
