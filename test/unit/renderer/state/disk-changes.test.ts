/** Two programs on one file: what is taken over, what is asked, and what is never overwritten. */
import { beforeEach, describe, expect, it } from 'vitest';
import { newerText, once, planText, retitledText, startPage, type Page } from './page.ts';

const LATER = { name: 'Renamed elsewhere', seatings: [{ id: 'seating_1' }] };

let page: Page;
let documentId: string;

beforeEach(async () => {
  page = await startPage();
  documentId = await page.openFile(planText());
});

const file = (): unknown => JSON.parse(page.disk.read(documentId) ?? 'null');

describe('reloading', () => {
  it('takes over name and unknown fields too, and the next save writes them back', async () => {
    await page.writeElsewhere(retitledText('Budi', 'Engineer', LATER));
    expect(page.titleOf('Budi')).toBe('Engineer');
    expect(page.getState()).toMatchObject({ saveState: 'saved', dialog: null });
    page.retitle('Ana', 'CTO');
    expect(await page.save()).toBe(true);
    expect(file()).toMatchObject(LATER);
  });

  it('is one step of undo', async () => {
    await page.writeElsewhere(retitledText('Budi', 'Engineer'));
    page.undoStep();
    expect(page.titleOf('Budi')).toBe("Budi's role");
    expect(page.getState().saveState).toBe('edited');
  });

  it('leaves an edit made while the file was read alone and unsaved, and asks the next time', async () => {
    const theirs = retitledText('Budi', 'Engineer');
    page.standBetween(
      once('documents.readDisk', async (pass) => {
        page.retitle('Ana', 'CTO');
        return pass();
      }),
    );
    await page.writeElsewhere(theirs);
    expect(page.titleOf('Ana')).toBe('CTO');
    expect(page.getState().saveState).toBe('edited');
    expect(await page.save()).toBe(false);
    expect(page.disk.read(documentId)).toBe(theirs);
    expect(page.getState().dialog).toMatchObject({ type: 'changed-on-disk' });
  });
});

describe('merging', () => {
  it('keeps both edits, takes over name and unknown fields, and is saved as such', async () => {
    page.retitle('Ana', 'CTO');
    await page.writeElsewhere(retitledText('Budi', 'Engineer', LATER));
    expect(page.getState().dialog).toMatchObject({ type: 'changed-on-disk' });
    await page.mergeWithDisk();
    expect([page.titleOf('Ana'), page.titleOf('Budi')]).toEqual(['CTO', 'Engineer']);
    expect(page.getState()).toMatchObject({ saveState: 'edited', dialog: { type: 'merged' } });
    expect(await page.save()).toBe(true);
    expect(file()).toMatchObject(LATER);
    expect(page.disk.read(documentId)).toContain('"CTO"');
  });

  it('shows what both changed, also in fields this version does not know', async () => {
    const { plan } = page.opened();
    page.setDocument({ plan: { ...plan, unknown: { seatings: 'ours' } } });
    page.retitle('Ana', 'CTO');
    await page.writeElsewhere(retitledText('Ana', 'Chief', { seatings: 'theirs' }));
    await page.mergeWithDisk();
    expect(page.getState().dialog).toMatchObject({
      type: 'merged',
      merged: { unknownConflicts: ['seatings'], conflicts: [{ field: 'title', here: 'CTO', there: 'Chief' }] },
    });
    expect(page.opened().plan.unknown).toEqual({ seatings: 'ours' });
  });
});

describe('keeping both', () => {
  it('puts ours beside the file and shows theirs', async () => {
    page.retitle('Ana', 'CTO');
    await page.writeElsewhere(retitledText('Budi', 'Engineer'));
    await page.saveMineAsCopy('mine');
    expect([page.titleOf('Ana'), page.titleOf('Budi')]).toEqual(["Ana's role", 'Engineer']);
    const entries = await page.direct.call('documents.list');
    const copy = entries.find(({ name }) => name === 'Payments (mine)');
    expect(page.disk.read(copy?.documentId ?? '')).toContain('"CTO"');
  });
});

describe('a file that became another program’s', () => {
  const FOREIGN = planText({ docId: 'another-plan', name: 'Another plan' });
  const DANGLING = retitledText('Budi', 'Engineer').replace(
    '"managerPositionId":"position_ana"',
    '"managerPositionId":"position_gone"',
  );

  it('in a newer format is shown read-only, and Save asks for another name', async () => {
    await page.writeElsewhere(newerText());
    expect(page.opened().readOnlyBecause).toMatchObject({ key: 'open.newer' });
    page.retitle('Ana', 'CTO');
    expect(await page.save()).toBe(false);
    expect(page.getState().dialog).toEqual({ type: 'save-as' });
    expect(page.disk.read(documentId)).toBe(newerText());
  });

  it('and damaged is told, while the plan here stays open and does not go over it', async () => {
    await page.writeElsewhere('{"format": "orgwright.plan", ');
    expect(page.getState().dialog).toMatchObject({ type: 'open-failed' });
    page.retitle('Ana', 'CTO');
    expect(await page.save()).toBe(false);
    expect(page.disk.read(documentId)).toBe('{"format": "orgwright.plan", ');
  });

  it('with a broken reference is mended beside it, and stays as it is', async () => {
    await page.writeElsewhere(DANGLING);
    expect(page.getState()).toMatchObject({ dialog: { type: 'repairs' }, document: { base: null } });
    expect(await page.save()).toBe(true);
    expect(page.opened().documentId).not.toBe(documentId);
    expect(page.disk.read(documentId)).toBe(DANGLING);
  });

  it('and another plan is opened as that plan: none of the records here can be undone into it', async () => {
    await page.writeElsewhere(FOREIGN);
    expect(page.opened().plan.header.docId).toBe('another-plan');
    expect(page.undoStep()).toBeNull();
    await page.save();
    expect(page.disk.read(documentId)).toBe(FOREIGN);
  });

  it.each([
    ['newer', newerText()],
    ['another plan', FOREIGN],
    ['mended', DANGLING],
  ])('is not merged with edits here when it is %s', async (_, theirs) => {
    page.retitle('Ana', 'CTO');
    await page.writeElsewhere(theirs);
    expect(page.getState().dialog).toMatchObject({ type: 'changed-on-disk' });
    await page.mergeWithDisk();
    expect(page.notices()).toHaveLength(1);
    expect(page.titleOf('Ana')).toBe('CTO');
    expect(await page.save()).toBe(false);
    expect(page.disk.read(documentId)).toBe(theirs);
  });
});
