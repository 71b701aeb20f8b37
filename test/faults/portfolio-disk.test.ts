/** A portfolio on a disk that is full or write-protected: nothing stored is lost, and the person is told. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf, damage, fill, madePortfolio, namesIn, portfolioAt, WHOLE } from '../support/faults/a-portfolio.ts';
import { smallDisk, whyNoSmallDisk } from '../support/small-disk.ts';
import { tempFolder } from '../support/temp-folder.ts';

const noDisk = whyNoSmallDisk();
if (noDisk !== null) console.log(`small disks: SKIPPED, ${noDisk}`);

describe.skipIf(noDisk !== null)('a disk that does not take any more', () => {
  it('fails a write with a sentence, loses nothing, and goes on when there is room', async () => {
    const folder = await tempFolder();
    const disk = await smallDisk(folder);
    const portfolio = portfolioAt(folder);
    try {
      const store = await portfolio.store();
      fill(store);
      await portfolio.settled();
      await disk.fill();
      const write = (): unknown =>
        store.inTransaction(() => {
          for (let id = 100; id < 20_000; id++) {
            store.repositories.save(
              [{ repositoryId: id, name: `acme/r${id}`, description: 'x'.repeat(500) }],
              '2026-11-20',
            );
          }
        });
      expect(write).toThrow(/no room left on the disk/);
      expect(contentOf(store)).toEqual(WHOLE);
      await disk.makeRoom();
      store.repositories.save([{ repositoryId: 4, name: 'acme/r4' }], '2026-11-20');
      expect(store.repositories.count()).toBe(4);
    } finally {
      await portfolio.close();
      disk.unmount();
    }
  });

  it('makes no half copy, keeps the one before, and says so', async () => {
    const folder = await tempFolder();
    const disk = await smallDisk(folder);
    const portfolio = portfolioAt(folder);
    try {
      fill(await portfolio.store());
      await portfolio.keepCopy();
      const before = await readFile(join(folder, 'portfolio.copy-20261120.db'));
      await disk.fill();
      await portfolio.keepCopy();
      expect(portfolio.notices()).toEqual([expect.stringMatching(/^No copy of the portfolio could be kept\. .*room/)]);
      expect((await namesIn(folder)).filter((name) => /copy|tmp/.test(name))).toEqual(['portfolio.copy-20261120.db']);
      expect(before.equals(await readFile(join(folder, 'portfolio.copy-20261120.db')))).toBe(true);
    } finally {
      await portfolio.close();
      disk.unmount();
    }
  });

  it('that is full from the start: the portfolio is only read, and says so', async () => {
    const folder = await tempFolder();
    const disk = await smallDisk(folder);
    await madePortfolio(folder, false);
    await disk.fill();
    const portfolio = portfolioAt(folder);
    try {
      const store = await portfolio.store();
      expect(contentOf(store)).toEqual(WHOLE);
      expect(portfolio.notices().join(' ')).toMatch(/room/);
    } finally {
      await portfolio.close();
      disk.unmount();
    }
  });

  it('that is write-protected: what is stored can be read, writing says why not', async () => {
    const folder = await tempFolder();
    const disk = await smallDisk(folder);
    await madePortfolio(folder, false);
    disk.protect(true);
    const portfolio = portfolioAt(folder);
    try {
      const store = await portfolio.store();
      expect(contentOf(store)).toEqual(WHOLE);
      expect(portfolio.notices()).toEqual([expect.stringContaining('can only be read')]);
      expect(() => store.events.remove(1)).toThrow('can only be read');
      expect(() => store.inTransaction(() => undefined)).toThrow('can only be read');
      await portfolio.keepCopy();
    } finally {
      await portfolio.close();
      disk.unmount();
    }
  });

  it('that is write-protected and empty: a sentence instead of a portfolio', async () => {
    const folder = await tempFolder();
    const disk = await smallDisk(folder);
    disk.protect(true);
    const portfolio = portfolioAt(folder);
    try {
      await expect(portfolio.store()).rejects.toMatchObject({ code: 'read-only' });
    } finally {
      await portfolio.close();
      disk.unmount();
    }
  });

  it('that is write-protected and damaged: a sentence, and the damaged file stays', async () => {
    const folder = await tempFolder();
    const disk = await smallDisk(folder);
    await madePortfolio(folder, false);
    await damage(folder, (bytes) => bytes.fill(0, 0, 100));
    disk.protect(true);
    const portfolio = portfolioAt(folder);
    try {
      await expect(portfolio.store()).rejects.toMatchObject({
        message: expect.stringContaining('damaged and cannot be repaired'),
      });
    } finally {
      await portfolio.close();
      disk.unmount();
    }
  });
});
