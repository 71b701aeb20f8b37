import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownDocuments } from '../../../../electron/host/known-documents.ts';
import { randomText } from '../../../../electron/host/random-text.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const aList = (folder: string) => knownDocuments({ folder, now: () => new Date(1_800_000_000_000), randomText });

describe('known documents', () => {
  it('get one id a path, the same in every program and after a restart', async () => {
    const folder = await tempFolder();
    const [first, second] = await aList(folder).idsOf(['/plans/a', '/plans/b']);
    expect(first).toMatch(/^doc_[a-z0-9]{20}$/);
    expect(first).not.toBe(second);
    expect(await aList(folder).idsOf(['/plans/b', '/plans/a'])).toEqual([second, first]);
    expect(await aList(folder).find(first ?? '')).toMatchObject({ path: '/plans/a', openedAt: null });
  });

  it('are not lost when two programs add some at once', async () => {
    const folder = await tempFolder();
    const programs = [aList(folder), aList(folder), aList(folder)];
    await Promise.all(programs.map((list, number) => list.idsOf([`/plans/${number}`, '/plans/both'])));
    expect((await aList(folder).all()).map(({ path }) => path).toSorted()).toEqual([
      '/plans/0',
      '/plans/1',
      '/plans/2',
      '/plans/both',
    ]);
  });

  it('are off the list when forgotten, until they are opened again', async () => {
    const list = aList(await tempFolder());
    const [id = ''] = await list.idsOf(['/plans/a']);
    await list.forget(id);
    expect(await list.find(id)).toMatchObject({ forgotten: true });
    await list.markOpened(id);
    expect(await list.find(id)).toMatchObject({ forgotten: false, openedAt: '2027-01-15T08:00:00.000Z' });
  });

  it.each(['', '{"version":1,"documents":[{"path":7}]}', '\u0000\u0000', '{"version":2}', '[]'])(
    'start anew from a broken list (%j), which is kept aside',
    async (content) => {
      const folder = await tempFolder();
      await writeFile(join(folder, 'documents.json'), content);
      expect(await aList(folder).all()).toEqual([]);
      expect(await readdir(folder)).toEqual(['documents.json.bad-1800000000000']);
      expect(await aList(folder).idsOf(['/plans/a'])).toHaveLength(1);
    },
  );
});
