/** Saving: one file a plan, one save after the other, and a state that tells the truth. */
import { beforeEach, describe, expect, it } from 'vitest';
import { once, PLAN, planText, startPage, type Page } from './page.ts';

let page: Page;

beforeEach(async () => {
  page = await startPage();
});

const fileText = (): string => page.disk.read(page.opened().documentId) ?? '';

describe('a plan that was never saved', () => {
  it('saved twice at once becomes one file', async () => {
    await page.newDocument('Payments', PLAN.tables);
    expect(await Promise.all([page.save(), page.save()])).toEqual([true, true]);
    // Sent twice, a host with files would have to choose a second name or report a conflict.
    expect(page.calls.filter((method) => method === 'documents.save')).toHaveLength(1);
    expect((await page.direct.call('documents.list')).map(({ name }) => name)).toEqual(['Payments']);
    expect(page.getState()).toMatchObject({ saveState: 'saved', dialog: null });
  });
});

describe('a saved plan', () => {
  beforeEach(() => page.openFile(planText()));

  it('is saved again and again without a conflict', async () => {
    for (const title of ['CTO', 'Chief technology officer']) {
      page.retitle('Ana', title);
      expect(await page.save()).toBe(true);
      expect(fileText()).toContain(`"${title}"`);
    }
    expect(page.getState()).toMatchObject({ saveState: 'saved', dialog: null });
  });

  it('stays edited when it was edited during the save, and the next save writes that', async () => {
    page.retitle('Ana', 'CTO');
    page.standBetween(
      once('documents.save', async (pass) => {
        page.retitle('Budi', 'Engineer');
        return pass();
      }),
    );
    expect(await page.save()).toBe(true);
    expect(page.getState().saveState).toBe('edited');
    expect(fileText()).not.toContain('"Engineer"');
    expect(await page.save()).toBe(true);
    expect(page.getState().saveState).toBe('saved');
    expect(fileText()).toContain('"Engineer"');
  });

  it('is not overwritten when another program was there first', async () => {
    page.retitle('Ana', 'CTO');
    const theirs = planText({ name: 'Theirs' });
    await page.disk.write(page.opened().documentId, theirs);
    expect(await page.save()).toBe(false);
    expect(fileText()).toBe(theirs);
    expect(page.getState()).toMatchObject({ saveState: 'edited', dialog: { type: 'changed-on-disk' } });
  });

  it('stays saved when Save as is cancelled', async () => {
    page.standBetween(once('documents.saveAs', async () => ({ status: 'cancelled' })));
    expect(await page.saveAs('Another name')).toBe(false);
    expect(page.getState().saveState).toBe('saved');
    expect(page.opened().name).toBe('Payments');
  });

  it('says that a save failed and why, and the next one works', async () => {
    page.retitle('Ana', 'CTO');
    page.standBetween(
      once('documents.save', async () => {
        throw new page.HostFailure('disk-full', 'The disk is full. Free some space and save again.');
      }),
    );
    expect(await page.save()).toBe(false);
    expect(page.getState().saveState).toBe('failed');
    expect(page.notices()).toEqual(['The disk is full. Free some space and save again.']);
    expect(await page.save()).toBe(true);
    expect(fileText()).toContain('"CTO"');
  });

  it('can be saved after a save met a bug, which is not hidden', async () => {
    page.retitle('Ana', 'CTO');
    page.standBetween(
      once('documents.save', async () => {
        throw new TypeError('A bug.');
      }),
    );
    const first = page.save();
    const second = page.save();
    await expect(first).rejects.toThrow('A bug.');
    expect(await second).toBe(true);
    expect(fileText()).toContain('"CTO"');
  });

  it('is written again where it was when its file is gone', async () => {
    await page.writeElsewhere(null);
    expect(page.getState().dialog).toEqual({ type: 'changed-on-disk', identity: null });
    expect(await page.writeAgain()).toBe(true);
    expect(fileText()).toContain("Ana's role");
  });
});
