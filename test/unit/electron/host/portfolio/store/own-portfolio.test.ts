/** The file of one's own portfolio: opened late, for this user only, kept safe, copied once a day. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copiesIn, filesIn } from '../../../../../../electron/host/portfolio/store/portfolio-files.ts';
import { AT, contentOf, fill, portfolioAt, WHOLE } from '../../../../../support/faults/a-portfolio.ts';
import { hasUnixFiles } from '../../../../../support/platform.ts';
import { startTestHost } from '../../../../../support/test-host.ts';
import { tempFolder } from '../../../../../support/temp-folder.ts';

const DAY = 86_400_000;

it('makes nothing before it is asked for something', async () => {
  const { host, running, folders } = await startTestHost();
  await host.call('documents.list');
  expect(await readdir(folders.dataFolder)).not.toContain('portfolio');
  await host.call('portfolio.state', { of: 'own' });
  expect(await readdir(join(folders.dataFolder, 'portfolio'))).toContain('portfolio.db');
  await running.stop();
  // Closed, nothing but the file is left.
  expect(await readdir(join(folders.dataFolder, 'portfolio'))).toEqual(['portfolio.db']);
  await folders.remove();
});

it.skipIf(!hasUnixFiles)('is for this user only, with its journal and its copies', async () => {
  const folder = join(await tempFolder(), 'portfolio');
  const portfolio = portfolioAt(folder);
  fill(await portfolio.store());
  await portfolio.keepCopy();
  const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);
  expect(await modeOf(folder)).toBe('700');
  const names = ['portfolio.copy-20261120.db', 'portfolio.db', 'portfolio.db-shm', 'portfolio.db-wal'];
  expect((await readdir(folder)).toSorted()).toEqual(names);
  expect(await Promise.all(names.map((name) => modeOf(join(folder, name))))).toEqual(['600', '600', '600', '600']);
  await portfolio.close();
});

it('writes through to the disk, erases what is deleted, and minds references', async () => {
  const portfolio = portfolioAt(join(await tempFolder(), 'portfolio'));
  const { database } = await portfolio.store();
  const set = (name: string): unknown =>
    Object.values(database.first<Record<string, unknown>>(`PRAGMA ${name}`) ?? {})[0];
  expect(['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'application_id'].map(set)).toEqual([
    'wal',
    2,
    1,
    1,
    0x4f_72_67_50,
  ]);
  await portfolio.close();
});

it('keeps what another server says in another file, with copies of its own', async () => {
  const folder = join(await tempFolder(), 'portfolio');
  const usual = portfolioAt(folder);
  const company = portfolioAt(folder, undefined, 'git.acme.example:8443');
  fill(await usual.store());
  await usual.keepCopy();
  expect((await company.store()).repositories.count()).toBe(0);
  (await company.store()).repositories.save([{ repositoryId: 1, name: 'inner/tool' }], AT);
  await company.keepCopy();
  expect((await usual.store()).repositories.count()).toBe(3);
  expect((await usual.store()).settings.service()).toBe('api.github.com');
  expect((await company.store()).settings.service()).toBe('git.acme.example:8443');
  expect([...usual.notices(), ...company.notices()]).toEqual([]);
  await usual.scrub();
  await Promise.all([usual.close(), company.close()]);
  expect((await readdir(folder)).toSorted()).toEqual([
    'portfolio-git.acme.example_8443.copy-20261120.db',
    'portfolio-git.acme.example_8443.db',
    'portfolio.copy-20261120.db',
    'portfolio.db',
  ]);
});

it('has a copy of each of the last three days with something to keep', async () => {
  const folder = join(await tempFolder(), 'portfolio');
  let day = 0;
  const now = (): Date => new Date(Date.parse(AT) + day * DAY);
  const copies = async (): Promise<readonly string[]> =>
    (await copiesIn(filesIn(folder))).map((path) => /(\d{8})\.db$/.exec(path)?.[1] ?? path);

  for (; day < 5; day++) {
    const portfolio = portfolioAt(folder, now);
    const store = await portfolio.store();
    await portfolio.settled();
    // An empty portfolio is not worth a copy.
    if (day === 0) expect(await copies()).toEqual([]);
    if (day === 0) fill(store);
    await portfolio.close();
  }
  expect(await copies()).toEqual(['20261124', '20261123', '20261122']);

  const again = portfolioAt(folder, now);
  await again.store();
  await again.keepCopy();
  await again.keepCopy();
  expect(await copies()).toEqual(['20261125', '20261124', '20261123']);
  await again.close();
});

it('removes people who were not seen for 90 days', async () => {
  const folder = join(await tempFolder(), 'portfolio');
  const first = portfolioAt(folder);
  const store = await first.store();
  fill(store);
  store.settings.setOptions({ ...store.settings.options(), peopleView: true });
  const row = { commits: 1, mergedChangeRequests: 0, firstOn: null, lastOn: null };
  store.people.putContributors(1, [{ ...row, login: 'octo' }], AT);
  store.people.putContributors(1, [{ ...row, login: 'cat' }], new Date(Date.parse(AT) + DAY).toISOString());
  await first.close();

  const later = portfolioAt(folder, () => new Date(Date.parse(AT) + 90.5 * DAY));
  await later.store();
  await later.settled();
  expect((await later.store()).people.contributors(null).map(({ login }) => login)).toEqual(['cat']);
  await later.close();
});

it('is shared by two programs', async () => {
  const folder = join(await tempFolder(), 'portfolio');
  const [one, other] = [portfolioAt(folder), portfolioAt(folder)];
  const [mine, theirs] = await Promise.all([one.store(), other.store()]);
  fill(mine);
  expect(contentOf(theirs)).toEqual(WHOLE);
  theirs.events.remove(1);
  expect(mine.events.all()).toEqual([]);
  expect([...one.notices(), ...other.notices()]).toEqual([]);
  await Promise.all([one.close(), other.close()]);
});
